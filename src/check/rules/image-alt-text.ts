import type { Diagnostic, Lesson } from '../../model.ts'
import { allProse } from '../all-prose.ts'

/** A picture says nothing to those who cannot see it, unless its author does. */
export function imageAltText(lesson: Lesson): Diagnostic[] {
  return lesson.slides
    .flatMap(allProse)
    .flatMap((prose) => prose.images)
    .filter((image) => image.alt.trim() === '')
    .map((image) => ({
      ...image.at,
      rule: 'image-alt-text',
      severity: 'error',
      message: 'This image has no alternative text.',
      hint: 'Say between the brackets what a student who cannot see it should learn: ![a map of …](map.svg).',
    }))
}
