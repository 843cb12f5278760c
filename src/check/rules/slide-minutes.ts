import type { Lesson, Slide } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { directivesOf, slideKind } from '../slide-kind.ts'

/**
 * The slides of a timed lesson say how many minutes they take.
 *
 * A rule of the craft: only a plan by slides shows, before class, what does not fit (see `planned-time`), and in class
 * whether there is time for the questions at the end.
 */
export const slideMinutes: LessonRule = {
  rule: 'slide-minutes',
  find(lesson: Lesson) {
    if (lesson.duration === null) return []
    const slides = lesson.slides.filter((slide) => !['aside', 'opening'].includes(slideKind(slide)))
    const without = slides.filter((slide) => !isTimed(slide))
    if (slides.length > 0 && without.length === slides.length)
      return [
        {
          at: lesson.at,
          message: `The lesson lasts ${lesson.duration} minutes, but no slide says how many it takes.`,
          hint,
        },
      ]
    return without.map(({ at }) => ({ at, message: 'This slide does not say how many minutes it takes.', hint }))
  },
}

/** An activity with a time of its own needs no second one. */
function isTimed(slide: Slide): boolean {
  return slide.minutes !== null || directivesOf(slide, timed).some(({ view }) => Number(view.minutes ?? view.time) > 0)
}

const timed = new Set(['activity', 'discuss'])

const hint = 'Write time=3 behind the title, {time=3}: the speaker view then shows whether you are on time.'
