import type { Diagnostic, Lesson } from '../../model.ts'

/** The minutes planned for the slides fit into the lesson. */
export function plannedTime(lesson: Lesson): Diagnostic[] {
  if (lesson.duration === null) return []
  const planned = lesson.slides.reduce(
    (sum, slide) => sum + (slide.visibility === 'hidden' ? 0 : (slide.minutes ?? 0)),
    0,
  )
  if (planned <= lesson.duration) return []
  return [
    {
      ...lesson.at,
      rule: 'planned-time',
      severity: 'warning',
      message: `The slides are planned for ${planned} minutes, the lesson lasts ${lesson.duration}.`,
      hint: 'Shorten some time= values, or set duration: to what the lesson really takes.',
    },
  ]
}
