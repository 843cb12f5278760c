import type { Course, Diagnostic, Ignored, Lesson } from '../../model.ts'
import { didYouMean } from '../../text/nearest.ts'

/**
 * A misspelt name in `ignore:` would switch nothing off. What the course says is looked at once, with its first lesson.
 *
 * @param names - the rules that can be switched off
 */
export function unknownRule(names: readonly string[]): (lesson: Lesson, course: Course) => Diagnostic[] {
  const check = ({ rule, at }: Ignored): Diagnostic[] => {
    if (names.includes(rule)) return []
    return [
      {
        ...at,
        rule: 'unknown-rule',
        severity: 'warning',
        message: `There is no lesson rule "${rule}".${didYouMean(rule, names)}`,
        hint: 'README.md lists the rules that can be switched off; all stands for every one of them.',
      },
    ]
  }
  return (lesson, course) => [
    ...lesson.ignore.flatMap(check),
    ...(lesson === course.lessons[0] ? course.ignore.flatMap(check) : []),
  ]
}
