import { expect, test } from 'vitest'
import type { Directive } from '../../../src/model.ts'
import { blockOf, lessonOf, ofRule } from '../check-text.ts'

/** A quiz from its options; the right ones begin with a plus. */
function quiz(...options: string[]): Directive {
  const view = options.map((text) => ({ textHtml: text.replace(/^\+/, ''), right: text.startsWith('+') }))
  return blockOf('quiz', { options: view })
}
const said = async (rule: string, ...quizzes: Directive[]) =>
  ofRule(rule, await lessonOf(1, { 1: quizzes })).map(([, message]) => message)

test.each([
  'All of the above',
  'None of these.',
  'none of the <em>above</em>',
  'Все перечисленные',
  'Both of the above',
])('the option "%s" gives the answer away', async (option) => {
  expect(await said('catch-all-option', quiz('+Senate', option))).toHaveLength(1)
})

test('an option that only begins like one is an answer', async () => {
  expect(await said('catch-all-option', quiz('+All citizens', 'None', 'Neither', 'All of Kazakhstan'))).toEqual([])
})

test('four quizzes with the answer at one place are said, three or a mixture are not', async () => {
  const second = quiz('a', '+b', 'c')
  expect(await said('answer-position', second, second, second)).toEqual([])
  expect(await said('answer-position', second, second, second, second)).toEqual([
    'In all 4 quizzes the right answer is option 2.',
  ])
  expect(await said('answer-position', second, second, second, quiz('+a', 'b'))).toEqual([])
})

test('a right answer that is much longer than the others is said', async () => {
  expect(await said('answer-length', quiz('+The house whose members voters elect', 'The Senate', 'Neither'))).toEqual([
    'The right answer has 36 characters, the others 9 on average.',
  ])
  expect(await said('answer-length', quiz('+The Mazhilis alone', 'The Senate alone'))).toEqual([])
  expect(await said('answer-length', quiz('+Both', 'No'))).toEqual([])
  expect(await said('answer-length', quiz('The house whose members voters elect', '+Senate'))).toEqual([])
})

test('what a term says on hover is no part of an answer', async () => {
  const term =
    '+No <dfn class="term">list<span class="term-more">an order of candidates that a party draws up</span></dfn>'
  expect(await said('answer-length', quiz(term, 'The list', 'Neither'))).toEqual([])
})

test('several right answers have no one place and no one length', async () => {
  const several = quiz('+The house whose members voters elect', '+a', 'b')
  expect(await said('answer-length', several)).toEqual([])
  expect(await said('answer-position', several, several, several, several)).toEqual([])
})

test('options may be blocks of their own', async () => {
  const option = (right: string | null, html: string) =>
    blockOf('option', { right, textHtml: null }, [
      { kind: 'prose', what: 'paragraph', html, images: [], links: [], at: { file: 'deck.md', line: 1, column: 1 } },
    ])
  const options = [option('A', '<p>Senate</p>'), option(null, '<p>None of the above</p>')]
  const block = { ...blockOf('quiz'), slots: { options } }
  expect(await said('catch-all-option', block)).toEqual(['The option "None of the above" stands for all the others.'])
  expect(await said('answer-position', block, block, block, block)).toHaveLength(1)
})

test('a block of another shape is left alone', async () => {
  const odd = [
    blockOf('quiz'),
    blockOf('quiz', { options: ['All of the above'] }),
    blockOf('quiz', { options: [null] }),
  ]
  expect(
    await said('catch-all-option', ...odd, blockOf('quiz', { options: [{ textHtml: 'All of the above' }] })),
  ).toEqual([])
})
