import { distance } from 'fastest-levenshtein'

/** Nobody names anything with more letters than this. */
const longest = 200

/**
 * Finds the known word that a misspelt one most likely meant.
 *
 * @returns null when nothing is near enough to suggest: more than two letters differ, or a third of a long word
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let bestDistance = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1
  if (word.length > longest) return null
  for (const candidate of known) {
    // Words whose lengths differ by more cannot be near: in a long list that spares most of the work.
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const edits = distance(word.toLowerCase(), candidate.toLowerCase())
    if (edits < bestDistance) {
      best = candidate
      bestDistance = edits
    }
  }
  return best
}

/** ` Did you mean "columns"?` or the empty string; ready to follow a sentence. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const suggestion = nearest(word, known)
  return suggestion === null ? '' : ` Did you mean "${suggestion}"?`
}
