// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { whereToGoOn } from '../../../src/client/progress/course-progress.ts'
import { type LessonProgress, nothingYet } from '../../../src/client/progress/lesson-progress.ts'
import { mergeProgress } from '../../../src/client/progress/merge-progress.ts'
import {
  addProgress,
  progressFileName,
  readProgressFile,
  writeProgressFile,
} from '../../../src/client/progress/progress-file.ts'
import { progressStore } from '../../../src/client/progress/progress-store.ts'
import { storageState } from '../../../src/client/progress/storage-state.ts'

/** A storage of its own in memory: the store's own, where the browser's is refused. */
const refused = () => {
  throw new DOMException('no', 'SecurityError')
}
const storeWith = (lessons: Record<string, LessonProgress>) => {
  const store = progressStore('chambers', refused)
  for (const [lesson, progress] of Object.entries(lessons)) store.write(lesson, progress)
  return store
}
const answer = (state: string) => ({ state: [state], right: 1, total: 1, tries: 1, gaveUp: false, question: 'q' })
const old: LessonProgress = {
  seen: ['a', 'b'],
  last: 'b',
  total: 3,
  answers: { q: answer('old'), r: answer('r') },
  at: 1,
}
const recent: LessonProgress = { seen: ['b', 'c'], last: 'c', total: 4, answers: { q: answer('new') }, at: 2 }

describe('progress from two places', () => {
  test.each([
    [old, recent],
    [recent, old],
  ])('joins what was read, and takes the newer answer', (one, other) => {
    const merged = mergeProgress(one, other)
    expect([...merged.seen].sort()).toEqual(['a', 'b', 'c'])
    expect(merged).toMatchObject({ last: 'c', total: 4, at: 2, answers: { q: answer('new'), r: answer('r') } })
  })

  test('keeps a place and a length that only the older one knows', () => {
    const merged = mergeProgress(old, { ...nothingYet, at: 5 })
    expect(merged).toMatchObject({ last: 'b', total: 3, at: 5 })
  })
})

describe('a file of progress', () => {
  const text = writeProgressFile('chambers', 'Two chambers', storeWith({ one: old }))

  test('says what the browser knew', () => {
    expect(readProgressFile(text, 'chambers')).toEqual({ kind: 'progress', lessons: new Map([['one', old]]) })
    expect(progressFileName('chambers', '2026-08-23')).toBe('chambers-progress-2026-08-23.json')
  })

  test('of another course names it', () => {
    expect(readProgressFile(text, 'other')).toEqual({ kind: 'otherCourse', course: 'Two chambers' })
  })

  test.each(['', 'x', 'null', '[]', '{}', '{"format":"rostrum-progress","course":"chambers"}', '"rostrum-progress"'])(
    'is not %j',
    (other) => {
      expect(readProgressFile(other, 'chambers')).toEqual({ kind: 'notProgress' })
    },
  )

  test('that somebody wrote by hand gives only what is sound', () => {
    const lessons = { one: { seen: ['a', 1] }, two: 7, __proto__x: null, ['x'.repeat(300)]: old }
    const file = readProgressFile(
      JSON.stringify({ format: 'rostrum-progress', course: 'chambers', lessons }),
      'chambers',
    )
    expect(file).toEqual({ kind: 'progress', lessons: new Map([['one', { ...nothingYet, seen: ['a'] }]]) })
    const nasty = '{"format":"rostrum-progress","course":"chambers","lessons":{"__proto__":{"seen":["a"]}}}'
    expect(readProgressFile(nasty, 'chambers')).toMatchObject({ kind: 'progress' })
    expect(({} as { seen?: unknown }).seen).toBeUndefined()
  })

  test('adds only what is new, and says how keeping went', () => {
    const store = storeWith({ one: old, two: recent })
    const lessons = new Map([
      ['one', recent],
      ['two', recent],
      ['three', old],
    ])
    expect(addProgress(store, lessons)).toEqual({ changed: 2, kept: 'refused' })
    expect(store.read('one')!.seen).toHaveLength(3)
    expect(addProgress(store, lessons)).toEqual({ changed: 0, kept: 'kept' })
  })
})

describe('a reader who comes back', () => {
  const at = (time: number, seen: number, total = 2): LessonProgress => ({
    ...nothingYet,
    seen: Array.from({ length: seen }, (_, index) => `s${index}`),
    last: `s${seen - 1}`,
    total,
    at: time,
  })
  const way = (known: Record<string, LessonProgress>) => whereToGoOn(['a', 'b', 'c'], new Map(Object.entries(known)))

  test('goes on in the lesson that was open last', () => {
    expect(way({})).toEqual({ kind: 'begin' })
    expect(way({ a: at(1, 2), c: at(3, 1), b: at(2, 1) })).toEqual({ kind: 'continue', lesson: 'c', slide: 's0' })
  })

  test('goes to the next lesson after the end of one, round to those that were left out', () => {
    expect(way({ b: at(3, 2) })).toEqual({ kind: 'next', lesson: 'c' })
    expect(way({ b: at(1, 2), c: at(2, 2) })).toEqual({ kind: 'next', lesson: 'a' })
    expect(way({ a: at(1, 2), b: at(1, 2), c: at(2, 3) })).toEqual({ kind: 'done' })
  })

  test('is not led to lessons that the course no longer has', () => {
    expect(way({ gone: at(3, 1) })).toEqual({ kind: 'begin' })
  })
})

test('storage is tried before the reader relies on it', () => {
  const kept = new Map<string, string>()
  const storage = (setItem: (name: string, value: string) => void, length = 0) =>
    ({ setItem, removeItem: (name: string) => kept.delete(name), length }) as unknown as Storage
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  expect(storageState(() => storage((name, value) => kept.set(name, value)))).toBe('kept')
  expect(kept.size).toBe(0)
  expect(storageState(refused)).toBe('refused')
  expect(storageState(() => storage(full, 0))).toBe('refused')
  expect(storageState(() => storage(full, 3))).toBe('full')
})
