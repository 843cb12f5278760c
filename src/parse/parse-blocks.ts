import type { TokenizerExtension } from 'marked'
import type { Block, Diagnostic, Place } from '../model.ts'
import { didYouMean } from '../text/nearest.ts'
import { citeSources } from './citations.ts'
import type { DirectiveContext, Piece, SlideContext, TableCells } from './context.ts'
import { checkAttributes } from './directive.ts'
import { directives } from './directives/index.ts'
import { lexInline } from './lex-markdown.ts'
import type { Line } from './lines.ts'
import { MarkdownChunk } from './parse-markdown.ts'
import type { SourceBlock, SourceNode } from './split-lesson.ts'
import { areForAll, markTerms } from './terms.ts'

/** Turns what the splitter found into blocks: Markdown into prose, `:::` blocks by their kind. */
export function parseBlocks(
  nodes: readonly SourceNode[],
  extensions: readonly TokenizerExtension[],
  context: SlideContext,
): Block[] {
  return nodes.flatMap((node) =>
    node.kind === 'markdown'
      ? new MarkdownChunk(node.lines, extensions, context).prose(context)
      : parseDirective(node.block, extensions, context),
  )
}

function parseDirective(
  source: SourceBlock,
  extensions: readonly TokenizerExtension[],
  context: SlideContext,
): Block[] {
  const kind = directives.get(source.name)
  if (!kind) {
    context.report({
      ...source.at,
      rule: 'unknown-block',
      severity: 'error',
      message: `There is no block "${source.name}".${didYouMean(source.name, [...directives.keys(), 'notes', 'include'])}`,
      hint: `Blocks are ${[...directives.keys()].join(', ')}, notes and include.`,
    })
    return parseBlocks(source.nodes, extensions, context)
  }
  checkAttributes(source, kind, context.report)
  if (kind.isQuestion && context.inQuestion) {
    reportNested(source, context)
    return parseBlocks(source.nodes, extensions, context)
  }
  const inside = kind.isQuestion ? { ...context, inQuestion: true } : context
  return markTerms(context, () => kind.parse(source, directiveContext(extensions, inside)), areForAll)
}

function reportNested(source: SourceBlock, context: SlideContext): void {
  context.report({
    ...source.at,
    rule: 'block-place',
    severity: 'error',
    message: `This ${source.name} stands inside another question, where nobody could answer it.`,
    hint: 'Close the question above it first: a line with as many colons as opened it.',
  })
}

function directiveContext(extensions: readonly TokenizerExtension[], context: SlideContext): DirectiveContext {
  return {
    report: context.report,
    data: context.data,
    palette: context.palette,
    language: context.language,
    blocks: (nodes) => parseBlocks(nodes, extensions, context),
    markdown: (lines) => new MarkdownChunk(lines, extensions, context).prose(context),
    inline: (text, at) => inlineHtml(text, at, extensions, context),
    sourceLine: (text, at) => sourceLine(text, at, extensions, context),
    cite: (ids, at) => citeSources(ids, at, context),
    table: (nodes) => onlyTable(nodes, extensions, context),
    pieces: (nodes) => nodes.flatMap((node) => piecesOf(node, extensions, context)),
  }
}

/** One line of Markdown as inline HTML. */
export function inlineHtml(
  text: string,
  at: Place,
  extensions: readonly TokenizerExtension[],
  context: SlideContext,
): string {
  const line: Line = { text, file: at.file, number: at.line }
  return new MarkdownChunk([line], extensions, context, lexInline).inline(context)
}

/** The text of a `source="…"` as inline HTML: citations in it stand without parentheses. */
export function sourceLine(
  text: string,
  at: Place,
  extensions: readonly TokenizerExtension[],
  context: SlideContext,
): string {
  // Columns inside quotes are not known, so mistakes are said where the block or the slide begins.
  const report = (diagnostic: Diagnostic) => context.report({ ...diagnostic, ...at })
  return inlineHtml(text, at, extensions, { ...context, report, bareCitations: true })
}

function onlyTable(
  nodes: readonly SourceNode[],
  extensions: readonly TokenizerExtension[],
  context: SlideContext,
): TableCells | null {
  for (const node of nodes) {
    const table = node.kind === 'markdown' ? new MarkdownChunk(node.lines, extensions, context).table(context) : null
    if (table) return table
  }
  return null
}

function piecesOf(node: SourceNode, extensions: readonly TokenizerExtension[], context: SlideContext): Piece[] {
  if (node.kind === 'markdown') return new MarkdownChunk(node.lines, extensions, context).pieces(context)
  const blocks = () => parseDirective(node.block, extensions, context)
  return [{ what: 'block', at: node.block.at, block: node.block, blocks, items: () => [], quoted: () => [] }]
}
