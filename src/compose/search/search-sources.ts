import type { SearchedPage } from '../../search-model.ts'
import type { SourcesPage } from '../course/course-views.ts'
import { entryText } from '../source-entry.ts'

/** Whoever looks for a matter wants to read of it in a lesson first. */
const weight = 0.4

/** The entries of the list of sources: found by title, author, publisher and year. */
export function searchSources({ title, language, groups }: SourcesPage): SearchedPage {
  const entries = groups.flatMap((group) => group.entries)
  return {
    href: 'sources.html',
    name: title,
    weight,
    language,
    parts: entries.map((entry) => [entry.ref, entry.title, entryText({ ...entry, title: '' })]),
  }
}
