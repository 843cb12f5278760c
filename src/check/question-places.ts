import type { Lesson, Slide } from '../model.ts'
import { directivesOf, questionNames, slideKind } from './slide-kind.ts'

/** The slides that a class goes through before the lesson is summed up, without openings and asides. */
export function workingSlides(lesson: Lesson): Slide[] {
  const shown = lesson.slides.filter((slide) => !['aside', 'opening'].includes(slideKind(slide)))
  const end = shown.findIndex((slide) => slideKind(slide) === 'summary')
  return end === -1 ? shown : shown.slice(0, end)
}

/** How many questions with a right answer a slide asks. */
export function questionCount(slide: Slide): number {
  return directivesOf(slide, questionNames).length
}
