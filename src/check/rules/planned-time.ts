import type { Lesson } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'

/** The minutes planned for the slides fit into the lesson. A rule of the craft, and of arithmetic. */
export const plannedTime: LessonRule = {
  rule: 'planned-time',
  find(lesson: Lesson) {
    if (lesson.duration === null) return []
    const shown = lesson.slides.filter((slide) => slide.visibility !== 'hidden')
    const sum = shown.reduce((minutes, slide) => minutes + (slide.minutes ?? 0), 0)
    const planned = Math.round(sum * 100) / 100 // 1.1 + 2.2 is a hair more than 3.3 in binary
    if (planned <= lesson.duration) return []
    const message = `The slides are planned for ${planned} minutes, the lesson lasts ${lesson.duration}.`
    return [{ at: lesson.at, message, hint }]
  },
}

const hint = 'Shorten some time= values, or set duration: to what the lesson really takes.'
