import { expect, test } from 'vitest'
import { inSequence } from '../../src/check/in-sequence.ts'
import { seenText } from '../../src/check/seen-text.ts'
import { wordsOf } from '../../src/check/words.ts'

test('what is drawn, cited or hidden is not among the words', () => {
  expect(seenText('<p>a <svg><g><text>b</text></g></svg>c<sup><a href="#fn-1">1</a></sup></p>')).toBe('a c')
  expect(seenText('<p>a <span class="cite">(<span>b</span> <a href="#ref-b">c</a>)</span> d</p>')).toBe('a d')
  expect(seenText('a <i hidden>b</i> <b class="big sr-only">c</b>d <b class="big">e</b>')).toBe('a d e')
})

test('paragraphs and cells are words apart, a tag inside a word is not', () => {
  expect(seenText('<ul><li>a</li><li>b<b>c</b></li></ul>')).toBe('a bc')
  expect(seenText('<td>1</td><td>2</td>')).toBe('1 2')
})

test('an element that is never closed hides the rest and takes no time', () => {
  expect(seenText('a <svg>b')).toBe('a')
  expect(seenText('<svg'.repeat(50_000))).toBeDefined()
})

test('a number, an abbreviation and a compound are one word each', () => {
  expect(wordsOf('In 2023, 6,521,860 voters (54.2 %) – two-thirds – didn’t vote.')).toHaveLength(8)
  expect(wordsOf('Қазақстан Республикасының Парламенті')).toHaveLength(3)
  expect(wordsOf('– % … !')).toEqual([])
})

test('words are found in order, with others between', () => {
  expect(inSequence(['a', 'b', 'c'], ['x', 'a', 'c', 'b', 'y'])).toBe(2)
  expect(inSequence([], ['a'])).toBe(0)
  expect(inSequence(['a', 'b'], ['b', 'b', 'a', 'x', 'b'])).toBe(2)
})

test('texts of any length are compared in no time', () => {
  const long = Array<string>(200_000).fill('a')
  expect(inSequence(long, long)).toBe(300)
})
