import type { Course, Edition } from '../../model.ts'
import { wordsOf } from '../../text/fill-word.ts'
import { chooseTheme, papers } from '../../themes.ts'
import { clientWords } from '../client-words.ts'
import type { ComposeOptions, Locale } from '../compose-deck.ts'
import { courseKey } from '../study/compose-study.ts'
import type { CourseUses } from './course-uses.ts'
import type { CourseFrame } from './course-views.ts'

/** What every page of a whole course says in its head, its bar and its foot. */
export function courseFrame(
  course: Course,
  edition: Edition,
  uses: CourseUses,
  locale: Locale,
  options: ComposeOptions,
  title: string | null = null,
): CourseFrame {
  const words = wordsOf(locale, course.language)
  const theme = chooseTheme(options.theme ?? course.theme)
  const link = (href: string, key: string, n: number) => (n === 0 ? null : { href, count: words(key, { n }) })
  const glossary = link('glossary.html', 'course.terms', uses.terms.size)
  const sources = link('sources.html', 'course.sources', uses.sources.size)
  return {
    language: course.language,
    documentTitle: title === null ? course.title : `${title} – ${course.title}`,
    courseTitle: course.title,
    description: course.description,
    courseKey: courseKey(course),
    theme,
    themeColour: papers[theme],
    editionName: edition === 'teacher' ? words('course.teacherEdition') : null,
    author: course.author,
    license: course.license,
    glossary,
    sources,
    hasPages: glossary !== null || sources !== null,
    clientWords: clientWords(locale, 'course'),
    words,
  }
}
