import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model.ts'
import { findTerm, readGlossary, termIndex } from '../../src/parse/glossary.ts'
import { filesOf } from './parse-text.ts'

function read(csv: string) {
  const diagnostics: Diagnostic[] = []
  const terms = readGlossary(filesOf({ 'glossary.csv': csv }), (one) => diagnostics.push(one))!
  return { terms, said: diagnostics.map(({ line, message }) => `${line} ${message}`) }
}

test('a term has a form and a definition for each language, and its sources', () => {
  const { terms, said } = read(
    'term_en,term_kk,definition_en,definition_kk,sources\nSenate,Сенат,Upper house.,Жоғарғы палата.,a; b\nakim,,Head.,,\n',
  )
  expect(said).toEqual([])
  expect(terms).toMatchObject([
    {
      key: 'senate',
      forms: { en: 'Senate', kk: 'Сенат' },
      definitions: { en: 'Upper house.', kk: 'Жоғарғы палата.' },
      sources: ['a', 'b'],
      at: { file: 'glossary.csv', line: 2 },
    },
    { key: 'akim', forms: { en: 'akim' }, sources: [] },
  ])
})

test('mistakes are said at the line of the row, also below a cell of several lines', () => {
  const { terms, said } = read(
    'term_en,definition_en\nA,"one\ntwo"\n\nB,\n,"no ""term"""\nA,again\r\na,in small letters\n',
  )
  expect(terms.map((term) => term.key)).toEqual(['a'])
  expect(said.map((one) => one.replace(/(?<=^\d+ .{24}).*/, '…'))).toEqual([
    '5 The term "B" has no defi…',
    '6 This row has no term.',
    '7 The term "A" stands in t…',
    '8 The term "a" stands in t…',
  ])
})

test('a column that is missing is said with the one that was meant', () => {
  expect(read('term_en,definitio_en\nA,b').said).toEqual([
    '1 The glossary has no column "definition_en". Did you mean "definitio_en"?',
  ])
  expect(read('').said).toEqual(['1 The glossary has no column "term_en".'])
})

test.each([
  ['Deputies', 'deputy'],
  ['maslikhats', 'maslikhat'],
  ['CEC', 'central-election-commission-cec'],
  ['central election commission', 'central-election-commission-cec'],
  ['snap election', 'snap-early-election'],
  ['people’s  council', 'peoples-council'],
  ['Мажилис', 'mazhilis'],
  ['chamber', null],
])('%j is the term %j', (written, key) => {
  const { terms } = read(
    `term_en,term_ru,definition_en\n${['deputy', 'maslikhat', 'Central Election Commission (CEC)', 'snap (early) election', "People's Council"].map((term) => `${term},,x`).join('\n')}\nMazhilis,Мажилис,x`,
  )
  expect(findTerm(termIndex(terms), written)?.key ?? null).toBe(key)
})

test('a quotation mark that nothing closes is said at its line', () => {
  const { said } = read('term_en,definition_en\nSenate,"Upper\nMazhilis,Lower\n')
  expect(said).toEqual([expect.stringContaining('2')])
})
