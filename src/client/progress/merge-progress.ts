import type { LessonProgress } from './lesson-progress.ts'

/**
 * One reader's way through a lesson from two places. What was read in either is read; of answers, of where the reader was
 * and of how long the lesson is, the newer word counts.
 */
export function mergeProgress(one: LessonProgress, other: LessonProgress): LessonProgress {
  const [older, newer] = one.at <= other.at ? [one, other] : [other, one]
  return {
    seen: [...new Set([...older.seen, ...newer.seen])],
    last: newer.last ?? older.last,
    total: newer.total || older.total,
    answers: { ...older.answers, ...newer.answers },
    at: newer.at,
  }
}

/** Whether both say the same, whatever the order in which they say it. */
export function isSameProgress(one: LessonProgress, other: LessonProgress): boolean {
  return canonical(one) === canonical(other)
}

function canonical({ seen, answers, ...rest }: LessonProgress): string {
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([[...seen].sort(), rest.last, rest.total, rest.at, sorted])
}
