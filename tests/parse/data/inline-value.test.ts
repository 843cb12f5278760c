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

test.each([
  ['column: votes, where: year=2021', 'data-value'],
  ['column: votes, where: year=2021, do: sum', 'data-value'],
  ['column: seats, where: year=2021, do: share, of: votes', 'data-value'],
  ['column: seats, where: year=2021; party=Green', 'data-where'],
  ['column: seats, where: year!=2021|2023', 'data-where'],
])('{%s} has no number, which is said and shown as a question mark', async (query, rule) => {
  expect(await computed(query)).toEqual({ text: '?', rules: [rule] })
})

test('a name that runs over two lines of its file stays on one line of the lesson', async () => {
  const text = '---\ntitle: T\nvalues:\n  x: { src: x.csv, column: name }\n---\n\n## A\n\n[=x]!\n'
  const { lesson } = await parseText(text, { 'x.csv': 'name\n"two\n\n---\n\n# Break"\n' })
  expect(lesson.slides.map((slide) => slide.title)).toEqual(['T', 'A'])
})

test('a hundred thousand rows have a largest one', async () => {
  const rows = Array.from({ length: 200_000 }, (_, index) => `${index}.5`).join('\n')
  const text = '---\ntitle: T\nvalues:\n  x: { src: x.csv, column: n, do: max }\n---\n\n## A\n\n[=x]\n'
  const { lesson, rules } = await parseText(text, { 'x.csv': `n\n${rows}\n` })
  expect(rules).toEqual([])
  expect(htmlOf(lesson.slides.at(-1))).toContain('199,999.5')
})

test.each([
  ['"12,035,578"', 'Write it without commas: 12035578.'],
  ['"1,234.5"', 'Write it without commas: 1234.5.'],
  ['"54,2"', 'Write it with a point: 54.2.'],
  ['"1,234"', 'Write 1234 for thousands, or 1.234 for a fraction.'],
  ['NaN', 'Write digits with a point, such as 54.2; leave the cell empty when there is no value.'],
  ['1e12', 'Write digits with a point, such as 54.2; leave the cell empty when there is no value.'],
])('a cell %s is no number, and the hint says how to write it', async (cell, hint) => {
  const text = '## A\n\n::: chart T {src=x.csv x=a y=b source="x"}\n:::\n'
  const { diagnostics } = await parseText(text, { 'x.csv': `a,b\nc,${cell}\n` })
  expect(diagnostics).toMatchObject([{ rule: 'data-number', file: 'x.csv', line: 2, hint }])
})

test.each([
  ['w: { src: data/seats.csv }', 'values.w', 4, 6],
  ['w: { src: data/seats.csv, column: seats, digit: 1 }', 'values.w.digit', 4, 51],
  ['w: { src: data/seats.csv, column: seats, do: sume }', 'values.w.do', 4, 48],
  ['w: { src: data/seats.csv, column: seats, digits: 9 }', 'values.w.digits', 4, 52],
  ['w: { src: data/seats.csv, column: seats, where: { year: 2023 } }', 'values.w.where', 4, 51],
  ['w: 98', 'values.w', 4, 6],
])('a slip in %s is said there, and the other numbers stay', async (query, path, line, column) => {
  const good = 'v: { src: data/seats.csv, column: seats, where: year=2021 }'
  const text = `---\ntitle: T\nvalues:\n  ${query}\n  ${good}\n---\n\n## A\n\n[=v]\n`
  const { lesson, diagnostics } = await parseText(text, { 'data/seats.csv': seats })
  expect(diagnostics).toMatchObject([{ rule: 'front-matter', line, column }])
  expect(diagnostics[0]!.message).toContain(`"${path}`)
  expect(htmlOf(lesson.slides.at(-1))).toContain('76')
})
