/** A word of the interface: plain, or one form for each plural category of `n`. */
export type WordEntry = string | Readonly<Record<string, string>>

export type WordValues = Readonly<Record<string, string | number>>

/** Looks a word up and fills its `{places}`. A missing word shows its key, so that nobody overlooks it. */
export type Words = (key: string, values?: WordValues) => string

/** Words from a locale's entries, with plural forms and numbers as `language` has them. */
export function wordsOf(entries: Readonly<Record<string, WordEntry>>, language: string): Words {
  return (key, values = {}) => fillWord(entries[key] ?? key, values, language)
}

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

function formatNumber(value: number, language: string): string {
  return once(numbers, language, () => new Intl.NumberFormat(language)).format(value)
}

// Both are dear to make and are asked for on every slide.
const plurals = new Map<string, Intl.PluralRules>()
const numbers = new Map<string, Intl.NumberFormat>()

function once<T>(known: Map<string, T>, language: string, make: () => T): T {
  const made = known.get(language) ?? make()
  known.set(language, made)
  return made
}
