import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { excerpt, withHits } from '../../../src/client/search/excerpt.ts'
import { SearchIndex } from '../../../src/client/search/search-index.ts'
import type { SearchedPart } from '../../../src/search-model.ts'
import { fold } from '../../../src/text/fold.ts'

async function indexOf(...parts: SearchedPart[]): Promise<(query: string) => string[]> {
  const index = await new SearchIndex().fill(
    { pages: [{ href: 'a', name: 'A', weight: 1, language: 'en', parts }] },
    () => null,
  )
  return (query) => index.ask(query).found.map(({ part }) => part[0])
}

test('a slide about something comes before one that only names it', async () => {
  const ask = await indexOf(
    ['named', 'Other', 'The Senate once, the Senate twice.'],
    ['about', 'The Senate ended', 'It was closed in 2026.'],
  )
  expect(ask('senate')).toEqual(['about', 'named'])
})

test('all words must be there, and each may be a beginning', async () => {
  const ask = await indexOf(['both', 'A', 'list of parties'], ['one', 'B', 'list alone'])
  expect(ask('list part')).toEqual(['both'])
  expect([ask('l'), ask('pa')]).toEqual([[], ['both']])
  expect(ask('')).toEqual([])
  expect(ask(' – ')).toEqual([])
})

test('case, accents and letters that a keyboard lacks do not matter', async () => {
  const ask = await indexOf(
    ['kk', 'Қазақстан Республикасы', 'Мәжіліс'],
    ['ru', 'Ёлка', 'Парламент'],
    ['en', 'São', 'café'],
  )
  expect(['қазақстан', 'КАЗАКСТАН', 'мажилис', 'мәжіліс'].map((query) => ask(query)[0])).toEqual([
    'kk',
    'kk',
    'kk',
    'kk',
  ])
  expect([ask('елка'), ask('ЁЛ'), ask('CAFE'), ask('sao')]).toEqual([['ru'], ['ru'], ['en'], ['en']])
})

test('a slip of the finger is forgiven in a long word, not in a number', async () => {
  const ask = await indexOf(['a', 'Mazhilis', 'elected in 2023'], ['b', 'Senate', 'ended in 2024'])
  expect(ask('mazhlis')).toEqual(['a'])
  expect(ask('2023')).toEqual(['a'])
})

test('where nothing holds the words as typed, a word with another ending is found, and said to be one', async () => {
  const parts: SearchedPart[] = [
    ['a', 'Парламент', 'екі палата'],
    ['b', 'Сайлау', 'үгіт'],
  ]
  const index = await new SearchIndex().fill(
    { pages: [{ href: 'a', name: 'A', weight: 1, language: 'kk', parts }] },
    () => null,
  )
  const answer = index.ask('парламентінің')
  expect([answer.found.map(({ part }) => part[0]), answer.similar]).toEqual([['a'], true])
  expect(index.ask('парламент').similar).toBe(false)
  expect(index.ask('парламент үгіт').found).toHaveLength(2)
  expect(index.ask('qqqqqq')).toEqual({ found: [], count: 0, similar: false })
})

test('of many results the best are given, and how many there are', async () => {
  const parts = Array.from({ length: 2000 }, (_, at): SearchedPart => [`${at}`, 'Senate', `number ${at}`])
  const index = await new SearchIndex().fill(
    { pages: [{ href: 'a', name: 'A', weight: 1, language: 'en', parts }] },
    () => null,
  )
  expect(index.ask('senate')).toMatchObject({ count: 2000, similar: false })
  expect(index.ask('senate').found).toHaveLength(30)
  // In a course so large two letters are looked for as a word of two letters.
  expect([index.ask('se').count, index.ask('sen').count, index.ask('77').count]).toEqual([0, 2000, 1])
})

test('filled at once, the index answers as one that took part after part', async () => {
  const words = ['senate', 'Senator', 'vote', 'votes', 'Дауыс', 'дауысы', 'turnout', '1995', 'list', 'lists']
  const some = (seed: number, count: number) =>
    Array.from({ length: count }, (_, at) => words[(seed * 7 + at * at * 3) % words.length]).join(' ')
  const parts = Array.from(
    { length: 40 },
    (_, at): SearchedPart => [`${at}`, some(at, 2 + (at % 3)), some(at + 5, 5 + (at % 7))],
  )
  const index = await new SearchIndex().fill(
    { pages: [{ href: 'a', name: 'A', weight: 1, language: 'en', parts }] },
    () => null,
  )
  const plain = new MiniSearch({ fields: ['title', 'text'], processTerm: (word) => fold(word).text })
  plain.addAll(parts.map(([, title, text], id) => ({ id, title, text })))
  for (const query of ['vote', 'senat list', 'дауыс 1995', 'turnut']) {
    const ways = { prefix: true, fuzzy: 0.2 }
    const scores = (results: readonly { id: number; score: number }[]) => results.map(({ id, score }) => [id, score])
    expect(scores(index.search(query, ways))).toEqual(scores(plain.search(query, ways)))
    expect(plain.search(query, ways).length).toBeGreaterThan(0)
  }
})

const asked = (...words: string[]) => new Map(words.map((word) => [word, word]))
const shown = (pieces: readonly { text: string; hit: boolean }[]) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

test('an excerpt shows where most of what was asked stands together, cut between words', () => {
  const filler = 'something else is said here at some length. '.repeat(6)
  const text = `The Senate met. ${filler}Then the Сенат and the қазақ voters met. ${filler}`
  const found = shown(excerpt(text, asked('сенат', 'senate', 'казак')))
  expect(found).toContain('Then the [Сенат] and the [қазақ] voters')
  expect(found).toMatch(/^… \S.* …$/)
  expect(found.length).toBeLessThan(220)
})

test('a short text is shown whole, a text without a hit from its beginning', () => {
  expect(shown(excerpt('Laws and votes', asked('votes')))).toBe('Laws and [votes]')
  expect(shown(excerpt('word '.repeat(100), asked('other')))).toMatch(/^word word .* word …$/)
  expect(shown(withHits('Vote by vote', asked('vote')))).toBe('[Vote] by [vote]')
  expect(shown(excerpt('x'.repeat(500), asked('x')))).toHaveLength(182)
})
