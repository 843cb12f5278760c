import type { Diagnostic, Lesson } from '../../model.ts'

/** The minutes planned for the slides fit into the lesson. */
export function plannedTime(lesson: Lesson): Diagnostic[] {
  if (lesson.duration === null) return []
  const shown = lesson.slides.filter((slide) => slide.visibility !== 'hidden')
  const sum = shown.reduce((minutes, slide) => minutes + (slide.minutes ?? 0), 0)
  const planned = Math.round(sum * 100) / 100 // 1.1 + 2.2 is a hair more than 3.3 in binary
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
