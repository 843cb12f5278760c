import type { Course, Diagnostic, Lesson, Place } from '../model.ts'

/**
 * A rule about teaching: it asks what research on learning supports, so it warns and never fails a build by itself.
 *
 * Its comment names the finding that it rests on, and so does the hint that an author reads.
 */
export type LessonRule = {
  readonly rule: string
  find(lesson: Lesson, course: Course): Finding[]
}

/** What a rule measured, where, and what to do about it. */
export type Finding = { readonly at: Place; readonly message: string; readonly hint: string }

/**
 * Asks the rules about a lesson, without those that its author or the course switched off (`all`: every one).
 *
 * A deck that says neither what is to be learnt nor how long it takes is no lesson, and gets no advice.
 */
export function adviseLesson(rules: readonly LessonRule[], lesson: Lesson, course: Course): Diagnostic[] {
  if (!isTeaching(lesson)) return []
  const off = new Set([...lesson.ignore, ...course.ignore].map((ignored) => ignored.rule))
  if (off.has('all')) return []
  return rules
    .filter(({ rule }) => !off.has(rule))
    .flatMap(({ rule, find }) =>
      find(lesson, course).map(({ at, message, hint }) => ({ ...at, rule, severity: 'warning', message, hint })),
    )
}

/** A lesson says what is to be learnt or how long it takes. */
export function isTeaching({ objectives, duration }: Lesson): boolean {
  return objectives.length > 0 || duration !== null
}
