import type { Diagnostic, Lesson } from '../../model.ts'

/** Menu, search, bookmarks and screen readers all name a slide by its title. */
export function slideTitle(lesson: Lesson): Diagnostic[] {
  return lesson.slides
    .filter((slide) => slide.title === '' && slide.visibility !== 'hidden')
    .map((slide) => ({
      ...slide.at,
      rule: 'slide-title',
      severity: 'warning',
      message: 'This slide has no title.',
      hint: 'Start it with ## and a sentence that says its point.',
    }))
}
