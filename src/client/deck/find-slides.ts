import { type Folded, fold } from '../../text/fold.ts'

/** What of a slide is searched. */
export type SearchText = { readonly title: string; readonly text: string }

/** A slide ready to be searched. */
export type SearchEntry = SearchText & { readonly foldedTitle: string; readonly folded: Folded }

/** A slide found, with the words around the first match: `before`, `match` and `after` stand next to each other. */
export type Hit = { readonly index: number; readonly before: string; readonly match: string; readonly after: string }

/** Characters of context before and after a match. */
const context = 44

/** Prepares a slide once, so that each key typed costs little. */
export function searchEntry(slide: SearchText): SearchEntry {
  return { ...slide, foldedTitle: fold(slide.title).text, folded: fold(slide.text) }
}

/**
 * Finds the slides that hold every word of the query, in any order and inside words too. Slides with all words in the
 * title come first, then those with the query as it was typed; otherwise the deck's order stays.
 */
export function findSlides(entries: readonly SearchEntry[], query: string): Hit[] {
  const phrase = fold(query.trim()).text.replace(/ +/g, ' ')
  const words = phrase.split(' ').filter(Boolean)
  if (words.length === 0) return []
  const found: { rank: number; hit: Hit }[] = []
  for (const [index, entry] of entries.entries()) {
    const { foldedTitle, folded } = entry
    if (!words.every((word) => folded.text.includes(word) || foldedTitle.includes(word))) continue
    const whole = folded.text.indexOf(phrase)
    const rank = words.every((word) => foldedTitle.includes(word)) ? 0 : whole >= 0 ? 1 : 2
    found.push({ rank, hit: { index, ...excerpt(entry, whole >= 0 ? phrase : longestIn(folded.text, words)) } })
  }
  return found.sort((a, b) => a.rank - b.rank || a.hit.index - b.hit.index).map(({ hit }) => hit)
}

function longestIn(text: string, words: readonly string[]): string {
  const inText = words.filter((word) => text.includes(word))
  return inText.sort((a, b) => b.length - a.length)[0] ?? ''
}

function excerpt({ text, folded }: SearchEntry, match: string): Omit<Hit, 'index'> {
  const start = match ? folded.text.indexOf(match) : 0
  const from = folded.at[start] ?? 0
  const to = match ? (folded.at[start + match.length] ?? text.length) : from
  const first = from > context ? text.indexOf(' ', from - context) + 1 : 0
  const begin = first > from ? from - context : first
  const last = text.lastIndexOf(' ', to + context)
  const end = to + context >= text.length ? text.length : Math.max(last, to)
  return {
    before: (begin > 0 ? '…' : '') + text.slice(begin, from),
    match: text.slice(from, to),
    after: text.slice(to, end) + (end < text.length ? '…' : ''),
  }
}
