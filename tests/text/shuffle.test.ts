import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letter } from '../../src/text/letter.ts'
import { shuffle } from '../../src/text/shuffle.ts'

const numbers = fc.integer({ min: 2, max: 9 }).map((count) => Array.from({ length: count }, (_, index) => index))

test('nothing gets lost, and the order given never stays', () => {
  fc.assert(
    fc.property(numbers, fc.string(), (items, seed) => {
      const shuffled = shuffle(items, seed)
      expect([...shuffled].sort()).toEqual(items)
      expect(shuffled).not.toEqual(items)
    }),
  )
})

test('the same text gives the same order on every day, other texts give others', () => {
  const items = [1, 2, 3, 4, 5]
  expect(shuffle(items, 'Senate')).toEqual(shuffle(items, 'Senate'))
  const orders = new Set([...'abcdefghij'].map((seed) => shuffle(items, seed).join()))
  expect(orders.size).toBeGreaterThan(7)
})

test('one thing or none has no other order', () => {
  expect([shuffle([], 'x'), shuffle(['a'], 'x')]).toEqual([[], ['a']])
})

test('letters go on after Z', () => {
  expect([0, 1, 25, 26, 53].map(letter)).toEqual(['A', 'B', 'Z', 'AA', 'BBB'])
})
