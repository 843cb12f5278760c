import type { Lesson } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { questionCount, workingSlides } from '../question-places.ts'

const last = 6
const fewest = 2

/**
 * At least two questions stand among the last slides before the summary.
 *
 * A test of what was just taught helps more than going over it again: Adesope et al. (2017), Review of Educational
 * Research 87(3); it transfers to new problems, too (d = 0.40): Pan & Rickard (2018), Psychological Bulletin 144.
 */
export const closingQuestions: LessonRule = {
  rule: 'closing-questions',
  find(lesson: Lesson) {
    const slides = workingSlides(lesson)
    if (slides.length <= last) return []
    const asked = slides.slice(-last).reduce((sum, slide) => sum + questionCount(slide), 0)
    if (asked >= fewest) return []
    const message = `The last ${last} slides before the end ask ${asked === 0 ? 'no question that has an answer' : 'one question'}.`
    return [{ at: slides.at(-1)!.at, message, hint }]
  },
}

const hint =
  'Ask at least two, such as a quiz and an order block: a test beats going over it again, supported by Adesope et al. 2017 and Pan & Rickard 2018.'
