import type { Course, Lesson, OwnColour } from '../../model.ts'
import { contrast, readColour } from '../../text/contrast.ts'
import { papers, themes } from '../../themes.ts'
import { type Finding, isTeaching, type LessonRule } from '../lesson-rule.ts'

const least = 3

/**
 * Colours of the palette can be told from the paper of every theme, which the teacher chooses in class.
 *
 * WCAG 2.2, success criterion 1.4.11: what a figure draws needs a contrast of 3:1. Said once, with the first lesson.
 */
export const paletteContrast: LessonRule = {
  rule: 'palette-contrast',
  find(lesson: Lesson, course: Course) {
    return lesson === course.lessons.find(isTeaching) ? course.ownColours.flatMap(faultOf) : []
  },
}

function faultOf({ name, colour, at }: OwnColour): Finding[] {
  const read = readColour(colour)
  if (read === null) return []
  const weak = themes.filter((theme) => contrast(read, readColour(papers[theme])!) < least)
  if (weak.length === 0) return []
  const message = `The colour ${colour} of "${name}" is too near to the paper of ${weak.join(' and ')}; ${least}:1 is the least.`
  return [{ at, message, hint }]
}

const hint =
  'Take one of middling lightness, such as #b5402b, or a number from 1 to 8 for a colour of the theme: WCAG 2.2 asks for 3:1 (1.4.11).'
