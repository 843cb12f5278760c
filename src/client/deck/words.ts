/** A word of the interface: plain, or one form for each plural category of `n`. */
export type WordEntry = string | Readonly<Record<string, string>>

/** Looks a word up and fills its `{places}`. A missing word shows its key, so that nobody overlooks it. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

/**
 * Reads the words which the page carries in `<script type="application/json" id="words">`.
 *
 * @param page - the deck's document; its `lang` decides plural forms and number formats
 */
export function readWords(page: Document): Words {
  const entries = JSON.parse(page.getElementById('words')?.textContent || '{}') as Record<string, WordEntry>
  return (key, values = {}) => fillWord(entries[key] ?? key, values, page.documentElement.lang || 'en')
}

/** Fills one word. Numbers are written as `language` writes them; `n` chooses the plural form. */
export function fillWord(
  entry: WordEntry,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string {
  const text =
    typeof entry === 'string'
      ? entry
      : (entry[new Intl.PluralRules(language).select(Number(values.n))] ?? entry.other ?? '')
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    if (value === undefined) return place
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
  })
}
