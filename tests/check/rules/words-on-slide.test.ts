import { expect, test } from 'vitest'
import { blockOf, lessonComplaints, lessonOf, ofRule } from '../check-text.ts'

const words = (count: number, word = 'word') => Array(count).fill(word).join(' ')
const said = async (text: string, more = '') =>
  (await lessonComplaints('words-on-slide', `## Title\n\n${text}`, more)).map(([, message]) => message)

test('forty words are enough, more than seventy-five are a page', async () => {
  expect(await said(words(40))).toEqual([])
  expect(await said(words(41))).toEqual(['This slide projects 41 words; 40 are many.'])
  expect(await said(words(76))).toEqual(['This slide projects 76 words, a page to read; 40 are many.'])
})

test('the words of a table count half', async () => {
  const table = (count: number) => `| A | B |\n| --- | --- |\n| ${words(count - 2)} | |`
  expect(await said(table(80))).toEqual([])
  expect(await said(table(84))).toEqual(['This slide projects 42 words; 40 are many.'])
})

test('what is not projected is not counted', async () => {
  const hidden = [
    `::: read\n${words(90)}\n:::`,
    `::: only {.handout}\n${words(90)}\n:::`,
    `::: only {.teacher}\n${words(90)}\n:::`,
    `\`\`\`js\n${words(90)}\n\`\`\``,
    `Word.[^1]\n\n[^1]: ${words(90)}`,
    `<svg><text>${words(90)}</text></svg>`,
    `Word <span class="cite">(${words(90)})</span>`,
    `Note:\n${words(90)}`,
  ]
  for (const text of hidden) expect(await said(text), text.slice(0, 20)).toEqual([])
})

test('boxes, columns and quotations are counted, the name of who said it is not', async () => {
  expect(await said(`:::: columns\n::: column\n${words(30)}\n:::\n::: column\n${words(11)}\n:::\n::::`)).toHaveLength(1)
  expect(await said(`::: callout ${words(5)}\n${words(36)}\n:::`)).toHaveLength(1)
  expect(await said(`::: quote {by="${words(20)}"}\n${words(40)}\n:::`)).toEqual([])
})

test('a figure counts with its title alone, a claim like a table', async () => {
  const view = { titleHtml: words(41), explanationHtml: words(90) }
  expect(ofRule('words-on-slide', await lessonOf(1, { 1: [blockOf('chart', view)] }))).toHaveLength(1)
  expect(
    ofRule(
      'words-on-slide',
      await lessonOf(1, { 1: [blockOf('chart', { titleHtml: words(30), rowsHtml: words(90) })] }),
    ),
  ).toEqual([])
  expect(ofRule('words-on-slide', await lessonOf(1, { 1: [blockOf('claim', { textHtml: words(70) })] }))).toEqual([])
})

test('an activity may have more to read', async () => {
  const claim = blockOf('chart', { titleHtml: words(50) })
  expect(ofRule('words-on-slide', await lessonOf(1, { 1: [claim] }))).toHaveLength(1)
  expect(ofRule('words-on-slide', await lessonOf(1, { 1: [claim, blockOf('activity')] }))).toEqual([])
})

test('in Kazakh and Russian the letters are counted, too', async () => {
  const text = words(30, 'парламентаризм')
  expect(await said(text)).toEqual([])
  expect(await said(text, 'language: ru')).toEqual(['This slide projects 449 characters; 280 are many.'])
  expect(await said(text, 'language: kk')).toHaveLength(1)
})
