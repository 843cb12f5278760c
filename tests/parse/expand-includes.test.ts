import { expect, test } from 'vitest'
import { htmlOf, parseText } from './parse-text.ts'

test('one line puts another file where it stands, and nothing has to close it', async () => {
  const { lesson, diagnostics } = await parseText('## A\n\n::: include "my part.md"\n\nlast\n\n---\n\n## B', {
    'my part.md': 'inside',
  })
  expect(diagnostics).toEqual([])
  expect(htmlOf(lesson.slides[0])).toBe('<p>inside</p>\n<p>last</p>\n')
  expect(lesson.slides).toHaveLength(2)
})

test('an included file may begin with a slide break; only front matter is left out', async () => {
  const slides = async (part: string) =>
    (await parseText('## A\n\n::: include part.md', { 'part.md': part })).lesson.slides.map((slide) => slide.title)
  expect(await slides('---\n\n## B\n\n---\n\n## C')).toEqual(['A', 'B', 'C'])
  expect(await slides('---\ntitle: Part\n---\n\n---\n\n## B')).toEqual(['A', 'B'])
})

test('paths and mistakes in an included file count from that file', async () => {
  const { lesson, diagnostics } = await parseText(
    '## A\n\n::: include parts/one.md',
    { 'parts/one.md': 'x\n\n![m](map.svg)\n\n::: include two.md', 'parts/two.md': '![n](gone.svg)' },
    ['parts/map.svg'],
  )
  expect(htmlOf(lesson.slides[0])).toContain('src="../parts/map.svg"')
  expect(diagnostics).toMatchObject([{ rule: 'missing-file', file: 'parts/two.md', line: 1 }])
  expect(lesson.slides[0]!.blocks.map((block) => [block.at.file, block.at.line])).toEqual([
    ['parts/one.md', 1],
    ['parts/one.md', 3],
    ['parts/two.md', 1],
  ])
})

test.each(['../x.md', '%2e%2e/x.md', '/etc/passwd', 'C:/x.md', '..\\x.md', 'gone.md', 'deck.md', ''])(
  'what cannot be included is said at its line: %j',
  async (path) => {
    const { lesson, diagnostics } = await parseText(`## A\n\n::: include ${path}\n\nafter`)
    expect(diagnostics).toMatchObject([{ rule: 'include', severity: 'error', line: 3 }])
    expect(htmlOf(lesson.slides[0])).toBe('<p>after</p>\n')
  },
)

test('files that include each other in a circle are named on the way round', async () => {
  const { diagnostics } = await parseText('::: include a.md', {
    'a.md': '::: include b.md',
    'b.md': 'x\n\n::: include a.md',
  })
  expect(diagnostics).toMatchObject([{ rule: 'include', file: 'b.md', line: 3 }])
  expect(diagnostics[0]!.message).toContain('deck.md → a.md → b.md → a.md')
})

test('a chain of files and a flood of lines are refused, once', async () => {
  const flood = Object.fromEntries(
    Array.from({ length: 7 }, (_, n) => [`${n}.md`, `::: include ${n + 1}.md\n`.repeat(30)]),
  )
  expect((await parseText('## A\n\n::: include 0.md', { ...flood, '7.md': 'x' })).rules).toEqual(['include'])
  const chain = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.md`, `::: include ${n + 1}.md`]))
  expect((await parseText('## A\n\n::: include 0.md', chain)).rules).toEqual(['include'])
})

test('an include in code is only shown', async () => {
  const { lesson, diagnostics } = await parseText('## A\n\n```\n::: include part.md\n```', { 'part.md': 'x' })
  expect(diagnostics).toEqual([])
  expect(htmlOf(lesson.slides[0])).toContain('::: include part.md')
})
