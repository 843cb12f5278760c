import { expect, test } from 'vitest'
import { blockOf, lessonComplaints, lessonOf, ofRule } from '../check-text.ts'

const said = async (slide: string) => (await lessonComplaints('slide-source', slide)).map(([, message]) => message)
const figure = 'This slide has a figure and no source.'
const quotation = 'This slide has a quotation and no source.'

test('figures and quotations need a source', async () => {
  expect(await said('## The house has 98 seats\n\ntext')).toEqual([figure])
  expect(await said('## Title\n\n| Party | Seats |\n| --- | --- |\n| Amanat | 62 |')).toEqual([figure])
  expect(await said('## Title\n\nHe said “a strong president”.')).toEqual([quotation])
  expect(await said('## Title\n\n> A strong president.')).toEqual([quotation])
})

test('a single word in quotation marks is no quotation', async () => {
  expect(await said('## Title\n\nThe word “akim” means governor.')).toEqual([])
  expect(await said('## Title\n\ntext without any')).toEqual([])
})

test('a source line, a citation, a footnote or a block with its own source will do', async () => {
  expect(await said('## 98 seats {source="Kazinform 2023"}\n\ntext')).toEqual([])
  expect(await said('## 98 seats\n\ntext <span class="cite">(Kazinform 2023)</span>')).toEqual([])
  expect(await said('## 98 seats\n\ntext[^1]\n\n[^1]: Kazinform')).toEqual([])
  expect(await said('## T\n\n::: quote {by="The president"  source="Address"}\nA strong president.\n:::')).toEqual([])
  const cited = [blockOf('chart', { titleHtml: '98 seats', sources: [{ html: 'Kazinform' }] })]
  expect(ofRule('slide-source', await lessonOf(1, { 1: cited }))).toEqual([])
})

test('openings, summaries, tasks and slides that students do not see need none', async () => {
  for (const attributes of ['.title', '.section', '.hidden', 'kicker="Summary"'])
    expect(await said(`## 98 seats {${attributes}}\n\ntext`), attributes).toEqual([])
  expect(await said('## Who won in 2023?\n\n::: callout In pairs {.question}\n3 minutes\n:::')).toEqual([])
  expect(await said('## Title\n\n::: read\n98 seats\n:::')).toEqual([])
})
