import type { Course, Edition, Source } from '../../model.ts'
import { wordsOf } from '../../text/fill-word.ts'
import type { ComposeOptions, Locale } from '../compose-deck.ts'
import { sourceEntry } from '../source-entry.ts'
import { byLetter } from './by-letter.ts'
import { courseFrame } from './course-frame.ts'
import type { CourseUses } from './course-uses.ts'
import type { SourcesPage } from './course-views.ts'
import { lessonUse } from './lesson-use.ts'

/** Everything that an edition cites, with the lessons that do; null when it cites nothing. */
export function composeSourcesPage(
  course: Course,
  edition: Edition,
  uses: CourseUses,
  locale: Locale,
  options: ComposeOptions,
): SourcesPage | null {
  if (uses.sources.size === 0) return null
  const words = wordsOf(locale, course.language)
  const title = words('sources.title')
  const { compare } = new Intl.Collator(course.language)
  // A quotation mark before a title without an author is no letter to sort by.
  const key = ({ sortKey }: Source) => sortKey.replace(/^[^\p{L}\p{N}]+/u, '')
  const sources = [...uses.sources].sort(([one], [other]) => compare(key(one), key(other)))
  const { letters, groups } = byLetter(sources, ([source]) => key(source), course.language)
  const inGlossary = new Map(
    [...uses.terms.keys()].flatMap((term) => term.sources.map((id) => [id, term.key] as const)),
  )
  return {
    ...courseFrame(course, edition, uses, locale, options, title),
    description: words('sources.summary', { course: course.title, n: sources.length }),
    title,
    letters,
    groups: groups.map(([letter, own]) => ({
      letter,
      entries: own.map(([source, where]) => {
        const term = inGlossary.get(source.id)
        return {
          ...sourceEntry(source, course.language, words),
          uses: where.map((use) => lessonUse(use, course, words)),
          glossaryHref: term === undefined ? null : `glossary.html#term-${term}`,
        }
      }),
    })),
  }
}
