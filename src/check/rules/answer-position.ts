import type { Lesson } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { singleChoice } from '../quizzes.ts'

const fewest = 4

/**
 * The right answer does not stand at the same place all through a lesson.
 *
 * Students notice, and then answer without reading: guidelines in Haladyna, Downing & Rodriguez (2002), Applied
 * Measurement in Education 15(3).
 */
export const answerPosition: LessonRule = {
  rule: 'answer-position',
  find(lesson: Lesson) {
    const all = singleChoice(lesson)
    const [first] = all
    if (first === undefined || all.length < fewest || all.some(({ answer }) => answer !== first.answer)) return []
    const message = `In all ${all.length} quizzes the right answer is option ${first.answer + 1}.`
    return [{ at: first.at, message, hint }]
  },
}

const hint = 'Put it at another place in some of them: students notice, advised by Haladyna, Downing & Rodriguez 2002.'
