import type { LetterLink } from './course-views.ts'

/** A list of fewer is seen at a glance. */
const enough = 16

/**
 * Parts a sorted list by the letters that its entries begin with.
 *
 * @param nameOf - what an entry is sorted by
 * @returns the groups, and the letters to jump to; a short list is one group without a letter
 */
export function byLetter<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  language: string,
): {
  readonly letters: readonly LetterLink[]
  readonly groups: readonly (readonly [LetterLink | null, readonly Entry[]])[]
} {
  if (entries.length < enough) return { letters: [], groups: [[null, entries]] }
  const groups: [LetterLink, Entry[]][] = []
  const letters = new Map<string, Entry[]>()
  for (const entry of entries) {
    const letter = firstLetter(nameOf(entry), language)
    const group = letters.get(letter)
    if (group) group.push(entry)
    else {
      const own = [entry]
      letters.set(letter, own)
      groups.push([{ id: `letter-${groups.length + 1}`, letter }, own])
    }
  }
  return { letters: groups.map(([letter]) => letter), groups }
}

/** Without what collation passes over: an accent, a quotation mark. Numbers stand together. */
function firstLetter(name: string, language: string): string {
  const first = /[\p{L}\p{N}]/u.exec(name)?.[0] ?? '#'
  if (!/\p{L}/u.test(first)) return '#'
  const upper = first.toLocaleUpperCase(language)
  return /[A-Z\u00c0-\u024f]/.test(upper) ? upper.normalize('NFD')[0]! : upper
}
