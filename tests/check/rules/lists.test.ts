import { expect, test } from 'vitest'
import { lessonComplaints } from '../check-text.ts'

const items = (count: number) => Array.from({ length: count }, (_, index) => `- item ${index}`).join('\n')

test('a list has up to six items on up to two levels', async () => {
  expect(await lessonComplaints('list-length', `## T\n\n${items(6)}`)).toEqual([])
  expect(await lessonComplaints('list-length', `## T\n\n${items(7)}`)).toEqual([[7, 'This list has 7 items.']])
  expect(await lessonComplaints('list-length', '## T\n\n- a\n  - b')).toEqual([])
  expect(await lessonComplaints('list-length', '## T\n\n- a\n  - b\n    - c')).toEqual([[7, 'This list has 3 levels.']])
})

test('levels are counted each for itself', async () => {
  const nested = Array.from({ length: 4 }, (_, index) => `- a${index}\n  - b\n  - c`).join('\n')
  expect(await lessonComplaints('list-length', `## T\n\n${nested}`)).toEqual([])
})

test('a list in a box or a column is a list, a time line is a drawing', async () => {
  expect(await lessonComplaints('list-length', `## T\n\n::: callout Box\n${items(7)}\n:::`)).toHaveLength(1)
  expect(await lessonComplaints('list-length', `## T\n\n{.timeline}\n${items(7)}`)).toEqual([])
  expect(await lessonComplaints('list-length', `## T\n\n::: read\n${items(7)}\n:::`)).toEqual([])
})

const two = (one: string, other: string) =>
  lessonComplaints('only-bullets', `## A\n\n${one}\n\n---\n\n## B\n\n${other}`)

test('two bare lists in a row are one too many', async () => {
  expect(await two(items(2), items(2))).toEqual([[12, 'This slide is a list alone, and so is the one before it.']])
  expect(await two(items(2), `:::: columns\n::: column\n${items(2)}\n:::\n::::`)).toHaveLength(1)
})

test('text, a drawing or a section beside or between them is enough', async () => {
  expect(await two(items(2), `text\n\n${items(2)}`)).toEqual([])
  expect(await two(items(2), `{.numbers}\n${items(2)}`)).toEqual([])
  expect(await two(items(2), `text\n\n${items(2)}`)).toEqual([])
})

test('what only the study page shows does not make a list less bare', async () => {
  expect(await two(items(2), `${items(2)}\n\n::: read\ntext\n:::`)).toHaveLength(1)
})
