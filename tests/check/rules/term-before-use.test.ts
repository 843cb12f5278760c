import { expect, test } from 'vitest'
import type { Course } from '../../../src/model.ts'
import { parseText } from '../../parse/parse-text.ts'
import { ofRule } from '../check-text.ts'

/** What is said of slides when the course has a glossary with these terms. */
async function said(terms: unknown, ...slides: string[]) {
  const { lesson } = await parseText(`---\nobjectives: [a]\n---\n${slides.join('\n\n---\n\n')}`)
  const course = {
    title: '',
    theme: null,
    language: 'en',
    ignore: [],
    ownColours: [],
    lessons: [lesson],
    glossary: terms,
  }
  return ofRule('term-before-use', course as unknown as Course)
}
const glossary = [
  { key: 'senate', forms: { en: 'Senate', kk: 'Сенат' } },
  { key: 'party-list', forms: { en: 'party list' } },
  { key: 'akim', forms: { en: 'akim' } },
]
const more = '<span class="term-more">what akims and the party list are</span>'
const marked = `The <dfn class="term of-senate"><span class="term-word">Senate</span>${more}</dfn> meets.`

test('a term comes up first where it is marked', async () => {
  expect(await said(glossary, '## A\n\nThe senate sits.', `## B\n\n${marked}`, '## C\n\nThe Senate again.')).toEqual([
    [4, 'The term "Senate" comes up here, but is first marked on the slide at line 10.'],
  ])
  expect(await said(glossary, `## The Senate\n\n${marked}`, '## C\n\nThe Senate again.')).toEqual([])
  expect(await said(glossary, `## A\n\n${marked.replace('>Senate<', '>upper house<')}`, '## The Senate sits')).toEqual(
    [],
  )
})

test('a term in a title is marked somewhere, one in the text need not be', async () => {
  expect(await said(glossary, '## A party list decides\n\ntext', '## A party list decides more\n\ntext')).toEqual([
    [4, 'The title has the term "party list", which the lesson marks nowhere.'],
  ])
  expect(await said(glossary, '## A\n\nA party list decides.')).toEqual([])
})

test('whole words of five letters or more count, and only what is projected', async () => {
  expect(await said(glossary, '## A\n\nSenates, senator, akim', `## B\n\n${marked}`)).toEqual([])
  expect(await said(glossary, '## A\n\n::: read\nSenate\n:::', `## B\n\n${marked}`)).toEqual([])
})

test('a mark in the title of a block counts', async () => {
  expect(await said(glossary, `## A\n\n::: callout ${marked}\ntext\n:::`, '## The Senate sits\n\ntext')).toEqual([])
})

test('a mark in text for reading alone counts', async () => {
  expect(await said(glossary, `## The Senate sits\n\n::: read\n${marked}\n:::`)).toEqual([])
})

test('a question may ask with a term before it is explained', async () => {
  const asks = '## What is a senate?\n\n::: callout In pairs {.question}\nWhat does a senate do?\n:::'
  expect(await said(glossary, asks, `## B\n\n${marked}`)).toEqual([])
  expect(await said(glossary, asks)).toHaveLength(1)
})

test('the form of the lesson’s language counts, and a course without a glossary has none', async () => {
  expect(await said(glossary, '## Сенат отырады\n\ntext')).toEqual([])
  expect(await said(undefined, '## The Senate sits\n\ntext')).toEqual([])
  expect(await said([null, 'Senate', { key: 'a' }], '## The Senate sits\n\ntext')).toEqual([])
})
