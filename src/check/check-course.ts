import type { Course, Diagnostic, Lesson } from '../model.ts'
import { adviseLesson } from './lesson-rule.ts'
import { lessonRules, rules } from './rules/index.ts'

/** A rule looks at one lesson and says what is wrong with it. One rule, one file. */
export type Rule = (lesson: Lesson, course: Course) => Diagnostic[]

/** Asks every rule about every lesson. */
export function checkCourse(course: Course): Diagnostic[] {
  return course.lessons.flatMap((lesson) => [
    ...rules.flatMap((rule) => rule(lesson, course)),
    ...adviseLesson(lessonRules, lesson, course),
  ])
}
