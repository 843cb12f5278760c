import type { Course, Edition } from '../../model.ts'
import { wordsOf } from '../../text/fill-word.ts'
import { chooseTheme, papers } from '../../themes.ts'
import { clientWords } from '../client-words.ts'
import type { ComposeOptions, Locale } from '../compose-deck.ts'
import { courseKey } from '../study/compose-study.ts'
import type { CourseUses } from './course-uses.ts'
import type { CourseFrame } from './course-views.ts'

/**
 * What every page of a whole course says in its head, its bar and its foot.
 *
 * @param title - of the page; null for the front door
 */
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
  const page = (href: string, titleKey: string, countKey: string, n: number) => {
    if (n === 0) return []
    const own = words(titleKey)
    return [{ href, title: own, count: words(countKey, { n }), isCurrent: own === title }]
  }
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
    pages: [
      ...page('glossary.html', 'glossary.title', 'course.terms', uses.terms.size),
      ...page('sources.html', 'sources.title', 'course.sources', uses.sources.size),
    ],
    isFront: title === null,
    clientWords: clientWords(locale, 'course'),
    words,
  }
}
