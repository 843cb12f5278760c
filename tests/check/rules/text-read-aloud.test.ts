import { expect, test } from 'vitest'
import { lessonComplaints } from '../check-text.ts'

const text =
  'Deputies voted no confidence in the government. The Constitutional Court cancelled the election. The president dissolved the council and governed by decree until December.'
const said = async (slide: string, notes: string) =>
  (await lessonComplaints('text-read-aloud', `## Title\n\n${slide}\n\nNote:\n${notes}`)).map(([, message]) => message)

test('notes that say the slide again are said, with how much they repeat', async () => {
  expect(await said(text, text)).toEqual(['The notes say 100 % of this slide’s words again, in the same order.'])
  expect(await said(text, text.replace(/The Constitutional.*$/, 'Then came a decree.'))).toHaveLength(0)
})

test('the same words in another order are another talk', async () => {
  expect(await said(text, text.split(' ').reverse().join(' '))).toEqual([])
})

test('a slide of fewer than twenty words gives the notes their key words', async () => {
  const short = text.split(' ').slice(0, 19).join(' ')
  expect(await said(short, text)).toEqual([])
})

test('the cells of a table have to be named aloud', async () => {
  expect(await said(`| What |\n| --- |\n| ${text} |`, text)).toEqual([])
})
