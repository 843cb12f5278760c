import { expect, test } from 'vitest'
import { htmlOf, parseText } from './parse-text.ts'

/** What `@` attaches a class to; it stands for Reveal's comment, whose plugin for Markdown is the measure. */
async function html(text: string): Promise<string> {
  const { lesson } = await parseText(`## T\n\n${text.replace('@', '<!-- .element: class="x" -->')}`, {}, ['map.svg'])
  return htmlOf(lesson.slides[0]).replaceAll('\n', '')
}

test.each([
  ['- a\n- b @', '<ul><li>a</li><li class="x">b </li></ul>'],
  ['- a\n- b\n@', '<ul><li>a</li><li class="x">b</li></ul>'],
  ['- a\n- b\n\n@', '<ul class="x"><li>a</li><li>b</li></ul>'],
  ['- a\n  - b @\n- c', '<ul><li>a<ul><li class="x">b </li></ul></li><li>c</li></ul>'],
  ['- a\n  - b\n  @\n- c', '<ul><li>a<ul><li class="x">b</li></ul></li><li>c</li></ul>'],
  ['1. a\n   @\n2. b', '<ol><li class="x">a</li><li>b</li></ol>'],
])('in a list, %j', async (text, wanted) => {
  expect(await html(text)).toBe(wanted)
})

test.each([
  ['text @', '<p class="x">text </p>'],
  ['text\n\n@', '<p class="x">text</p>'],
  ['a `b` c @', '<p>a <code class="x">b</code> c </p>'],
  ['a **b**@', '<p>a <strong class="x">b</strong></p>'],
  ['a<br>b @', '<p class="x">a<br>b </p>'],
  ['![m](map.svg) @', '<p class="image"><img src="../map.svg" alt="m" class="x"> </p>'],
  ['> a\n@', '<blockquote class="x"><p>a</p></blockquote>'],
  ['```\na\n```\n@', '<pre class="code x"><code>a</code></pre>'],
])('behind text, pictures, quotations and code, %j', async (text, wanted) => {
  expect(await html(text)).toBe(wanted)
})

test('a table takes what stands below it, a cell what stands in it', async () => {
  expect(await html('| a |\n|---|\n| b |\n@')).toMatch(/^<table class="x">/)
  expect(await html('| a |\n|---|\n| b @ |')).toContain('<td class="x">b </td>')
})

test('a formula or a footnote is text when Reveal reads its comments', async () => {
  expect(await html('- $x^2$ @')).toMatch(/^<ul><li class="x"><span class="math inline">/)
  expect(await html('a[^1] @\n\n[^1]: note')).toMatch(/^<p class="x">a<sup/)
})

test('behind a title, it speaks of the slide', async () => {
  const { lesson } = await parseText('## T <!-- .element: class="r-fit-text" -->')
  expect(lesson.slides[0]).toMatchObject({ title: 'T', classes: ['r-fit-text'] })
})

test('at the end of a quotation it is the quotation’s, whose bar Reveal would leave on the empty slide', async () => {
  expect(await html('> a @')).toBe('<blockquote class="x"><p>a </p></blockquote>')
})

test('below nothing, it is passed over', async () => {
  expect(await html('@\n\ntext')).toBe('<p>text</p>')
})
