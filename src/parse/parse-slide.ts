import type { TokenizerExtension } from 'marked'
import type { Block, Footnote, Layout, Slide } from '../model.ts'
import { mergeAttributes, noAttributes } from './attributes.ts'
import type { LessonContext, SlideContext } from './context.ts'
import { footnoteText } from './footnotes.ts'
import { inlineHtml, parseBlocks, sourceLine } from './parse-blocks.ts'
import { type Heading, MarkdownChunk } from './parse-markdown.ts'
import { slideSettings } from './slide-attributes.ts'
import type { SlideIds } from './slide-ids.ts'
import type { SlideSource, SourceNode } from './split-lesson.ts'
import { markTerms } from './terms.ts'

/**
 * Reads one slide.
 *
 * @param number - its place in the lesson from 1, for an address when nothing better is known
 * @param ids - gives the slide its own
 */
export function parseSlide(
  source: SlideSource,
  number: number,
  ids: SlideIds,
  extensions: readonly TokenizerExtension[],
  lesson: LessonContext,
): Slide {
  const footnotes = new Map<string, Footnote>()
  const context: SlideContext = { ...lesson, slideId: `s${number}`, slideFootnotes: footnotes, titleDepth: 2 }
  const read = () => readSlide(source, number, ids, extensions, context)
  return markTerms(context, read, (slide) => slide.visibility !== 'hidden')
}

function readSlide(
  source: SlideSource,
  number: number,
  ids: SlideIds,
  extensions: readonly TokenizerExtension[],
  context: SlideContext,
): Slide {
  const { nodes, noteBlocks } = partNotes(source.nodes)
  const below = partNotes(source.notes)
  const first = nodes[0]
  const chunk = first?.kind === 'markdown' ? new MarkdownChunk(first.lines, extensions, context) : null
  const heading = chunk?.takeHeading(context) ?? null
  if (heading) context.titleDepth = heading.depth
  const blocks = chunk
    ? [...chunk.prose(context), ...parseBlocks(nodes.slice(1), extensions, context)]
    : parseBlocks(nodes, extensions, context)
  const given = mergeAttributes(source.attributes, heading?.attributes ?? noAttributes)
  const at = heading?.at ?? firstPlace(blocks) ?? source.at
  const { source: origin, ...settings } = slideSettings(given, at, context)
  return {
    id: ids.take(given.id, heading?.text ?? '', number, at, context.report),
    titleHtml: heading === null || heading.html === '' ? null : heading.html,
    title: heading?.text ?? '',
    below: source.below,
    ...settings,
    sourceHtml: origin === null ? null : sourceLine(origin, at, extensions, context),
    layout: settings.layout === 'default' ? guessLayout(heading, blocks, number) : settings.layout,
    blocks,
    notes: [...noteBlocks, ...below.nodes, ...below.noteBlocks].flatMap((node) =>
      parseBlocks([node], extensions, { ...context, plainTerms: true }),
    ),
    // Read while the list grows: a footnote may have a footnote.
    footnotes: Array.from(context.slideFootnotes, ([label, note]) => ({
      ...note,
      html: inlineHtml(footnoteText(label, context).replace(/\s*\n\s*/g, ' '), note.at, extensions, context),
    })),
    at,
  }
}

/** `::: notes` may stand anywhere on a slide, inside other blocks too: what it says is never shown. */
function partNotes(nodes: readonly SourceNode[]): { nodes: SourceNode[]; noteBlocks: SourceNode[] } {
  const noteBlocks: SourceNode[] = []
  const withoutNotes = (inner: readonly SourceNode[]): SourceNode[] =>
    inner.flatMap((node): SourceNode[] => {
      if (node.kind === 'markdown') return [node]
      if (node.block.name !== 'notes')
        return [{ ...node, block: { ...node.block, nodes: withoutNotes(node.block.nodes) } }]
      noteBlocks.push(...withoutNotes(node.block.nodes))
      return []
    })
  return { nodes: withoutNotes(nodes), noteBlocks }
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
