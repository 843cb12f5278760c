import { expect, test } from 'vitest'
import { htmlOf, parseText } from './parse-text.ts'

const csv = 'term_en,term_kk,definition_en\nSenate,Сенат,The <upper> house.\nakim,әкім,Head of a region.\n'
const read = (text: string, glossary = csv) => parseText(text, { 'glossary.csv': glossary })
const uses = (html: string) => [...html.matchAll(/<(dfn|span) class="term( again)? of-(\w+)"/g)].map((use) => use[0])
const first = '<dfn class="term of-senate"'
const again = '<span class="term again of-senate"'

test('a term carries its definition and its forms in other languages', async () => {
  const { lesson } = await read('## T\n\nThe [[senate]].')
  expect(htmlOf(lesson.slides[0])).toBe(
    '<p>The <dfn class="term of-senate"><span class="term-word">senate</span><span class="term-more">' +
      '<span class="term-definition">The &lt;upper&gt; house.</span> <span class="term-form">' +
      '<span class="term-language">Kazakh:</span> <span lang="kk">Сенат</span></span></span></dfn>.</p>\n',
  )
})

test('in another language its own form is left out, and a definition says which language it is in', async () => {
  const { lesson } = await read('---\nlanguage: kk\n---\n\n## T\n\n[[Сенат]]')
  const html = htmlOf(lesson.slides[0])
  expect(html).toContain('<span class="term-definition" lang="en">')
  expect(html).toContain('<span lang="en">Senate</span>')
  expect(html).not.toContain('lang="kk"')
})

test('the first use is marked, later ones are not', async () => {
  const { lesson } = await read('## A [[Senate]]\n\n[[akim|An akim]] and [[Senate|it]]\n\n---\n\n## B\n\n[[Senate]]')
  expect(lesson.slides[0]).toMatchObject({ title: 'A Senate', id: 'a-senate' })
  expect(uses(lesson.slides[0]!.titleHtml!)).toEqual([first])
  expect(uses(htmlOf(lesson.slides[0]))).toEqual(['<dfn class="term of-akim"', again])
  expect(uses(htmlOf(lesson.slides[1]))).toEqual([again])
})

test('hidden slides, notes and blocks for some are not where everybody meets a term first', async () => {
  const { lesson, rules } = await read(
    '## A {.hidden}\n\n[[Senate]]\n\n---\n\n## B\n\n::: only {.teacher}\n[[Senate]]\n:::\n\n::: read\n[[Senate]]\n:::\n\n' +
      'Note:\n[[Senate]]\n\n---\n\n## C\n\n::: callout\n[[Senate]]\n:::\n\n[[Senate]]',
  )
  expect(rules).toEqual([])
  const [, b, c] = lesson.slides
  expect(b!.notes[0]).toMatchObject({ html: '<p>Senate</p>\n' })
  expect(uses(JSON.stringify(c!.blocks).replaceAll('\\"', '"'))).toEqual([first, again])
})

test.each([
  '`[[Senate]]`',
  '\\[[Senate]]',
  '[[1, 2], [3]]',
  '[[Senate]](https://e.org)',
  '[so [[Senate]]](https://e.org)',
])('%j is no term', async (text) => {
  const { lesson, rules } = await read(`## T\n\n${text}`)
  expect(uses(htmlOf(lesson.slides[0]))).toEqual([])
  expect(rules).toEqual([])
})

test('an unknown term is said at its place with the nearest, and shown as words', async () => {
  const { lesson, diagnostics } = await read('## T\n\nThe [[Senat|house]].')
  expect(diagnostics).toMatchObject([
    { rule: 'unknown-term', line: 3, column: 5, message: expect.stringContaining('Did you mean "Senate"?') },
  ])
  expect(htmlOf(lesson.slides[0])).toBe('<p>The house.</p>\n')
})

test('a course without a glossary is told once, and its brackets stay', async () => {
  const { lesson, rules } = await parseText('## T\n\n[[a]] [[b|c]]')
  expect(rules).toEqual(['no-glossary'])
  expect(htmlOf(lesson.slides[0])).toBe('<p>[[a]] [[b|c]]</p>\n')
})
