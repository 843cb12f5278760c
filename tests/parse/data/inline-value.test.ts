import { expect, test } from 'vitest'
import { htmlOf, parseText } from '../parse-text.ts'

const seats =
  'year,party,seats,votes,share\n2023,Blue,62,3431510,53.90\n2023,Green,29,693938,10.90\n2023,Free,7,,\n2021,Blue,76,,71.09\n'

async function computed(query: string, language = 'en') {
  const text = `---\ntitle: T\nlanguage: ${language}\nvalues:\n  x: { src: data/seats.csv, ${query} }\n---\n\n## Title\n\n[=x]\n`
  const { lesson, rules } = await parseText(text, { 'data/seats.csv': seats })
  return { text: htmlOf(lesson.slides.at(-1)).replace(/<[^>]*>|\n/g, ''), rules }
}

test.each([
  ['column: seats, where: year=2023; party=Blue', '62'],
  ['column: votes, where: year=2023; party=Blue', '3,431,510'],
  ['column: share, where: year=2023; party=Blue, unit: "%"', '53.90\u00a0%'],
  ['column: share, where: year=2023; party=Blue, unit: "%", digits: 1', '53.9\u00a0%'],
  ['column: share, where: year=2021; party=Blue', '71.09'],
  ['column: seats, where: year=2023, do: sum', '98'],
  ['column: seats, where: year=2023; party!=Blue, do: sum', '36'],
  ['column: seats, where: party=Green|Free, do: sum', '36'],
  ['column: party, where: year=2023, do: count', '3'],
  ['column: seats, where: year=2023, do: max', '62'],
  ['column: seats, where: year=2023; party=Blue, do: share, whole: year=2023, unit: "%"', '63.3\u00a0%'],
  ['column: party, where: year=2023; seats=62', 'Blue'],
])('{%s} is %s', async (query, wanted) => {
  const { text, rules } = await computed(query)
  expect(rules).toEqual([])
  expect(text).toBe(wanted)
})

test('a number is written as the lesson’s language writes it', async () => {
  expect((await computed('column: share, where: year=2023; party=Blue, unit: "%"', 'ru')).text).toBe('53,90\u00a0%')
})

test.each([
  ['column: seats, where: year=2023', 'data-where'],
  ['column: seat, where: year=2023', 'data-column'],
  ['column: seats, where: year=1900', 'data-where'],
  ['column: seats, do: guess', 'front-matter'],
])('{%s} is a mistake: %s', async (query, rule) => {
  expect((await computed(query)).rules).toContain(rule)
})

test('a number stands in titles, attributes and options, and not in code', async () => {
  const front = '---\ntitle: T\nvalues:\n  n: { src: data/seats.csv, column: seats, where: year=2021 }\n---\n\n'
  const body = '## Blue had [=n] seats {source="[=n] counted"}\n\n`[=n]` is [=n]\n\n```\n[=n]\n```\n'
  const { lesson } = await parseText(front + body, { 'data/seats.csv': seats })
  const slide = lesson.slides.at(-1)!
  expect(slide.title).toBe('Blue had 76 seats')
  expect(slide.sourceHtml).toBe('76 counted')
  expect(htmlOf(slide)).toContain('<code>[=n]</code> is 76')
  expect(htmlOf(slide)).toContain('<code>[=n]</code></pre>')
})
