import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model.ts'
import { readBibliography } from '../../src/parse/bibliography.ts'
import { brokenPlace } from '../../src/parse/json-places.ts'
import { filesOf } from './parse-text.ts'

function read(json: string, lesson = '') {
  const diagnostics: Diagnostic[] = []
  const files = filesOf({ 'bibliography.json': json, 'a.md': lesson })
  const sources = readBibliography(files, 'en', (one) => diagnostics.push(one))!
  return { sources, said: diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`) }
}
const entry = (id: string, more: object) => ({ id, title: `On ${id}`, ...more })
const year = (...parts: number[]) => ({ issued: { 'date-parts': [parts] } })
const shorts = (entries: object[], lesson = '') =>
  Object.fromEntries([...read(JSON.stringify(entries), lesson).sources].map(([id, source]) => [id, source.shortHtml]))

test('who wrote it, else who published it, else where it appeared, else its title stands for a source', () => {
  const given = [
    entry('one', { author: [{ family: 'Ray' }], publisher: 'Press', ...year(2020) }),
    entry('two', { author: [{ family: 'Ray' }, { literal: 'R&D' }], ...year(2021) }),
    entry('three', { author: [{ family: 'Ray' }, { family: 'Bo' }, { family: 'Cy' }], ...year(2022) }),
    entry('press', { publisher: 'Press', 'container-title': 'Paper', ...year(2020) }),
    entry('paper', { 'container-title': 'Paper', ...year(2020) }),
    entry('title', { title: 'A law on many and different things', ...year(2020) }),
    entry('main', { title: 'Five words make a title: and more', ...year(2020) }),
    entry('label', { author: [{ literal: 'A very long office' }], 'citation-label': 'Office', ...year(2020) }),
    entry('body', { author: [{ literal: 'A union (data; archive)' }] }),
    entry('raw', { author: [{ literal: 'X' }], issued: { raw: 'May 2019' } }),
  ]
  expect(shorts(given)).toEqual({
    one: 'Ray 2020',
    two: 'Ray &amp; R&amp;D 2021',
    three: 'Ray <span data-word="cite.others"></span> 2022',
    press: 'Press 2020',
    paper: 'Paper 2020',
    title: 'A law on many … 2020',
    main: 'Five words make a title 2020',
    label: 'Office 2020',
    body: 'A union <span data-word="cite.noDate"></span>',
    raw: 'X 2019',
  })
})

test('sources that look alike get letters in the order of the list, as far as lessons name them', () => {
  const paper = { 'container-title': 'Paper', ...year(2023) }
  const given = [
    entry('c', paper),
    entry('b', paper),
    entry('a', paper),
    entry('unused', paper),
    entry('w', { author: [{ literal: 'W' }] }),
    entry('v', { author: [{ literal: 'W' }] }),
  ]
  expect(shorts(given, '[@c; @b] [@a] [@w; @v]')).toEqual({
    a: 'Paper 2023a',
    b: 'Paper 2023b',
    c: 'Paper 2023c',
    unused: 'Paper 2023',
    v: 'W <span data-word="cite.noDate"></span>-a',
    w: 'W <span data-word="cite.noDate"></span>-b',
  })
})

test('an entry keeps what a reader needs to find the source, and how much of it was seen', () => {
  const { sources } = read(
    JSON.stringify([
      entry('a', {
        author: [{ family: 'Ray', given: 'Ann' }, { literal: 'A body' }],
        'container-title': 'Paper',
        ...year(2023, 3, 27),
        accessed: { 'date-parts': [['2026', 1]] },
        URL: 'https://e.org/x',
        DOI: 'https://doi.org/10.1/x',
        note: 'Read from a mirror copy; gives other figures.',
        language: 'ru',
      }),
      entry('b', { 'container-title': 'Paper', URL: 'javascript:fire()', note: `${'word '.repeat(30)}` }),
    ]),
  )
  expect(sources.get('a')).toMatchObject({
    authors: 'Ray, Ann; A body',
    container: 'Paper',
    issued: [2023, 3, 27],
    accessed: [2026, 1],
    href: 'https://doi.org/10.1/x',
    remark: 'Read from a mirror copy',
    language: 'ru',
  })
  expect(sources.get('b')).toMatchObject({ authors: null, container: null, issued: [], href: null })
  expect(sources.get('b')!.remark).toMatch(/^(?:word ){10}word …$/)
})

test('mistakes are said at the line of the entry, and the others count', () => {
  const { sources, said } = read(
    '[\n  {"id": "a", "title": "A ] \\" }"},\n\n  {"title": "B"}, {"id": "c"},\n  7,\n {"id": "a", "title": "A"}]',
  )
  expect([...sources.keys()]).toEqual(['a'])
  expect(said).toEqual(['bibliography 4:3', 'bibliography 4:19', 'bibliography 5:3', 'bibliography 6:2'])
})

test('what is no JSON is said where it breaks off', () => {
  expect(read('[\n  {"id": "a",,}\n]').said).toEqual(['bibliography 2:14'])
  expect(read('[\n  {"id": "a"}\n').said[0]).toMatch(/^bibliography [23]:/)
  expect(read('{}').said).toEqual(['bibliography 1:1'])
  expect(read('').said).toEqual(['bibliography 1:1'])
})

test.each([
  ['[\n  { "id": "a", "title": "b" },\n]', 3, 1],
  ['[\n  { "id": "a" "title": "b" }\n]', 2, 15],
  ['[\n  { "id": "a", "title": "b }\n]', 2, 25],
  ['[\n  { "id": "a", title: "b" }\n]', 2, 16],
  ['[{ "id": "a", "title": "b" }\n', 1, 29],
  ['[{ "id": 01 }]', 1, 11],
  ['[] []', 1, 4],
  ['', 1, 1],
])('%j stops being JSON at %i:%i', (json, line, column) => {
  expect(brokenPlace(json, 'x.json')).toEqual({ file: 'x.json', line, column })
})

test('what is broken is broken at a place, wherever that is', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('"', ',', '}', ']', ':', '\\', 'x', ''), (json, at, sign) => {
      const text = json.slice(0, at % json.length) + sign + json.slice((at % json.length) + 1)
      try {
        JSON.parse(text)
      } catch {
        const { line, column } = brokenPlace(text, 'x.json')
        expect(line).toBe(1)
        expect(column).toBeLessThanOrEqual(text.length + 1)
      }
    }),
    { numRuns: 1000, seed: 1995 },
  )
})

test('a field that is not as it should be is said, not dropped in silence', () => {
  const odd = [
    { id: 'a', title: 't', author: 'Smith', issued: '2020', URL: 'javascript:alert(1)' },
    { id: 'b', title: 't', URL: 'www.example.org', author: [{ family: 'X' }], issued: { 'date-parts': [[2020]] } },
  ]
  const said: string[] = []
  readBibliography(filesOf({ 'bibliography.json': JSON.stringify(odd) }), 'en', (one) => said.push(one.message))
  expect(said).toEqual([
    'The "author" of "a" cannot be read, so it is not shown.',
    'The "issued" of "a" cannot be read, so it is not shown.',
    'The "URL" of "a" cannot be read, so it is not shown.',
    'The "URL" of "b" cannot be read, so it is not shown.',
  ])
})
