import { expect, test } from 'vitest'
import { paperSizes, perPages } from '../../src/compose/paper/paper-options.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { filesOf } from '../parse/parse-text.ts'
import { withBuilt } from './build-course.ts'
import { eachPaper, overflowing } from './paper-course.ts'
import { pdfWords } from './pdf-words.ts'

const glossary =
  'term_en,term_kk,term_ru,definition_en,sources\nSenate,Сенат,Сенат,Upper house.,x\nMazhilis,Мәжіліс,Мажилис,Lower house.,x\n'

/** Slides with one sentence to nine, the longer ones in wide letters, and words that no hyphen divides. */
const slides = Array.from({ length: 9 }, (_, index) => {
  const sentence = (number: number) =>
    number % 2 === 0
      ? `- Begin${index}x${number} the [[Senate]] of MMMMWWWW and the [[Mazhilis]] of Қазақстан Республикасының Парламенті end${index}x${number}`
      : `- Begin${index}x${number} the [[Mazhilis]] end${index}x${number}`
  return `## Slide${index} is on the Senate {.fit}\n\n${Array.from({ length: index + 1 }, (_, number) => sentence(number)).join('\n')}\n`
})
const question = (number: number) =>
  `## Question${number}\n\n::: quiz\n- [x] First${number}\n- [ ] Second${number}\n- [ ] Last${number}\n:::\n`
const talk = `## Talk\n\nNote:\n${Array.from({ length: 60 }, (_, number) => `Paragraph${number} is one of many, and each of them says something that takes more than a line to say well.\n`).join('\n')}`
const table = `## Table

::: compare
| | Before | After |
| --- | --- | --- |
${[1, 2, 3, 4, 5].map((row) => `| Row${row} | Old${row} | New${row} |`).join('\n')}
:::
`
const lesson = [
  '---\ntitle: Two chambers\n---\n\n# Two chambers\n',
  ...slides,
  ...[1, 2, 3, 4, 5, 6, 7].map(question),
  talk,
  table,
].join('\n---\n\n')
const files = { 'deck.md': lesson, 'glossary.csv': glossary }

test('nothing runs out of its row, however many sentences a slide has', async () => {
  const { course } = await parseCourse({ ...filesOf(files), entry: 'deck.md' })
  const found: string[] = []
  let sheets = 0
  const wanted = paperSizes.flatMap((paper) =>
    perPages.map((perPage) => ({ paper, perPage, notes: 'guided' as const })),
  )
  await eachPaper(course, wanted, /^teacher.*handout/, null, async (page, _path, { paper, perPage }) => {
    sheets += await page.$$eval('.sheet', (all) => all.length)
    for (const one of await overflowing(page)) found.push(`${paper} ${perPage}: ${one}`)
  })
  expect(found).toEqual([])
  expect(sheets).toBe(2 * (11 + 6 + 4 + 3 + 2)) // nine slides of sentences, the talk and the table
})

test('slides, sentences and questions stand whole on the page where they belong', () => {
  const perPage = 6
  return withBuilt(files, { pdf: true, paper: { paper: 'letter', perPage, notes: 'guided' } }, async ({ bytes }) => {
    const { pages } = await pdfWords(bytes('teacher/deck/handout.pdf'))
    const pagesWith = (word: string) => pages.flatMap(({ text }, index) => (text.includes(word) ? [index] : []))
    for (let slide = 0; slide < 9; slide++) {
      expect(pagesWith(`Slide${slide} `)[0], `slide ${slide}`).toBe(Math.floor(slide / perPage))
      for (let number = 0; number <= slide; number++) {
        const [begins, ends] = [`Begin${slide}x${number} `, `end${slide}x${number}`].map(pagesWith)
        expect(begins![0]).toBe(Math.floor(slide / perPage)) // in the picture
        expect(ends, `sentence ${number} of slide ${slide}`).toEqual(begins)
      }
    }
    expect(pagesWith('Complete the sentences')).toEqual([Math.ceil(11 / perPage)])
    for (let number = 1; number <= 7; number++) {
      const whole = pagesWith(`Question${number}`)
      expect(whole).toHaveLength(1)
      expect([pagesWith(`First${number}`), pagesWith(`Last${number}`)]).toEqual([whole, whole])
    }
    const teacher = (await pdfWords(bytes('teacher/deck/teacher.pdf'))).pages
    const row = (word: string) => teacher.findIndex(({ text }) => text.includes(word))
    expect(row('Paragraph59 ')).toBeGreaterThan(row('Paragraph0 ')) // longer than a page
    expect(row('Talk')).toBe(row('Paragraph0 '))
    for (let number = 1; number <= 7; number++) expect(row(`Question${number}`)).toBe(row(`Last${number}`))
    for (let slide = 0; slide < 9; slide++) expect(row(`Slide${slide} `)).toBe(row(`end${slide}x${slide}`))
  })
})
