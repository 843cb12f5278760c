import type { Course, Edition, Term } from '../../model.ts'
import type { SearchFile } from '../../search-model.ts'
import { wordsOf } from '../../text/fill-word.ts'
import type { Locale } from '../compose-deck.ts'
import { searchGlossary } from './search-glossary.ts'
import { searchLesson } from './search-lesson.ts'

/**
 * Everything that the readers of an edition can find.
 *
 * @param terms - those that the edition's glossary page lists
 */
export function composeSearch(
  course: Course,
  edition: Edition,
  terms: readonly Term[],
  localeFor: (language: string) => Locale,
): SearchFile {
  const lessons = course.lessons.map((lesson) =>
    searchLesson(lesson, edition, wordsOf(localeFor(lesson.language), lesson.language)),
  )
  const words = wordsOf(localeFor(course.language), course.language)
  return { pages: terms.length === 0 ? lessons : [...lessons, searchGlossary(terms, course.language, words)] }
}
