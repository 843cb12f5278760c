import type { SearchedPage } from '../../search-model.ts'
import type { GlossaryPage } from '../course/course-views.ts'
import { together } from './together.ts'

/** The terms of the glossary page: found by their names in all languages and by what they mean. */
export function searchGlossary({ title, language, groups }: GlossaryPage): SearchedPage {
  const terms = groups.flatMap((group) => group.terms)
  return {
    href: 'glossary.html',
    name: title,
    weight: 1,
    language,
    parts: terms.map(({ id, name, definition, forms }) => [
      id,
      name.text,
      together([definition.text, ...forms.map(({ text }) => text)]),
    ]),
  }
}
