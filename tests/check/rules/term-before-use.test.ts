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
const glossary = [{ term: 'Senate' }, { term: 'party list' }, { term: 'akim' }]
const marked = 'The <span class="term">Senate</span> meets.'

test('a term comes up first where it is marked', async () => {
  expect(await said(glossary, '## A\n\nThe senate sits.', `## B\n\n${marked}`, '## C\n\nThe Senate again.')).toEqual([
    [4, 'The term "Senate" comes up here, but is first marked on the slide at line 10.'],
  ])
  expect(await said(glossary, `## The Senate\n\n${marked}`, '## C\n\nThe Senate again.')).toEqual([])
  expect(await said(glossary, '## A\n\nThe <a data-term="Senate">upper house</a>', '## The Senate sits')).toEqual([])
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

test('terms may come with a form for each language, and a course without a glossary has none', async () => {
  const terms = new Map([['senate', { terms: { en: 'Senate', kk: 'Сенат' } }]])
  expect(await said(terms, '## The Senate sits\n\ntext')).toHaveLength(1)
  expect(await said(undefined, '## The Senate sits\n\ntext')).toEqual([])
  expect(await said([null, 'Senate', { other: 1 }], '## The Senate sits\n\ntext')).toEqual([])
})
