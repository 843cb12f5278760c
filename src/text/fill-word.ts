/** A word of the interface: plain, or one form for each plural category of `n`. */
export type WordEntry = string | Readonly<Record<string, string>>

export type WordValues = Readonly<Record<string, string | number>>

/** Looks a word up and fills its `{places}`. A missing word shows its key, so that nobody overlooks it. */
export type Words = (key: string, values?: WordValues) => string

/** Words from a locale's entries, with plural forms and numbers as `language` has them. */
export function wordsOf(entries: Readonly<Record<string, WordEntry>>, language: string): Words {
  const made = once(known, entries, () => new Map<string, Words>())
  return once(
    made,
    language,
    () =>
      (key, values = {}) =>
        fillWord(entries[key] ?? key, values, language),
  )
}

// The same words for the same locale, so that what was rendered with them is known again.
const known = new WeakMap<object, Map<string, Words>>()

/** Fills one word. Numbers are written as `language` writes them; `n` chooses the plural form. */
export function fillWord(entry: WordEntry, values: WordValues, language: string): string {
  return pluralForm(entry, values, language).replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    if (value === undefined) return place
    return typeof value === 'number' ? formatNumber(value, language) : value
  })
}

function pluralForm(entry: WordEntry, values: WordValues, language: string): string {
  if (typeof entry === 'string') return entry
  const rules = once(plurals, language, () => new Intl.PluralRules(language))
  return entry[rules.select(Number(values.n))] ?? entry.other ?? ''
}

/** Languages whose digits are not 0 to 9. */
const otherDigits = /^(?:ar|bn|ckb|dz|fa|ks|mr|my|ne|pa|ps|sat|sd|ur|uz)\b/i

function formatNumber(value: number, language: string): string {
  // Small whole numbers need no formatter, and making one takes longer than rendering ten slides.
  if (Number.isInteger(value) && value >= 0 && value < 1000 && !otherDigits.test(language)) return String(value)
  return once(numbers, language, () => new Intl.NumberFormat(language)).format(value)
}

// Both are dear to make and are asked for on every slide.
const plurals = new Map<string, Intl.PluralRules>()
const numbers = new Map<string, Intl.NumberFormat>()

type Cache<Key, T> = { get(key: Key): T | undefined; set(key: Key, value: T): unknown }

function once<Key, T>(cache: Cache<Key, T>, key: Key, make: () => T): T {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make()
  cache.set(key, made)
  return made
}
