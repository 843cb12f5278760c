import { type LessonProgress, readProgress } from './lesson-progress.ts'
import { isSameProgress, mergeProgress } from './merge-progress.ts'
import type { Kept, ProgressStore } from './progress-store.ts'

/** What a file says: progress by lesson, or why it is none of this course. */
export type ReadFile =
  | { readonly kind: 'progress'; readonly lessons: ReadonlyMap<string, LessonProgress> }
  | { readonly kind: 'notProgress' }
  | { readonly kind: 'otherCourse'; readonly course: string }

/** The mark by which a file of ours is known. */
const format = 'rostrum-progress'

/**
 * Everything that a browser knows of a reader's way through a course, as a file to keep or to take elsewhere.
 *
 * @param title - how the course is called, for the message where the file is of another one
 */
export function writeProgressFile(course: string, title: string, store: ProgressStore): string {
  const lessons = Object.fromEntries(store.all())
  return `${JSON.stringify({ format, version: 1, course, title, lessons }, null, 1)}\n`
}

/** @param date - of today, as `2026-08-23` */
export function progressFileName(course: string, date: string): string {
  return `${course}-progress-${date}.json`
}

/** Reads such a file; anything may stand in it. */
export function readProgressFile(text: string, course: string): ReadFile {
  const file = parse(text)
  if (typeof file !== 'object' || file === null) return { kind: 'notProgress' }
  const { format: mark, course: of, title, lessons } = file as Record<string, unknown>
  if (mark !== format || typeof of !== 'string' || typeof lessons !== 'object' || lessons === null)
    return { kind: 'notProgress' }
  if (of !== course) return { kind: 'otherCourse', course: typeof title === 'string' && title !== '' ? title : of }
  const read = Object.entries(lessons).flatMap(([lesson, value]) => {
    const progress = lesson.length > longest ? null : readProgress(value)
    return progress === null ? [] : [[lesson, progress] as const]
  })
  return { kind: 'progress', lessons: new Map(read.slice(0, most)) }
}

/** More lessons, and longer names, than a course has. */
const most = 500
const longest = 200

/**
 * Adds what a file says to what is known.
 *
 * @returns how many lessons there is something new of, and the worst that happened when it was kept
 */
export function addProgress(
  store: ProgressStore,
  lessons: ReadonlyMap<string, LessonProgress>,
): { readonly changed: number; readonly kept: Kept } {
  let changed = 0
  let kept: Kept = 'kept'
  for (const [lesson, progress] of lessons) {
    const known = store.read(lesson)
    const merged = known === null ? progress : mergeProgress(known, progress)
    if (known !== null && isSameProgress(known, merged)) continue
    changed++
    const outcome = store.write(lesson, merged)
    if (outcome !== 'kept') kept = outcome
  }
  return { changed, kept }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
