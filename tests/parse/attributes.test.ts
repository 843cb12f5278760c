import { expect, test } from 'vitest'
import { attributeLine, readHtmlAttributes, readItems, trailingAttributes } from '../../src/parse/attributes.ts'
import { htmlOf, parseText } from './parse-text.ts'

const html = async (text: string) => htmlOf((await parseText(`## T\n\n${text}`)).lesson.slides[0])

test('a value may stand in quotes of any kind, and hold the other kinds', () => {
  expect(readItems(`#a .b .c a=1 b="it's" c='"x"' d=“Қаз ел”`)).toEqual({
    id: 'a',
    classes: ['b', 'c'],
    values: { a: '1', b: "it's", c: '"x"', d: 'Қаз ел' },
  })
})

test('braces that hold anything but attributes are words', () => {
  for (const text of ['a {b}', 'a {}', 'a {1, 2}', 'a {.b c}', 'a {.b', 'a {key = 1}', 'f(x) = {x: x > 1}']) {
    expect(trailingAttributes(text), text).toBeNull()
  }
  expect(attributeLine('{.a} and more')).toBeNull()
})

test('an escaped brace is shown', async () => {
  expect(await html('Write \\{.fragment} behind it')).toBe('<p>Write {.fragment} behind it</p>\n')
  expect(await html('Write \\{.fragment}')).toBe('<p>Write {.fragment}</p>\n')
  expect(await html('A backslash \\\\{.fragment}')).toBe('<p class="fragment">A backslash \\</p>\n')
})

test('Reveal’s comments hold attributes as HTML has them', () => {
  expect(readHtmlAttributes(` class="fragment fade-up" data-fragment-index='2' data-AUTO-animate id=x `)).toEqual({
    id: 'x',
    classes: ['fragment', 'fade-up'],
    values: { 'data-fragment-index': '2', 'data-auto-animate': '' },
  })
})

test('a title that ends in a bracket, a link or code still hands its braces to the slide', async () => {
  for (const title of [
    'The Constitution (1995)',
    'See [the law](https://e.org)',
    'Use `let`',
    'Said **aloud**',
    'a]',
  ]) {
    for (const gap of [' ', '']) {
      const { lesson, diagnostics } = await parseText(`## ${title}${gap}{#a time=3}`)
      expect(lesson.slides[0], title).toMatchObject({ id: 'a', minutes: 3 })
      expect(lesson.slides[0]!.title, title).not.toContain('{')
      expect(diagnostics).toEqual([])
    }
  }
})

test('an item that ends in a bracket, a link or code appears step by step all the same', async () => {
  expect(await html('- the Senate (upper house) {.fragment}')).toContain(
    '<li class="fragment">the Senate (upper house)',
  )
  expect(await html('- [the law](https://e.org) {.fragment}')).toContain('<li class="fragment"><a href')
  expect(await html('- `let` {.fragment}')).toContain('<li class="fragment"><code>let</code></li>')
  expect(await html('- word(s){.fragment}')).toContain('<li class="fragment">word(s)</li>')
})

test('without a space, braces belong to the link, the code or the strong words before them', async () => {
  expect(await html('- [the law](https://e.org){.x}')).toContain('<li><a href="https://e.org" class="x">')
  expect(await html('Say `let`{.x}')).toBe('<p>Say <code class="x">let</code></p>\n')
  expect(await html('Say **it**{.x} now')).toBe('<p>Say <strong class="x">it</strong> now</p>\n')
})

test('a quotation appears as a whole, an item of a list inside it by itself', async () => {
  expect(await html('> first\n>\n> last {.fragment}')).toMatch(/^<blockquote class="fragment">\n<p>first/)
  expect(await html('> first {.x}\n>\n> last')).toContain('<blockquote>\n<p class="x">first</p>')
  expect(await html('> - a {.fragment}\n> - b')).toContain('<li class="fragment">a</li>\n<li>b</li>')
})

test('attributes below an item are that item’s, below the last one the list’s', async () => {
  expect(await html('- one\n  {.x}\n- two\n{.y}')).toBe('<ul class="y">\n<li class="x">one</li>\n<li>two</li>\n</ul>\n')
  expect(await html('- one\n  - inner\n    {.incremental}\n- two')).toContain('<ul>\n<li class="fragment">inner</li>')
})

test('attributes above a paragraph belong to it, unless a blank line parts them', async () => {
  expect(await html('{.fragment}\ntext\nmore')).toBe('<p class="fragment">text\nmore</p>\n')
  expect(await html('{.fragment}\n\ntext')).toBe('<p>text</p>\n')
})

test('a cell of a table may have attributes', async () => {
  expect(await html('| a | b {.x} |\n|---|--:|\n| c {.fragment} | d |')).toBe(
    '<table>\n<thead>\n<tr><th scope="col">a</th><th scope="col" class="align-right x">b</th></tr>\n</thead>\n' +
      '<tbody>\n<tr><td class="fragment">c</td><td class="align-right">d</td></tr>\n</tbody>\n</table>\n',
  )
})

test('an attribute may have any name, also one that JavaScript knows', async () => {
  expect(await html('text {constructor=x toString=y}')).toBe('<p constructor="x" toString="y">text</p>\n')
  const { lesson, rules } = await parseText('## T {constructor=x}')
  expect(lesson.slides[0]).toMatchObject({ title: 'T', reveal: {} })
  expect(rules).toEqual(['unknown-attribute'])
})
