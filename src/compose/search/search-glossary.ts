import type { Term } from '../../model.ts'
import type { SearchedPage, SearchedPart } from '../../search-model.ts'
import type { Words } from '../../text/fill-word.ts'

/** The terms of the glossary page: found by their names in all languages and by what they mean. */
export function searchGlossary(terms: readonly Term[], language: string, words: Words): SearchedPage {
  const parts = terms.map(({ key, forms, definitions }): SearchedPart => {
    const name = forms[language] ?? Object.values(forms)[0]!
    const others = Object.values(forms).filter((form) => form !== name)
    const meaning = definitions[language] ?? Object.values(definitions)[0]!
    return [`term-${key}`, name, [...others, meaning].join(' · ')]
  })
  return { href: 'glossary.html', name: words('search.glossary'), language, parts }
}
