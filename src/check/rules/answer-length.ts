import type { Lesson } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { singleChoice } from '../quizzes.ts'

const most = 1.6
/** A few letters more give nothing away: `Both` is twice as long as `No`. */
const slack = 12

/**
 * The right answer is not much longer than the wrong ones.
 *
 * The longest option is a known hint for guessing: guidelines in Haladyna, Downing & Rodriguez (2002), Applied
 * Measurement in Education 15(3).
 */
export const answerLength: LessonRule = {
  rule: 'answer-length',
  find(lesson: Lesson) {
    return singleChoice(lesson).flatMap(({ options, answer, at }) => {
      const others = options.filter((_, index) => index !== answer)
      if (others.length === 0) return []
      const mean = others.reduce((sum, { text }) => sum + text.length, 0) / others.length
      const own = options[answer]!.text.length
      if (own <= mean * most || own - mean < slack) return []
      const message = `The right answer has ${own} characters, the others ${Math.round(mean)} on average.`
      return [{ at, message, hint }]
    })
  },
}

const hint =
  'Shorten it, or say as much in the wrong ones: the longest option is guessed, advised by Haladyna, Downing & Rodriguez 2002.'
