import type { Course, Diagnostic, Lesson } from '../../model.ts'
import { didYouMean } from '../../text/nearest.ts'
import { isKnownTheme, themes } from '../../themes.ts'

/** A misspelt theme would silently be another one. The course's own is said once, however many lessons have it. */
export function unknownTheme(lesson: Lesson, course: Course): Diagnostic[] {
  if (lesson.theme === null || isKnownTheme(lesson.theme)) return []
  const isTheCourses = lesson.theme === course.theme
  if (isTheCourses && lesson !== course.lessons.find(({ theme }) => theme === course.theme)) return []
  return [
    {
      ...(isTheCourses ? { file: 'course.yaml', line: 1, column: 1 } : lesson.at),
      rule: 'unknown-theme',
      severity: 'warning',
      message: `There is no theme "${lesson.theme}".${didYouMean(lesson.theme, themes)}`,
      hint: `Themes are ${themes.join(', ')}; those of reveal.js open in the one that is nearest.`,
    },
  ]
}
