import { expect, test } from 'vitest'
import { toLines } from '../../src/parse/lines.ts'
import { takeFootnotes } from '../../src/parse/take-footnotes.ts'
import { parseText } from './parse-text.ts'

const take = (text: string) => {
  const { lines, footnotes } = takeFootnotes(toLines(text, 'deck.md'))
  const notes = [...footnotes].map(([label, note]) => [label, note.map((line) => line.text).join('|')])
  return { left: lines.map((line) => line.text), notes: Object.fromEntries(notes) }
}

test('a note runs on over the lines below it, indented or not, up to a blank line', () => {
  expect(take('[^a]: one\n  two\nthree\n\nfour')).toEqual({
    left: ['', '', '', '', 'four'],
    notes: { a: 'one|two|three' },
  })
})

test('below a blank line an indented paragraph still belongs to the note', () => {
  expect(take('[^a]: one\n\n    two\n\nthree\n\n    code')).toEqual({
    left: ['', '', '', '', 'three', '', '    code'],
    notes: { a: 'one|two' },
  })
})

test.each([
  '---',
  '***',
  '## Title',
  '- item',
  '1. item',
  '> quote',
  '::: callout',
  ':::',
  '```',
  '| a |',
  'Note: x',
  '<div>',
])('a note ends where a block begins: %j', (below) => {
  expect(take(`[^a]: one\n${below}`)).toEqual({ left: ['', below], notes: { a: 'one' } })
})

test('what looks like a note inside code stays there', () => {
  expect(take('```\n[^a]: one\n```')).toEqual({ left: ['```', '[^a]: one', '```'], notes: {} })
})

test('of a note written twice the first counts, and the lines below keep their numbers', async () => {
  const { lesson, diagnostics } = await parseText(
    '## A\n\nx[^a]\n\n[^a]: one\n[^a]: two\n\n---\n\n## B\n\n[^c]\n\n[^b]: three',
  )
  expect(lesson.slides[0]!.footnotes).toMatchObject([{ html: 'one', at: { line: 5 } }])
  expect(diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
    ['unknown-footnote', 12],
    ['unused-footnote', 14],
  ])
})

test('a footnote may hold a link, a formula and another slide’s note, and is numbered anew on each slide', async () => {
  const { lesson } = await parseText(
    '## A\n\nx[^b] y[^a]\n\n---\n\n## B\n\nz[^a]\n\n[^a]: see [law](https://e.org)\n[^b]: plain',
  )
  expect(lesson.slides.map((slide) => slide.footnotes.map(({ id, number }) => [id, number]))).toEqual([
    [['fn-s1-1', 1], ['fn-s1-2', 2]],
    [['fn-s2-1', 1]],
  ]) // biome-ignore format: one slide a row
  expect(lesson.slides[1]!.footnotes[0]!.html).toBe('see <a href="https://e.org">law</a>')
})
