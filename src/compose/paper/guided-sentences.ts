import type { Block, Slide } from '../../model.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import { htmlOf } from '../html-of.ts'
import { visibleBlocks } from '../visible-blocks.ts'

/** Of four key terms one is a gap: partial notes teach more than full ones (Katayama et al. 2000). */
const every = 4
/** Which of the four: with the third, the share is 15 to 30 per cent however many terms there are, from four on. */
const third = 2

/** Blocks whose sentences are the slide's own: what is asked is not told, and words of others stay as they were said. */
const own = new Set(['callout', 'columns', 'column', 'only'])

/** Sentences beside a slide that says little of terms itself. */
const enough = 2
/** Letters of a sentence that is taken from a text. */
const [shortest, longest] = [30, 110]

/** A sentence in pieces: its words, and the key terms among them. */
type Piece = { readonly html: string; readonly isTerm: boolean }

/**
 * Key sentences of a lesson with some of their key terms as gaps, by slide id. One term in four becomes a gap, spread
 * evenly over the lesson.
 *
 * @param names - terms of the glossary as the lesson's language has them
 */
export function guidedSentences(
  slides: readonly Slide[],
  names: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  let count = 0
  const guided = new Map<string, string[]>()
  for (const { id, pieces } of keySentences(slides, names)) {
    const html = pieces.map((piece) => (piece.isTerm && count++ % every === third ? gapFor(piece.html) : piece.html))
    guided.set(id, [...(guided.get(id) ?? []), withSigns(html.join(''))])
  }
  return guided
}

/** A sentence in pieces, and the slide that it belongs to. */
export type KeySentence = { readonly id: string; readonly pieces: readonly Piece[] }

/** Sentences of a lesson that name its terms, before any of them is a gap. */
export function keySentences(slides: readonly Slide[], names: readonly string[]): KeySentence[] {
  const known = patternOf(names)
  return slides.flatMap((slide) => sentencesOf(slide, known).map((pieces) => ({ id: slide.id, pieces })))
}

/**
 * What the slide says of terms; where that is little, also sentences of its text to read; and its title where there is
 * nothing else, for that stands beside them in the picture.
 */
function sentencesOf(slide: Slide, known: RegExp | null): Piece[][] {
  const shown = visibleBlocks(slide.blocks, 'student', 'deck').flatMap(ownHtml)
  const said = shown
    .flatMap(paragraphsIn)
    .map((html) => termsIn(piecesOf(html), known))
    .filter(isKey)
  if (said.length >= enough) return said
  const read = visibleBlocks(slide.blocks, 'student', 'handout').filter(isRead)
  const more = htmlOf(read)
    .flatMap(paragraphsIn)
    .flatMap((html) => readSentences(html, known))
    .slice(0, enough - said.length)
  if (said.length + more.length > 0) return [...said, ...more]
  return [termsIn([{ html: escapeHtml(slide.title), isTerm: false }], known)].filter(isKey)
}

/** A question is not a sentence to complete. */
function isKey(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.isTerm) && !textOf(pieces).endsWith('?')
}

function isRead(block: Block): boolean {
  return block.kind === 'directive' && block.name === 'read'
}

function ownHtml(block: Block): string[] {
  if (block.kind === 'prose') return block.what === 'paragraph' || block.what === 'list' ? [block.html] : []
  return own.has(block.name) ? htmlOf([block]) : []
}

/** Paragraphs and items, each without the items inside it. */
function paragraphsIn(html: string): string[] {
  const inner = html.matchAll(/<(?:p|li)(?:\s[^>]*)?>([\s\S]*?)(?=<\/?(?:p|li|ul|ol)[\s>])/g)
  return [...inner].map((match) => match[1]!.trim())
}

/** Sentences of a text that name a term and are short enough to be written in, without tags and without their sources. */
function readSentences(html: string, known: RegExp | null): Piece[][] {
  const pieces = piecesOf(html.replace(/\s*<span class="cite">.*?<\/span>/gs, '')).map(({ html: part, isTerm }) => ({
    html: part.replace(/<[^>]*>/g, ''),
    isTerm,
  }))
  const sentences: Piece[][] = [[]]
  for (const piece of pieces) {
    const parts = piece.isTerm ? [piece.html] : piece.html.split(/(?<=[.!?][”’"»)]?)\s+(?=[\p{Lu}“‘"«])/u)
    for (const [index, part] of parts.entries()) {
      if (index > 0) sentences.push([])
      sentences.at(-1)!.push({ html: part, isTerm: piece.isTerm })
    }
  }
  return sentences
    .map((sentence) => termsIn(sentence, known))
    .filter((sentence) => isKey(sentence) && textOf(sentence).length >= shortest && textOf(sentence).length <= longest)
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ html }) => html.replace(/<[^>]*>/g, ''))
    .join('')
    .trim()
}

const opening = /<(dfn|span) class="term(?: again)? of-[\w-]+"><span class="term-word">/g

/** Takes a sentence apart at its marked terms; what a term means is left out. */
function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = []
  let position = 0
  for (const match of html.matchAll(opening)) {
    const start = match.index
    const words = start + match[0].length
    pieces.push({ html: html.slice(position, start), isTerm: false })
    pieces.push({ html: html.slice(words, html.indexOf('</span>', words)), isTerm: true })
    position = endOf(html, start)
  }
  return [...pieces, { html: html.slice(position), isTerm: false }]
}

/** Where the element that begins at a place ends. */
function endOf(html: string, start: number): number {
  const tag = /<(\/?)[a-z][^>]*>/gi
  tag.lastIndex = start
  let depth = 0
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    depth += match[1] === '/' ? -1 : 1
    if (depth === 0) return tag.lastIndex
  }
  return html.length
}

/**
 * Names of terms, the longest first, with a letter of an ending: `referendums`. A name of three letters is found in too
 * many words that are none.
 */
function patternOf(names: readonly string[]): RegExp | null {
  const known = names.filter((name) => name.length >= 4).sort((one, other) => other.length - one.length)
  if (known.length === 0) return null
  const escaped = known.map((name) => escapeHtml(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(<[^>]*>)|(?<![\\p{L}\\p{N}-])((?:${escaped.join('|')})\\p{L}?)(?![\\p{L}\\p{N}-])`, 'giu')
}

/** Besides the terms that are marked also those that are only named. */
function termsIn(pieces: readonly Piece[], known: RegExp | null): Piece[] {
  return pieces.flatMap((piece) => (piece.isTerm || known === null ? [piece] : namedIn(piece.html, known)))
}

function namedIn(html: string, known: RegExp): Piece[] {
  const pieces: Piece[] = []
  let position = 0
  for (const match of html.matchAll(known)) {
    if (match[2] === undefined) continue // a tag
    pieces.push({ html: html.slice(position, match.index), isTerm: false }, { html: match[2], isTerm: true })
    position = match.index + match[2].length
  }
  return [...pieces, { html: html.slice(position), isTerm: false }]
}

/** Brackets and stops stay with the gap that they belong to. */
function withSigns(html: string): string {
  return html.replace(/([^\s<>]*)(<span class="gap"[^>]*>[^<]*<\/span>)([^\s<>]*)/g, (whole, before, _gap, after) =>
    before + after === '' ? whole : `<span class="gap-word">${whole}</span>`,
  )
}

/** As wide as the word is when it is written by hand. */
function gapFor(words: string): string {
  const letters = words.replace(/<[^>]*>/g, '').length
  return `<span class="gap" style="width:${Math.min(60, Math.max(14, letters * 3))}mm">\u00a0</span>`
}
