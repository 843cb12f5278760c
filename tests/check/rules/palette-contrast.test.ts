import { expect, test } from 'vitest'
import { checkCourse } from '../../../src/check/check-course.ts'
import { parseCourse } from '../../../src/parse/parse-course.ts'
import { filesOf } from '../../parse/parse-text.ts'

const lesson = '---\nobjectives: [a]\n---\n\n## T'
async function said(palette: string, lessons: Record<string, string> = { 'a.md': lesson, 'b.md': lesson }) {
  const { course } = await parseCourse(filesOf({ 'data/palette.csv': `name,short,color\n${palette}`, ...lessons }))
  return checkCourse(course)
    .filter(({ rule }) => rule === 'palette-contrast')
    .map(({ file, line, message }) => [`${file}:${line}`, message])
}

test('a colour that vanishes on a theme is said once, at its line', async () => {
  expect(await said('Amanat,A,1\n"Auyl, party",A,#ffe08a')).toEqual([
    [
      'data/palette.csv:3',
      'The colour #ffe08a of "Auyl, party" is too near to the paper of steppe and contrast; 3:1 is the least.',
    ],
  ])
  expect(await said('Auyl,A,#0b3d2e')).toHaveLength(1)
})

test('a colour of middling lightness is seen on all, and numbers are the theme’s', async () => {
  expect(await said('Auyl,A,#b5402b\nAmanat,A,1\nOtan,O,')).toEqual([])
  expect(await said('Auyl,A,#fff', { 'a.md': '## Deck' })).toEqual([])
})
