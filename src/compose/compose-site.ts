import type { Course, Edition, Lesson } from '../model.ts'
import { composeCoursePage } from './compose-course-page.ts'
import { type ComposeOptions, composeDeck, composePrintDeck, type Locale } from './compose-deck.ts'
import { usedFiles } from './used-files.ts'
import { usesMath } from './uses-math.ts'
import type { CoursePage, DeckPage, PrintDeck } from './views.ts'

/** One lesson in one edition. */
export type LessonPages = {
  readonly lesson: Lesson
  readonly deck: DeckPage
  /** null when no PDFs are wanted. */
  readonly print: PrintDeck | null
  readonly math: boolean
}

/** Everything that an edition shows. */
export type EditionPages = {
  readonly edition: Edition
  readonly coursePage: CoursePage
  readonly lessons: readonly LessonPages[]
  readonly courseFiles: ReadonlySet<string>
}

export const editions: readonly Edition[] = ['student', 'teacher']

/** Both editions of a course, ready to render. What students must not see is left out here. */
export function composeSite(
  course: Course,
  localeFor: (language: string) => Locale,
  options: ComposeOptions & { readonly pdf: boolean },
): EditionPages[] {
  return editions.map((edition) => ({
    edition,
    coursePage: composeCoursePage(course, edition, localeFor(course.language), options),
    lessons: course.lessons.map((lesson) => {
      const locale = localeFor(lesson.language)
      return {
        lesson,
        deck: composeDeck(course, lesson, edition, locale, options),
        print: options.pdf ? composePrintDeck(course, lesson, edition, locale, options) : null,
        math: usesMath(lesson, edition),
      }
    }),
    courseFiles: usedFiles(course, edition),
  }))
}
