import { type LessonProgress, readProgress } from './lesson-progress.ts'

/**
 * Where a reader's progress lies. Pages know only this: what stands behind it may be the browser's storage, memory, or
 * one day a school's server.
 */
export type ProgressStore = {
  /** null when nothing is known of the lesson. */
  read(lesson: string): LessonProgress | null
  write(lesson: string, progress: LessonProgress): Kept
  /** Every lesson of the course of which something is known, by its folder's name. */
  all(): ReadonlyMap<string, LessonProgress>
  clear(): void
}

/** Whether what was written will be there tomorrow: kept, or only as long as the page, and why. */
export type Kept = 'kept' | 'refused' | 'full'

/**
 * Progress in the browser's own storage. Where that is refused (private windows, school policies) or full, it lasts as
 * long as the page.
 *
 * @param course - a name that other courses on the same host do not have
 * @param storage - asked for each time, because in some browsers merely naming it throws
 */
export function progressStore(course: string, storage: () => Storage = () => localStorage): ProgressStore {
  const prefix = `rostrum-progress/${course}/`
  const memory = new Map<string, LessonProgress>()
  const read = (lesson: string) =>
    memory.get(lesson) ?? parse(attempt(() => storage().getItem(prefix + lesson)) ?? null)
  return {
    read,
    write(lesson, progress) {
      try {
        storage().setItem(prefix + lesson, JSON.stringify(progress))
        memory.delete(lesson)
        return 'kept'
      } catch (error) {
        memory.set(lesson, progress)
        return isFull(error) ? 'full' : 'refused'
      }
    },
    all() {
      const kept = attempt(() => Object.keys(storage()).filter((key) => key.startsWith(prefix))) ?? []
      const lessons = new Set([...kept.map((key) => key.slice(prefix.length)), ...memory.keys()])
      return new Map(
        [...lessons].flatMap((lesson) => {
          const progress = read(lesson)
          return progress === null ? [] : [[lesson, progress]]
        }),
      )
    },
    clear() {
      memory.clear()
      attempt(() => {
        for (const key of Object.keys(storage())) if (key.startsWith(prefix)) storage().removeItem(key)
      })
    },
  }
}

function parse(text: string | null): LessonProgress | null {
  return text === null ? null : readProgress(attempt(() => JSON.parse(text)))
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}

/** Browsers refuse all storage by giving it a quota of nought: full is what has something in it. */
function isFull(error: unknown): boolean {
  return error instanceof DOMException && /quota/i.test(error.name)
}
