import { expect, test } from 'vitest'
import type { Block, Directive } from '../../src/model.ts'
import { parseText } from './parse-text.ts'

const read = async (text: string) => {
  const { lesson, diagnostics } = await parseText(`## T\n\n${text}`, {}, ['map.svg', 'my map (1).svg'])
  const said = diagnostics.map(({ rule, line }) => [rule, line])
  return { blocks: lesson.slides[0]!.blocks as readonly (Directive & Block)[], said }
}
const html = (blocks: readonly Block[] | undefined) =>
  (blocks ?? []).map((block) => (block.kind === 'prose' ? block.html : `[${block.name}]`)).join('')

test.each([
  ['width=60%', '60%'],
  ['width=40', '40%'],
  ['width=33.3%', '33.3%'],
  ['width=100%', '100%'],
])('a column that is %s wide takes that share of the row', async (attribute, width) => {
  const { blocks, said } = await read(`::: column {${attribute}}\nx\n:::`)
  expect([blocks[0]!.view.width, said]).toEqual([width, []])
})

test.each(['width=300px', 'width=120%', 'width=-5%', 'width="50%;color:red"', 'width=""'])(
  '%s is no share of a row',
  async (attribute) => {
    const { blocks, said } = await read(`::: column {${attribute}}\nx\n:::`)
    expect([blocks[0]!.view.width, said]).toEqual([null, [['column-width', 3]]])
  },
)

test('Pandoc’s way of writing columns means the same', async () => {
  const { blocks, said } = await read(
    ':::: {.columns}\n::: {.column width="40%"}\nleft\n:::\n::: {.column .wide}\nright\n:::\n::::',
  )
  expect(said).toEqual([])
  const columns = blocks[0]!.slots.body as readonly Directive[]
  expect(columns.map(({ name, view, classes }) => [name, view.width, classes])).toEqual([
    ['column', '40%', []],
    ['column', null, ['wide']],
  ])
})

test('a callout without a tone is plain, with two the first counts', async () => {
  const { blocks } = await read('::: callout\nx\n:::\n\n::: callout {.warning .key .wide}\nx\n:::')
  expect(blocks.map(({ view, classes }) => [view.tone, view.labelKey, classes])).toEqual([
    ['plain', null, []],
    ['warning', 'callout.warning', ['key', 'wide']],
  ])
})

test('any block may be a fragment, have an id, a language and a style', async () => {
  const { blocks, said } = await read('::: quote {#q .fragment index=2 lang=kk data-x=1 by="A"}\nx\n:::')
  expect(said).toEqual([])
  expect(blocks[0]).toMatchObject({
    id: 'q',
    classes: ['fragment'],
    attributes: { 'data-fragment-index': '2', lang: 'kk', 'data-x': '1' },
    view: { by: 'A', sourceHtml: null, attributed: true, both: false },
  })
})

test('compare needs one table of three columns, and shows what stands there instead', async () => {
  expect((await read('::: compare\n| a | b |\n|---|---|\n| 1 | 2 |\n:::')).said).toEqual([['compare-table', 3]])
  const none = await read('::: compare\njust *text*\n:::')
  expect([none.said, html(none.blocks)]).toEqual([[['compare-table', 3]], '<p>just <em>text</em></p>\n'])
})

test('compare takes words for unchanged whose marks alone differ', async () => {
  const { blocks } = await read(
    '::: compare\n| | A | B |\n|---|---|---|\n| x | five  years | **five** years |\n| y | 5 | 5 % |\n:::',
  )
  expect((blocks[0]!.view.rows as { changed: boolean }[]).map((row) => row.changed)).toEqual([false, true])
})

test('a figure’s picture may have any name, width and words', async () => {
  const { blocks, said } = await read(
    '::: figure {src="my map (1).svg" alt="a [map] of *x*" width=50% credit="A & B"}\n:::',
  )
  expect(said).toEqual([])
  expect(html(blocks[0]!.slots.image)).toBe('<img src="../my%20map%20(1).svg" alt="a [map] of *x*" style="width:50%">')
  expect(blocks[0]!.view).toMatchObject({ creditHtml: 'A &amp; B', captionHtml: null, described: true })
})

test('a figure without a picture keeps its words, and is said', async () => {
  const { blocks, said } = await read('::: figure\nwords\n:::')
  expect([said, html(blocks[0]!.slots.body)]).toEqual([[['figure-image', 3]], '<p>words</p>\n'])
})

test('an unknown block shows what stands in it', async () => {
  const { blocks, said } = await read('::: qoute {by=x}\nwords\n\n::: callout\nx\n:::\n:::')
  expect([said, html(blocks)]).toEqual([[['unknown-block', 3]], '<p>words</p>\n[callout]'])
})

test.each([
  ['colums', 'column'], ['calout', 'callout'], ['comapre', 'compare'], ['figur', 'figure'], ['onyl', 'only'], ['qoute', 'quote'],
  ['raed', 'read'], ['note', 'notes'], ['inlcude', 'include'],
])('"%s" is a slip for "%s"', async (written, meant) => {
  const { diagnostics } = await parseText(`## T\n\n::: ${written} {.deck}\nx\n:::`)
  expect(diagnostics[0]!.message).toBe(`There is no block "${written}". Did you mean "${meant}"?`)
}) // biome-ignore format: a list of words

test.each([
  ['callout', '.exampel', 'example'], ['callout', '.questoin', 'question'], ['callout', '.warnig', 'warning'],
  ['only', '.techer', 'teacher'], ['only', '.handuot', 'handout'], ['only', '.studdy', 'study'],
])('a class of "%s" that is a slip, %s, is named "%s"', async (block, written, meant) => {
  const { diagnostics } = await parseText(`## T\n\n::: ${block} {.deck ${written}}\nx\n:::`)
  expect(diagnostics).toMatchObject([{ rule: 'unknown-class', line: 3, message: expect.stringContaining(`"${meant}"`) }])
}) // biome-ignore format: a list of words

test('a block that ends with its slide, or with the notes, is said once', async () => {
  const { said } = await read('::: callout\nx\n\nNote: y\n\n:::\n\n---\n\n## U')
  expect(said).toEqual([['block-not-closed', 3]])
})
