import { expect, test } from 'vitest'
import { visibleFootnotes } from '../../src/compose/visible-footnotes.ts'
import type { Footnote } from '../../src/model.ts'

const mark = (id: string) => `<sup><a href="#${id}">1</a></sup>`
const footnote = (id: string, html = ''): Footnote => ({
  number: 1,
  id,
  html,
  at: { file: 'a.md', line: 1, column: 1 },
})
const all = [footnote('fn-s1-1'), footnote('fn-s1-2', mark('fn-s1-3')), footnote('fn-s1-3', mark('fn-s1-2'))]

test('a footnote is shown with what refers to it', () => {
  expect(visibleFootnotes(all, () => [`<p>x${mark('fn-s1-1')}</p>`])).toEqual([all[0]])
  expect(visibleFootnotes(all, () => ['<p>x</p>'])).toEqual([])
})

test('a footnote brings its own footnotes along, also when they refer to each other', () => {
  expect(visibleFootnotes(all, () => [mark('fn-s1-3')])).toEqual([all[1], all[2]])
})

test('footnote 1 is not taken for footnote 11', () => {
  expect(visibleFootnotes(all, () => [mark('fn-s1-11')])).toEqual([])
})

test('where all are shown, the list is the same one', () => {
  expect(visibleFootnotes(all, () => [mark('fn-s1-1'), mark('fn-s1-2')])).toBe(all)
})
