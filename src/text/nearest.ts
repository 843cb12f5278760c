import { distance } from 'fastest-levenshtein'

/**
 * Finds the known word that a misspelt one most likely meant.
 *
 * @returns null when nothing is near enough to suggest: more than two letters differ, or a third of a long word
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let bestDistance = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1
  for (const candidate of known) {
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
