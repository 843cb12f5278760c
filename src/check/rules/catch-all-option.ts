import type { Lesson } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { quizzes } from '../quizzes.ts'

/**
 * No option is "all of the above" or "none of the above".
 *
 * Who sees that two options are right, or one is wrong, knows the answer without knowing the rest: guidelines in
 * Haladyna, Downing & Rodriguez (2002), Applied Measurement in Education 15(3).
 */
export const catchAllOption: LessonRule = {
  rule: 'catch-all-option',
  find(lesson: Lesson) {
    return quizzes(lesson).flatMap(({ options, at }) => {
      const option = options.find(({ text }) => catchAll.test(text))
      return option ? [{ at, message: `The option "${option.text}" stands for all the others.`, hint }] : []
    })
  },
}

const catchAll =
  /^\W*(?:(?:all|none|any|both)(?: of)? (?:the )?(?:above|these|them|options|answers)\b|все (?:перечисленн|вышеперечисленн|ответы)|ничего из|ни один из|жоғарыдағының бәрі|барлығы дұрыс|ешқайсысы)/iu

const hint =
  'Write an option that a student could believe, or leave it out: advised by Haladyna, Downing & Rodriguez 2002.'
