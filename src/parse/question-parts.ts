import type { Attributes, Block, Directive, Place, Plain, Prose } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { inlineText } from '../text/plain-text.ts'
import type { AuthorAttributes } from './attributes.ts'
import type { DirectiveContext, Piece } from './context.ts'
import { checkAttributes, type DirectiveKind, directiveBlock } from './directive.ts'
import type { SourceBlock } from './split-lesson.ts'

/** What every kind of question is made of. */
export type QuestionParts = {
  /** The list or table that holds what is asked; null when there is none. */
  readonly asked: Piece | null
  /** What else stands there, shown below the question. */
  readonly body: readonly Block[]
  /** The explanation, from quotations. */
  readonly explanation: readonly Prose[]
  readonly hint: readonly Block[]
}

/**
 * Sorts what stands inside a question.
 *
 * @param asked - marked's name for what holds the question; the first one counts
 */
export function questionParts(
  source: SourceBlock,
  asked: 'list' | 'table' | null,
  context: DirectiveContext,
): QuestionParts {
  const pieces = context.pieces(source.nodes)
  const main = pieces.find((piece) => piece.what === asked) ?? null
  const hints = pieces.filter((piece) => piece.block?.name === 'hint')
  const quotes = pieces.filter((piece) => piece.what === 'blockquote')
  const taken = new Set([main, ...hints, ...quotes])
  const explanation = quotes.flatMap((piece) => piece.quoted())
  if (explanation.length === 0) {
    context.report({
      ...source.at,
      rule: 'question-explanation',
      severity: 'warning',
      message: `This ${source.name} does not say why its answer is right.`,
      hint: 'Add the reason as a quotation below: a line that begins with >.',
    })
  }
  return {
    asked: main,
    body: pieces.filter((piece) => !taken.has(piece)).flatMap((piece) => piece.blocks()),
    explanation,
    hint: [...hintLine(source, context), ...hints.flatMap(({ block }) => nestedBlocks(block!, context))],
  }
}

/** The question itself: its title, its parts, and what its kind adds. */
export function questionBlock(
  source: SourceBlock,
  parts: QuestionParts,
  more: { view: Record<string, Plain>; slots?: Record<string, readonly Block[]>; classes?: readonly string[] },
  context: DirectiveContext,
): Block {
  return directiveBlock(source, {
    classes: [...(more.classes ?? []), ...source.attributes.classes],
    view: { titleHtml: source.title === null ? null : context.inline(source.title, source.at), ...more.view },
    slots: { body: parts.body, explanation: parts.explanation, hint: parts.hint, ...more.slots },
  })
}

/** One row of a question: an option, a thing to pair or to put in order. Its template is `blocks/option.hbs`. */
export function optionBlock(option: {
  content: Prose | null
  /** Inline HTML where there is no content of its own: the cell of a table. */
  textHtml?: string
  sign: string | null
  /** What is right for it; null for nothing. */
  right: string | null
  /** An empty box: a `circle` for one of several, a `square` for any of them, a `blank` to write in; null for none. */
  box: 'circle' | 'square' | 'blank' | null
  attributes?: AuthorAttributes
  at: Place
}): Directive {
  const { id = null, classes = [], values = {} } = option.attributes ?? {}
  const index: Attributes = values.index === undefined ? {} : { 'data-fragment-index': values.index }
  return {
    kind: 'directive',
    name: 'option',
    id,
    classes,
    attributes: index,
    view: {
      sign: option.sign,
      right: option.right,
      box: option.box,
      writes: option.box === 'blank',
      chooses: option.box !== 'blank',
      textHtml: option.textHtml ?? null,
    },
    slots: { body: option.content === null ? [] : [option.content] },
    figure: null,
    shown: { outputs: null, teacherOnly: false },
    at: option.at,
  }
}

/** Things that read the same cannot be told apart, and one of them would count as wrong. */
export function reportTwins(
  items: readonly { readonly content: Pick<Prose, 'html' | 'at'> }[],
  rule: 'question-options' | 'order-items' | 'match-pairs',
  context: DirectiveContext,
): void {
  const known = new Set<string>()
  for (const { content } of items) {
    // Pictures are told apart by their files.
    const text = inlineText(content.html.replace(/<img[^<>]*>/g, (picture) => escapeHtml(picture)))
    if (text !== '' && known.has(text))
      context.report({
        ...content.at,
        rule,
        severity: 'error',
        message: `"${inlineText(content.html).slice(0, 60)}" stands here twice, so students cannot tell which one is meant.`,
        hint: 'Reword one of the two, or delete it.',
      })
    known.add(text)
  }
}

/** What stands in a block that its parent reads, with a look at its attributes: it knows none. */
export function nestedBlocks(block: SourceBlock, context: DirectiveContext): Block[] {
  const kind: DirectiveKind = { name: block.name, attributes: [], classes: [], parse: () => [] }
  checkAttributes(block, kind, context.report)
  return context.blocks(block.nodes)
}

/** `hint="…"` is one line. */
function hintLine(source: SourceBlock, context: DirectiveContext): Prose[] {
  const written = source.attributes.values.hint
  if (written === undefined || written.trim() === '') return []
  const html = `<p>${context.inline(written, source.at)}</p>\n`
  return [{ kind: 'prose', what: 'paragraph', html, images: [], links: [], at: source.at }]
}
