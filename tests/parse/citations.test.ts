import { expect, test } from 'vitest'
import type { Source } from '../../src/model.ts'
import { citeSources } from '../../src/parse/citations.ts'
import type { SlideContext } from '../../src/parse/context.ts'
import { htmlOf, parseText } from './parse-text.ts'

const source = (id: string, more: object = {}) => ({
  id,
  title: `On ${id}`,
  author: [{ family: id }],
  issued: { 'date-parts': [[2023]] },
  ...more,
})
const bibliography = JSON.stringify([
  source('a'),
  source('b'),
  source('inform2023six', { author: [{ literal: 'Kazinform' }] }),
])

const read = (text: string, json = bibliography) => parseText(`## T\n\n${text}`, { 'bibliography.json': json })
const html = async (text: string) => htmlOf((await read(text)).lesson.slides[0])

test('a citation names author and year and leads to the entry', async () => {
  expect(await html('Six [@inform2023six].')).toBe(
    '<p>Six <span class="cite">(<a href="#ref-inform2023six">Kazinform 2023</a>)</span>.</p>\n',
  )
})

test.each([
  ['[@a, p. 3]', '(a 2023, p.\u00a03)'],
  ['[@a p. 3]', '(a 2023, p.\u00a03)'],
  ['[@a, p. 3; @b]', '(a 2023, p.\u00a03; b 2023)'],
  ['[see @a, pp. 3–4; also @b, art. 50]', '(see a 2023, pp.\u00a03–4; also b 2023, art.\u00a050)'],
  ['[@a, p. 3; 5]', '(a 2023, p.\u00a03; 5)'],
  ['[@a, <b>]', '(a 2023, &lt;b&gt;)'],
  ['[@a;\n@b]', '(a 2023; b 2023)'],
])('%j', async (text, shown) => {
  expect((await html(text)).replace(/<\/?(?:p|a|span)\b[^>]*>|\n/g, '')).toBe(shown)
})

test.each([
  '`[@a]`',
  '[text@a](https://e.org)',
  '[@a](https://e.org)',
  'me@e.org',
  '[me@e.org]',
  '\\[@a]',
  '~~~\n[@a]\n~~~',
])('%j is no citation', async (text) => {
  const { lesson, rules } = await read(text)
  expect(htmlOf(lesson.slides[0])).not.toContain('cite')
  expect(rules).toEqual([])
})

test('inside a link a citation is words, since links do not nest', async () => {
  expect(await html('[so says [@a] there](https://e.org)')).toBe(
    '<p><a href="https://e.org">so says <span class="cite">(a 2023)</span> there</a></p>\n',
  )
})

test('a title may cite, and its plain text leaves it out', async () => {
  const { lesson } = await parseText('## Six parties [@a]: all', { 'bibliography.json': bibliography })
  expect(lesson.slides[0]).toMatchObject({ title: 'Six parties: all', id: 'six-parties-all' })
  expect(lesson.slides[0]!.titleHtml).toContain('href="#ref-a"')
})

test('source lines cite without parentheses', async () => {
  const { lesson } = await parseText(
    '## T {source="[@a; @b, p. 3] and *others*"}\n\n::: quote {by="Me" source="[@a]"}\nx\n:::',
    { 'bibliography.json': bibliography },
  )
  const [a, b] = ['a', 'b'].map((id) => `<a href="#ref-${id}">${id} 2023</a>`)
  expect(lesson.slides[0]!.sourceHtml).toBe(`<span class="cite">${a}; ${b}, p.\u00a03</span> and <em>others</em>`)
  expect(lesson.slides[0]!.blocks[0]).toMatchObject({ view: { sourceHtml: `<span class="cite">${a}</span>` } })
})

test('an unknown source is said at its place with the nearest, and shown with a question mark', async () => {
  const { lesson, diagnostics } = await read('Text\nand [@a; @infrom2023six].')
  expect(diagnostics).toMatchObject([
    { rule: 'unknown-citation', line: 4, column: 5, message: expect.stringContaining('Did you mean "inform2023six"?') },
  ])
  expect(htmlOf(lesson.slides[0])).toContain('infrom2023six?)')
})

test('a course without a bibliography is told once', async () => {
  const { rules } = await parseText('## T\n\n[@a] [@b]\n\n---\n\n## U\n\n[@c]')
  expect(rules).toEqual(['no-bibliography'])
})

test('what is not verified has a word of its own and no link', async () => {
  expect(await html('[@a; @unverified]')).toContain('; <span data-word="cite.unverified"></span>)')
})

test('blocks may cite by id, each source once, and say what is not verified', () => {
  const said: string[] = []
  const source = { shortHtml: 'Ray 2020' } as Source
  const context = {
    references: { bibliography: new Map([['ray', source]]), terms: null, missed: new Set() },
    report: (one) => said.push(one.rule),
  } as Partial<SlideContext> as SlideContext
  expect(citeSources(['ray', 'unverified', 'ray', 'rey'], { file: 'a.md', line: 1, column: 1 }, context)).toBe(
    '<a href="#ref-ray">Ray 2020</a>; <span data-word="cite.unverified"></span>; rey?',
  )
  expect(said).toEqual(['unknown-citation'])
})
