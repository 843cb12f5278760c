// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { nothingYet, readProgress } from '../../src/client/progress/lesson-progress.ts'
import { progressStore } from '../../src/client/progress/progress-store.ts'

/** A browser's storage, as plain as it can be; a quota makes it refuse what is too much. */
function storage(quota = Number.POSITIVE_INFINITY): Storage {
  const items: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => items[key] ?? null,
    setItem(key: string, value: string) {
      if (value.length > quota) throw new DOMException('no room', 'QuotaExceededError')
      items[key] = value
    },
    removeItem(key: string) {
      delete items[key]
    },
  }
  return new Proxy(items, {
    get: (_, name) => methods[name as keyof typeof methods] ?? items[name as string],
  }) as unknown as Storage
}

const progress = { ...nothingYet, seen: ['one', 'two'], last: 'two', total: 9, at: 1 }

describe('progress', () => {
  test('is there again for the next page', () => {
    const kept = storage()
    expect(progressStore('course', () => kept).write('01', progress)).toBe('kept')
    expect(progressStore('course', () => kept).read('01')).toEqual(progress)
  })

  test('of two courses on one host stays apart', () => {
    const kept = storage()
    progressStore('one', () => kept).write('01', progress)
    expect(progressStore('other', () => kept).read('01')).toBeNull()
    progressStore('other', () => kept).clear()
    expect([
      ...progressStore('one', () => kept)
        .all()
        .keys(),
    ]).toEqual(['01'])
  })

  test('lasts as long as the page where storage is refused or full', () => {
    const refused = progressStore('course', () => {
      throw new DOMException('no', 'SecurityError')
    })
    expect(refused.write('01', progress)).toBe('refused')
    expect(refused.read('01')).toEqual(progress)
    const full = progressStore('course', () => storage(10))
    expect(full.write('01', progress)).toBe('full')
    expect([...full.all()]).toEqual([['01', progress]])
    full.clear()
    expect(full.read('01')).toBeNull()
  })

  test('of which only half is sound keeps that half', () => {
    expect(
      readProgress({ seen: ['a', 3], last: 4, total: -1, answers: { q: { state: ['x'], tries: 1 }, r: 7 } }),
    ).toEqual({
      ...nothingYet,
      seen: ['a'],
      answers: { q: { state: ['x'], right: 0, total: 0, tries: 1, gaveUp: false, question: '' } },
    })
    for (const nonsense of [null, 'text', 7, []]) expect(readProgress(nonsense)).toBeNull()
  })
})
