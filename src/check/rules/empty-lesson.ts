import type { Diagnostic, Lesson } from '../../model.ts'

/** A lesson without a slide shows nothing. */
export function emptyLesson(lesson: Lesson): Diagnostic[] {
  if (lesson.slides.some((slide) => slide.visibility !== 'hidden')) return []
  return [
    {
      ...lesson.at,
      rule: 'empty-lesson',
      severity: 'error',
      message: 'This lesson has no slides.',
      hint: 'Write one: ## and a title, then what it says.',
    },
  ]
}
