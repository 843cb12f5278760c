import { expect, test } from 'vitest'
import { fillWord, wordsOf } from '../../src/text/fill-word.ts'

test('the number of slides chooses the plural form of the language', () => {
  const slides = { one: '{n} слайд', few: '{n} слайда', many: '{n} слайдов', other: '{n} слайда' }
  expect([1, 3, 5, 21].map((n) => fillWord(slides, { n }, 'ru'))).toEqual([
    '1 слайд', '3 слайда', '5 слайдов', '21 слайд',
  ]) // biome-ignore format: one row
})

test('numbers are written as the language writes them', () => {
  expect(fillWord('{n} votes', { n: 12_000 }, 'en')).toBe('12,000 votes')
  expect(fillWord('{n} أصوات', { n: 7 }, 'ar-EG')).toBe('٧ أصوات')
})

test('a place that nobody fills stays visible, and so does a word that is missing', () => {
  expect(fillWord('{a} of {b}', { a: 'x' }, 'en')).toBe('x of {b}')
  expect(wordsOf({}, 'en')('deck.menu')).toBe('deck.menu')
})

test('what a lesson puts into a word is not filled again', () => {
  expect(fillWord('{title}, {n}', { title: '{n}', n: 2 }, 'en')).toBe('{n}, 2')
})
