import { eachWord } from '../../text/each-word.ts'
import { fold } from '../../text/fold.ts'
import type { FoundTerms } from './search-index.ts'

/** A piece of text, and whether it is what was looked for. */
export type Piece = { readonly text: string; readonly hit: boolean }

/** Characters of an excerpt, about. */
const length = 180

/** The whole text with its hits. */
export function withHits(text: string, terms: FoundTerms): Piece[] {
  return pieces(text, hitsIn(text, terms), 0, text.length)
}

/** The stretch of a text that has most of what was looked for, or its beginning; cut between words. */
export function excerpt(text: string, terms: FoundTerms): Piece[] {
  const hits = hitsIn(text, terms)
  if (text.length <= length) return pieces(text, hits, 0, text.length)
  const best = densest(hits)
  const wanted = best === null ? 0 : Math.max(0, Math.min(best.from - 40, text.length - length))
  const from = wanted === 0 ? 0 : wordStart(text, wanted, best!.from)
  const to = wordEnd(text, from + length, from)
  const cut = pieces(text, hits, from, to)
  return [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...cut,
    ...(to < text.length ? [{ text: ' …', hit: false }] : []),
  ]
}

/** A word, and which of those that were asked it answers. */
type Span = { readonly from: number; readonly to: number; readonly asked: string }

function hitsIn(text: string, terms: FoundTerms): Span[] {
  const hits: Span[] = []
  eachWord(text, (from, to) => {
    const asked = terms.get(fold(text.slice(from, to)).text)
    if (asked !== undefined) hits.push({ from, to, asked })
  })
  return hits
}

/** The hit after which most of what was asked follows within an excerpt; the first of several. */
function densest(hits: readonly Span[]): Span | null {
  let best: Span | null = null
  let most = 0
  for (const hit of hits) {
    const near = hits.filter(({ from, to }) => from >= hit.from && to <= hit.from + length - 60)
    const different = new Set(near.map(({ asked }) => asked)).size
    if (different > most) {
      most = different
      best = hit
    }
  }
  return best
}

function wordStart(text: string, near: number, latest: number): number {
  const space = text.indexOf(' ', near)
  return space < 0 || space >= latest ? latest : space + 1
}

function wordEnd(text: string, near: number, earliest: number): number {
  if (near >= text.length) return text.length
  const space = text.lastIndexOf(' ', near)
  return space <= earliest ? near : space
}

function pieces(text: string, hits: readonly Span[], from: number, to: number): Piece[] {
  const parts: Piece[] = []
  let last = from
  for (const hit of hits) {
    if (hit.from < from || hit.to > to) continue
    parts.push({ text: text.slice(last, hit.from), hit: false }, { text: text.slice(hit.from, hit.to), hit: true })
    last = hit.to
  }
  parts.push({ text: text.slice(last, to), hit: false })
  return parts.filter((part) => part.text !== '')
}
