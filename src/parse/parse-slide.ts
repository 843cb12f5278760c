import type { TokenizerExtension } from 'marked'
import type { Block, Footnote, Layout, Slide } from '../model.ts'
import { slugify } from '../text/slugify.ts'
import { mergeAttributes, noAttributes } from './attributes.ts'
import type { LessonContext, SlideContext } from './context.ts'
import { footnoteText } from './footnotes.ts'
import { inlineHtml, parseBlocks } from './parse-blocks.ts'
import { type Heading, MarkdownChunk } from './parse-markdown.ts'
import { isGoodId, slideSettings } from './slide-attributes.ts'
import type { SlideSource, SourceNode } from './split-lesson.ts'

/**
 * Reads one slide.
 *
 * @param number - its place in the lesson from 1, for an address when nothing better is known
 * @param taken - ids used so far; the slide's own is added
 */
export function parseSlide(
  source: SlideSource,
  number: number,
  taken: Set<string>,
  extensions: readonly TokenizerExtension[],
  lesson: LessonContext,
): Slide {
  const footnotes = new Map<string, Footnote>()
  const context: SlideContext = { ...lesson, slideId: `s${number}`, slideFootnotes: footnotes, titleDepth: 2 }
  const { nodes, noteBlocks } = partNotes(source.nodes)
  const first = nodes[0]
  const chunk = first?.kind === 'markdown' ? new MarkdownChunk(first.lines, extensions, context) : null
  const heading = chunk?.takeHeading(context) ?? null
  if (heading) context.titleDepth = heading.depth
  const blocks = chunk
    ? [...chunk.prose(context), ...parseBlocks(nodes.slice(1), extensions, context)]
    : parseBlocks(nodes, extensions, context)
  const given = mergeAttributes(source.attributes, heading?.attributes ?? noAttributes)
  const at = heading?.at ?? firstPlace(blocks) ?? source.at
  const settings = slideSettings(given, at, lesson)
  return {
    id: slideId(given.id, heading, number, taken, at, lesson),
    titleHtml: heading === null || heading.html === '' ? null : heading.html,
    title: heading?.text ?? '',
    below: source.below,
    ...settings,
    layout: settings.layout === 'default' ? guessLayout(heading, blocks, number) : settings.layout,
    blocks,
    notes: [...noteBlocks, ...source.notes].flatMap((node) => parseBlocks([node], extensions, context)),
    footnotes: [...footnotes].map(([label, note]) => ({
      ...note,
      html: inlineHtml(footnoteText(label, context).replace(/\s*\n\s*/g, ' '), note.at, extensions, context),
    })),
    at,
  }
}

/** `::: notes` may stand anywhere on a slide. */
function partNotes(nodes: readonly SourceNode[]): { nodes: SourceNode[]; noteBlocks: SourceNode[] } {
  const isNotes = (node: SourceNode) => node.kind === 'block' && node.block.name === 'notes'
  return {
    nodes: nodes.filter((node) => !isNotes(node)),
    noteBlocks: nodes.flatMap((node) => (node.kind === 'block' && isNotes(node) ? node.block.nodes : [])),
  }
}

function slideId(
  wanted: string | null,
  heading: Heading | null,
  number: number,
  taken: Set<string>,
  at: Slide['at'],
  lesson: LessonContext,
): string {
  if (wanted !== null && !isGoodId(wanted)) {
    const better = slugify(wanted)
    lesson.report({
      ...at,
      rule: 'slide-id',
      severity: 'error',
      message: `"${wanted}" cannot be a slide's id.`,
      hint: `Use Latin letters, digits and hyphens, starting with a letter${better ? `: #${better}` : ''}.`,
    })
  } else if (wanted !== null && taken.has(wanted)) {
    lesson.report({
      ...at,
      rule: 'duplicate-id',
      severity: 'error',
      message: `Two slides of this lesson have the id "${wanted}".`,
      hint: 'Give each its own, or leave the id out: it is then made from the title.',
    })
  }
  const base = (wanted !== null && isGoodId(wanted) ? wanted : slugify(heading?.text ?? '')) || `slide-${number}`
  const safe = isGoodId(base) ? base : `s-${base}`
  let id = safe
  for (let copy = 2; taken.has(id); copy++) id = `${safe}-${copy}`
  taken.add(id)
  return id
}

/** A deck written for other tools says with a lone `# Title` what `.title` and `.section` say here. */
function guessLayout(heading: Heading | null, blocks: readonly Block[], number: number): Layout {
  if (heading?.depth !== 1) return 'default'
  if (blocks.length === 0) return number === 1 ? 'title' : 'section'
  const short = blocks.length <= 3 && blocks.every((block) => block.kind === 'prose' && isLine(block.what))
  return number === 1 && short ? 'title' : 'default'
}

function isLine(what: string): boolean {
  return what === 'paragraph' || what === 'heading'
}

function firstPlace(blocks: readonly Block[]): Slide['at'] | null {
  return blocks[0]?.at ?? null
}
