import { type KeptAnswer, type LessonProgress, nothingYet } from '../progress/lesson-progress.ts'
import type { Kept, ProgressStore } from '../progress/progress-store.ts'

/** What the reader has done on this page, kept at once. */
export type LessonState = {
  readonly now: LessonProgress
  sawSlide(id: string): void
  isAt(id: string): void
  keepAnswer(question: string, answer: KeptAnswer): void
  clearAnswers(): void
  onChange(listen: () => void): void
}

/**
 * @param total - how many slides the lesson has
 * @param told - hears how keeping went, whenever that changes
 */
export function lessonState(
  store: ProgressStore,
  lesson: string,
  total: number,
  told: (kept: Kept) => void,
): LessonState {
  let now = { ...(store.read(lesson) ?? nothingYet), total }
  let last: Kept = 'kept'
  const listeners: (() => void)[] = []
  const change = (part: Partial<LessonProgress>) => {
    // Another page of the same lesson may have written in between: what was read there stays read.
    const seen = new Set([...(store.read(lesson)?.seen ?? []), ...now.seen, ...(part.seen ?? [])])
    now = { ...now, ...part, seen: [...seen], total, at: Date.now() }
    const kept = store.write(lesson, now)
    if (kept !== last) told(kept)
    last = kept
    for (const listen of listeners) listen()
  }
  return {
    get now() {
      return now
    },
    sawSlide(id) {
      if (!now.seen.includes(id)) change({ seen: [id] })
    },
    isAt(id) {
      if (now.last !== id) change({ last: id })
    },
    keepAnswer: (question, answer) => change({ answers: { ...now.answers, [question]: answer } }),
    clearAnswers: () => change({ answers: {} }),
    onChange: (listen) => listeners.push(listen),
  }
}
