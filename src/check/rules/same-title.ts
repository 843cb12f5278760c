import type { Diagnostic, Lesson, Slide } from '../../model.ts'

/** Two slides with one title cannot be told apart in the menu or in a PDF's bookmarks. */
export function sameTitle(lesson: Lesson): Diagnostic[] {
  const first = new Map<string, Slide>()
  return lesson.slides.flatMap((slide) => {
    const earlier = slide.title === '' ? undefined : first.get(slide.title)
    if (earlier === undefined || Object.keys(slide.reveal).some((name) => name.startsWith('data-auto-animate'))) {
      first.set(slide.title, slide)
      return []
    }
    return [
      {
        ...slide.at,
        rule: 'same-title',
        severity: 'warning' as const,
        message: `The slide at line ${earlier.at.line} has the same title.`,
        hint: 'Say in each title what only that slide says.',
      },
    ]
  })
}
