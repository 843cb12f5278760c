import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lessonComplaints } from '../check-text.ts'

const said = async (title: string, more = '') =>
  (await lessonComplaints('statement-title', `## ${title}\n\ntext`, more)).map(([, message]) => message)

test.each([
  'Six parties entered the Mazhilis',
  'Deputies debate every bill twice',
  'Citizens vote in two rounds',
  'Voters grumble about long queues',
  'Kazakhstan lowers taxes for farmers',
  'Mercury orbits the sun in 88 days',
  'It controls the government',
  'What does a parliament do?',
  '“Who won?”',
  'Prices don’t explain the protests alone',
  'Yellow words vanish on white paper',
])('"%s" is a statement or a question', async (title) => {
  expect(await said(title)).toEqual([])
})

test.each([
  'The results of the election in March',
  'Political parties and their programmes',
  'Background of the reform of 2022',
  'The history of the United Nations',
  'Three hundred years of parliaments in Europe',
])('"%s" names a topic', async (title) => {
  expect(await said(title)).toEqual(['This title names a topic: no verb was found in it.'])
})

test('up to three words are a topic, more than fourteen too many', async () => {
  expect(await said('Introduction')).toEqual(['This title names a topic in one word.'])
  expect(await said('The new house')).toEqual(['This title names a topic in 3 words.'])
  expect(await said(`It has ${Array(13).fill('very').join(' ')}`)).toEqual([
    'This title has 15 words; 14 are the most that are read at a glance.',
  ])
})

test('openings, big numbers, sources, summaries and questions may have any title', async () => {
  for (const attributes of ['.title', '.section', '.uncounted', '.hidden', 'kicker="Summary"'])
    expect(await said(`Parties {${attributes}}`), attributes).toEqual([])
  expect(await said('98 seats {.statement}')).toEqual([])
  expect(await said('Seats {.statement}')).toHaveLength(1)
  expect(await said('Sources')).toEqual([])
})

test('verbs are looked for in English only', async () => {
  expect(await said('Алты партия Мәжіліске өтті', 'language: kk')).toEqual([])
  expect(await said('Парламент изменился', 'language: ru')).toEqual([])
  expect(await said('Парламент', 'language: ru')).toEqual(['This title is one word, not a sentence.'])
})

test('the titles of our own lessons are statements', async () => {
  const lessons = readdirSync('slides', { withFileTypes: true }).filter(
    (one) => one.isDirectory() && /^\d/.test(one.name),
  )
  for (const { name } of lessons) {
    const titles = readFileSync(`slides/${name}/lesson.md`, 'utf8').match(/^## .*$/gm)!
    expect(titles.length).toBeGreaterThan(10)
    expect(await lessonComplaints('statement-title', titles.join('\n\ntext\n\n---\n\n'))).toEqual([])
  }
})
