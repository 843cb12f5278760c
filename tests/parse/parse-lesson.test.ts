import { expect, test } from 'vitest'
import type { Block } from '../../src/model.ts'
import { htmlOf, parseText } from './parse-text.ts'

const words = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'prose' ? block.html.replace(/<[^>]+>/g, '').trim() : `[${block.name}]`))

test('speaker notes inside a column or a callout are notes, never shown', async () => {
  const { lesson, diagnostics } = await parseText(
    '## T\n\n::: columns\n::: column\nleft\n\n::: notes\nsecret\n:::\n:::\n:::\n\nNote:\nsay\n\n::: notes\nmore\n:::',
  )
  expect(diagnostics).toEqual([])
  expect(JSON.stringify(lesson.slides[0]!.blocks)).not.toContain('secret')
  expect(words(lesson.slides[0]!.notes)).toEqual(['secret', 'say', 'more'])
})

test('notes above all slides are said on the title slide', async () => {
  const { lesson } = await parseText('---\ntitle: Talk\n---\n\nNote: Welcome.\n\n---\n\n## First')
  expect(lesson.slides.map((slide) => [slide.title, words(slide.notes)])).toEqual([
    ['Talk', ['Welcome.']],
    ['First', []],
  ])
})

test('without a title slide, notes above all slides are said on the first', async () => {
  const { lesson } = await parseText('Note: Welcome.\n\n---\n\n## First\n\nNote: Go on.')
  expect(lesson.slides.map((slide) => [slide.title, words(slide.notes)])).toEqual([['First', ['Welcome.', 'Go on.']]])
})

test('an id that an author wrote is kept, whatever title stood above it', async () => {
  const { lesson, diagnostics } = await parseText(
    '## Parliament\n\n---\n\n## What is it? {#parliament}\n\n---\n\n## Parliament',
  )
  expect(diagnostics).toEqual([])
  expect(lesson.slides.map((slide) => slide.id)).toEqual(['parliament-2', 'parliament', 'parliament-3'])
})

test('an id that is written twice or cannot be one is reported, and its slide still has one', async () => {
  const { lesson, diagnostics } = await parseText(
    '## A {#x}\n\n---\n\n## B {#x}\n\n---\n\n## C {#1995}\n\n---\n\n## D {#Сенат}',
  )
  expect(diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
    ['duplicate-id', 5],
    ['slide-id', 9],
    ['slide-id', 13],
  ])
  expect(diagnostics[2]!.hint).toContain('#senat')
  expect(lesson.slides.map((slide) => slide.id)).toEqual(['x', 'x-2', 'c', 'd'])
})

test('the title slide leaves the id "start" to a slide that asks for it', async () => {
  const { lesson } = await parseText('---\ntitle: Talk\n---\n\n## Go {#start}')
  expect(lesson.slides.map((slide) => slide.id)).toEqual(['start-2', 'start'])
})

test('a title in menus is what it says aloud: formulas as written, pictures by their words, no footnote marks', async () => {
  const { lesson } = await parseText(
    '## ![A map](map.svg) of `x<y`, $x^2$ & *AT&T*[^1] &ndash; a<br>b\n\n[^1]: note',
    {},
    ['map.svg'],
  )
  expect(lesson.slides[0]!.title).toBe('A map of x<y, x^2 & AT&T – a b')
})

test('links that count slides go to the slide that they mean, inside blocks and notes too', async () => {
  const { lesson } = await parseText(
    '## A\n\n::: callout\n[b](#/1)\n:::\n\nx[^n]\n\nNote: [b](#/1)\n\n[^n]: [b](#/1)\n\n---\n\n## B\n\n[none](#/7)',
  )
  const text = JSON.stringify(lesson.slides[0])
  expect(text.match(/href=\\"#b\\"/g)).toHaveLength(3)
  expect(text).not.toContain('#/')
  expect(text).toContain('{"href":"#b","path":null')
  expect(htmlOf(lesson.slides[1])).toContain('href="#/7"')
})

test('a picture shown twice is one file, and a definition may stand on any slide', async () => {
  const { lesson, diagnostics } = await parseText(
    '## A\n\n![m][map]\n\n---\n\n## B\n\n![m][map] [law]\n\n[map]: map.svg\n[law]: https://e.org',
    {},
    ['map.svg'],
  )
  expect(diagnostics).toEqual([])
  expect(lesson.slides.map((slide) => htmlOf(slide).match(/<img/g)?.length)).toEqual([1, 1])
})

test('a lesson of nothing but front matter, breaks or comments has no slide of its own', async () => {
  for (const text of ['', '\n\n', '---\n---\n', '---\n\n---\n', '<!-- todo -->', 'Note: alone', '[^a]: note']) {
    expect((await parseText(text)).lesson.slides, text).toEqual([])
  }
})

test('a slide with a picture, a block or a formula and no title is a slide', async () => {
  for (const text of ['![m](map.svg)', '::: callout\nx\n:::', '$$x$$', '> q', '| a |\n|---|', '<div>x</div>', '***']) {
    const { lesson } = await parseText(`${text}\n\n---\n\n## B`, {}, ['map.svg'])
    expect(
      lesson.slides.map((slide) => slide.id),
      text,
    ).toEqual(['slide-1', 'b'])
  }
})
