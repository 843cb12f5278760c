import { expect, test } from 'vitest'
import { fillWordMarks, wordMark } from '../../src/text/word-marks.ts'

test('a word of the interface is put where HTML asks for it, and is text there', () => {
  const html = `<p>Ray ${wordMark('cite.others')} 2020, ${wordMark('x')}</p>`
  expect(fillWordMarks(html, (key) => (key === 'x' ? '<b>' : 'and others'))).toBe(
    '<p>Ray and others 2020, &lt;b&gt;</p>',
  )
})
