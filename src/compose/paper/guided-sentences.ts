import type { Block, Slide } from '../../model.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import { htmlOf } from '../html-of.ts'

/** Of four key terms one is a gap: partial notes teach more than full ones (Katayama et al. 2000). */
const every = 4

/** A sentence in pieces: its words, and the key terms among them. */
type Piece = { readonly html: string; readonly isTerm: boolean }

/**
 * Key sentences of a lesson with some of their key terms as gaps, by slide id: titles that name a term of the glossary,
 * and sentences of the slides that mark one. One term in four becomes a gap, spread evenly over the lesson.
 *
 * @param names - terms of the glossary as the lesson's language has them
 */
export function guidedSentences(
  slides: readonly Slide[],
  names: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = slides.flatMap((slide) =>
    sentencesOf(slide, names)
      .filter((pieces) => pieces.some((piece) => piece.isTerm))
      .map((pieces) => ({ id: slide.id, pieces })),
  )
  let count = 0
  const guided = new Map<string, string[]>()
  for (const { id, pieces } of found) {
    const html = pieces.map((piece) => (piece.isTerm && count++ % every === 1 ? gapFor(piece.html) : piece.html))
    guided.set(id, [...(guided.get(id) ?? []), html.join('')])
  }
  return guided
}

function sentencesOf(slide: Slide, names: readonly string[]): Piece[][] {
  const prose = slide.blocks.flatMap(proseHtml)
  const inner = prose.flatMap((html) => [
    ...html.matchAll(/<(?:p|li)(?:\s[^>]*)?>([\s\S]*?)(?=<\/?(?:p|li|ul|ol)[\s>])/g),
  ])
  const marked = inner.map((match) => piecesOf(match[1]!.trim()))
  return [namedIn(slide.title, names), ...marked]
}

function proseHtml(block: Block): string[] {
  if (block.kind === 'prose') return block.what === 'paragraph' || block.what === 'list' ? [block.html] : []
  return ['callout', 'columns', 'column', 'only'].includes(block.name) ? htmlOf([block]) : []
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

/** A title in which terms are only named, not marked: the longest name counts. */
function namedIn(title: string, names: readonly string[]): Piece[] {
  const known = names.filter((name) => name.length >= 4).sort((one, other) => other.length - one.length)
  if (known.length === 0) return [{ html: escapeHtml(title), isTerm: false }]
  const escaped = known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return title.split(pattern).map((text, index) => ({ html: escapeHtml(text), isTerm: index % 2 === 1 }))
}

/** As wide as the word is when it is written by hand. */
function gapFor(words: string): string {
  const letters = words.replace(/<[^>]*>/g, '').length
  return `<span class="gap" style="width:${Math.min(60, Math.max(14, letters * 3))}mm">\u00a0</span>`
}
