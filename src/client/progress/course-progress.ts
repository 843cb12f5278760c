import type { LessonProgress } from './lesson-progress.ts'

/** Where a reader goes on. */
export type GoOn =
  | { readonly kind: 'begin' }
  /** In the middle of a lesson; `slide` is null when the place is not known. */
  | { readonly kind: 'continue'; readonly lesson: string; readonly slide: string | null }
  | { readonly kind: 'next'; readonly lesson: string }
  | { readonly kind: 'done' }

/** Parts that were read, of all that the lesson has; null before the first. */
export function partsRead(progress: LessonProgress | null): { readonly n: number; readonly total: number } | null {
  if (progress === null || progress.total === 0 || progress.seen.length === 0) return null
  return { n: Math.min(progress.seen.length, progress.total), total: progress.total }
}

export function isFinished(progress: LessonProgress | null): boolean {
  const parts = partsRead(progress)
  return parts !== null && parts.n === parts.total
}

/**
 * Where a reader who comes back wants to go: on in the lesson that was open last, or, when that was read to the end, to
 * the next one that was not.
 */
export function whereToGoOn(lessons: readonly string[], known: ReadonlyMap<string, LessonProgress>): GoOn {
  const begun = lessons.filter((slug) => partsRead(known.get(slug) ?? null) !== null)
  const [latest] = begun.sort((one, other) => known.get(other)!.at - known.get(one)!.at)
  if (latest === undefined) return { kind: 'begin' }
  const progress = known.get(latest)!
  if (!isFinished(progress)) return { kind: 'continue', lesson: latest, slide: progress.last }
  const from = lessons.indexOf(latest) + 1
  const open = [...lessons.slice(from), ...lessons.slice(0, from)].find((slug) => !isFinished(known.get(slug) ?? null))
  return open === undefined ? { kind: 'done' } : { kind: 'next', lesson: open }
}
