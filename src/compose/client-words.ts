import type { WordEntry } from '../text/fill-word.ts'
import type { Locale } from './compose-deck.ts'

type Kind = 'deck' | 'reading' | 'course'

const prefix = 'client.'
/** Words that only pages to read say. */
const forReading = /^(?:study|progress|search|offline)\./
/** What the deck and pages to read have in common. */
const shared = /^(?:question|countdown)\./
/** What the pages of a whole course say. */
const forCourse = /^(?:progress|search|offline)\./

const known = new WeakMap<Locale, Record<Kind, Record<string, WordEntry>>>()

/** The words that the scripts of a page say, without the prefix that marks them; the same object for the same locale. */
export function clientWords(locale: Locale, page: Kind): Record<string, WordEntry> {
  const found = known.get(locale) ?? sorted(locale)
  known.set(locale, found)
  return found[page]
}

function sorted(locale: Locale): Record<Kind, Record<string, WordEntry>> {
  const all = Object.entries(locale).flatMap(([key, word]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), word] as const] : [],
  )
  return {
    deck: Object.fromEntries(all.filter(([key]) => !forReading.test(key))),
    reading: Object.fromEntries(all.filter(([key]) => forReading.test(key) || shared.test(key))),
    course: Object.fromEntries(all.filter(([key]) => forCourse.test(key))),
  }
}
