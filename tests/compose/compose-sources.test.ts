import { expect, test } from 'vitest'
import { composeSources } from '../../src/compose/compose-sources.ts'
import type { SourceEntry } from '../../src/compose/source-entry.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { localeFor } from '../../src/render/locale.ts'
import { wordsOf } from '../../src/text/fill-word.ts'
import { filesOf } from '../parse/parse-text.ts'

const words = wordsOf(localeFor('en'), 'en')
const entry = (id: string, more: object = {}) => ({ id, title: `On ${id}`, author: [{ literal: id }], ...more })

async function slides(lesson: string, entries: object[], edition: 'student' | 'teacher' = 'student') {
  const { course } = await parseCourse(filesOf({ 'a.md': lesson, 'bibliography.json': JSON.stringify(entries) }))
  return composeSources(course, course.lessons[0]!, edition, words)
}
const entriesOf = (found: Awaited<ReturnType<typeof slides>>) =>
  found.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'directive' ? (block.view.entries as readonly SourceEntry[]) : [])),
  )

test('a lesson that cites nothing has no such slide', async () => {
  expect(await slides('## A\n\nwords', [entry('a')])).toEqual([])
})

test('what is cited is listed once, sorted as the language sorts, whatever cites it', async () => {
  const found = await slides(
    '## A [@Zed] {source="[@Ärger]"}\n\n[@berg][^1] [@Zed]\n\n[^1]: [@Åre]\n\n::: quote {source="[@cato]"}\nx\n:::',
    ['Zed', 'Ärger', 'berg', 'Åre', 'cato', 'uncited'].map((id) => entry(id)),
  )
  expect(entriesOf(found).map(({ ref }) => ref)).toEqual(['ref-Åre', 'ref-Ärger', 'ref-berg', 'ref-cato', 'ref-Zed'])
  expect(found).toMatchObject([
    { id: 'sources', title: 'Sources', number: null, sectionAttributes: { 'data-visibility': 'uncounted' } },
  ])
})

test('long lists go on over several slides, each with a free id and its number', async () => {
  const many = Array.from({ length: 60 }, (_, index) => entry(`s${index}`, { note: 'word '.repeat(12) }))
  const found = await slides(`## A {#sources-2}\n\n${many.map(({ id }) => `[@${id}]`).join(' ')}`, many)
  expect(found.map(({ id }) => id).slice(0, 2)).toEqual(['sources', 'sources-3'])
  expect(found[1]!.title).toBe(`Sources (2 of ${found.length})`)
  expect(entriesOf(found)).toHaveLength(60)
})

test('one entry longer than a column still has its place', async () => {
  const found = await slides('## A\n\n[@a] [@b]', [entry('a', { title: 'x'.repeat(3000) }), entry('b')])
  expect(entriesOf(found)).toHaveLength(2)
})

test('an entry says who, what, where, when, where to find it, when it was seen and how much of it', async () => {
  const [found] = entriesOf(
    await slides('## A\n\n[@a]', [
      entry('a', {
        author: [{ family: 'Ray', given: 'Ann' }],
        title: 'Is it so?',
        'container-title': 'Paper',
        issued: { 'date-parts': [[2023, 3, 27]] },
        accessed: { 'date-parts': [[2026, 1, 2]] },
        URL: 'https://www.example.org/a?b=1',
        note: 'Abstract seen.',
      }),
    ]),
  )
  expect(found).toMatchObject({
    shortHtml: 'Ray 2023',
    authors: 'Ray, Ann',
    title: 'Is it so?',
    titleStop: '',
    href: 'https://www.example.org/a?b=1',
    details: ['Paper', '27\u00a0March 2023', 'example.org', 'Seen on 2\u00a0January 2026'],
    remark: 'Abstract seen',
    remarkStop: '.',
  })
})
