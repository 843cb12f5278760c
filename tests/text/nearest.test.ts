import { expect, test } from 'vitest'
import { didYouMean, nearest } from '../../src/text/nearest.ts'

test('a slip of one or two letters is understood, capitals do not count', () => {
  expect(nearest('colums', ['column', 'columns', 'callout'])).toBe('column')
  expect(nearest('TITEL', ['title', 'theme'])).toBe('title')
})

test('a long word may differ by a third', () => {
  expect(nearest('verticalseperatr', ['verticalSeparator'])).toBe('verticalSeparator')
})

test('what resembles nothing is not guessed at', () => {
  expect(nearest('wide', ['title', 'section'])).toBeNull()
  expect(nearest('by', ['src', 'alt'])).toBeNull()
  expect(didYouMean('wide', [])).toBe('')
})

test('a guess is ready to follow a sentence', () => {
  expect(didYouMean('kiker', ['kicker'])).toBe(' Did you mean "kicker"?')
})

test('a long list is searched in no time, and nothing is guessed for half a page', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `a name of some length ${index}`)
  const start = performance.now()
  for (let index = 0; index < 300; index++) nearest('short', names)
  expect(nearest('x'.repeat(100_000), ['x'.repeat(100_001)])).toBeNull()
  expect(performance.now() - start).toBeLessThan(2000)
})
