import { expect, test } from 'vitest'
import { htmlOf, parseText } from './parse-text.ts'

const html = async (text: string) => htmlOf((await parseText(`## T\n\n${text}`, {}, ['map.svg'])).lesson.slides[0])

test.each([
  ['It costs $5, or $10 a month', false],
  ['From $5 to $10', false],
  ['US$5 and US$10', false],
  ['$ 5 $ is odd', false],
  ['\\$x\\$', false],
  ['`$x$`', false],
  ['$5', false],
  ['$x$', true],
  ['($x$)', true],
  ['$5x = 10$ holds', true],
  ['**$x$**', true],
])('%j holds a formula: %s', async (text, isMath) => {
  expect((await html(text)).includes('katex')).toBe(isMath)
})

test('a formula keeps what Markdown would take for emphasis, and stands in tables, items and code-free titles', async () => {
  expect(await html('$a_1 * b_2 * c_3$')).not.toContain('<em>')
  expect(await html('| a |\n|---|\n| $x$ |')).toContain('<td><span class="math inline">')
  expect((await parseText('## T\n\n$x$')).lesson.math).toBe(true)
  expect((await parseText('## T\n\n`$x$` or $5')).lesson.math).toBe(false)
})

test('incremental lists show their items step by step, lists inside them too', async () => {
  expect((await html('{.incremental}\n1. a\n   - b\n2. c')).match(/<li class="fragment">/g)).toHaveLength(3)
  expect(await html('- a\n\n- b\n{.incremental}')).toContain('<li class="fragment"><p>a</p>')
})

test('a list that starts at another number says so, a task list has its boxes', async () => {
  expect(await html('3. c\n4. d')).toContain('<ol start="3">')
  expect(await html('- [x] done\n- [ ] open')).toMatch(/<li><input checked="" disabled="" type="checkbox"> done/)
})

test('a picture with a title alone in its paragraph is a figure with a caption', async () => {
  expect(await html('![a map](map.svg "A & B"){width=300} {.wide}')).toBe(
    '<figure class="figure wide"><img src="../map.svg" alt="a map" style="width:300px">' +
      '<figcaption><span class="caption">A &amp; B</span></figcaption></figure>\n',
  )
})

test('a picture’s words are plain, whatever stands between the brackets', async () => {
  expect(await html('![a *map* of `x<y` & "$x$"](map.svg)')).toContain('alt="a map of x&lt;y &amp; &quot;x&quot;"')
})

test('headings inside a slide never rise above its title, nor fall below the sixth', async () => {
  expect(await html('# One\n\n###### Six {.x}')).toBe('<h3>One</h3>\n<h6 class="x">Six</h6>\n')
})

test('raw HTML is handed on for the sanitiser, without its comments', async () => {
  expect(await html('<div class="r-stack">\n<!-- todo -->\n<p>a</p>\n</div>')).toBe(
    '<div class="r-stack">\n\n<p>a</p>\n</div>',
  )
})

test('code keeps its blank lines and its indentation, whatever it is called', async () => {
  expect(await html('```constructor\n\n  a\n\n\tb\n```')).toBe(
    '<pre class="code" data-language="constructor"><code>\n  a\n\n\tb</code></pre>\n',
  )
  expect(await html('    indented\n    code')).toBe('<pre class="code"><code>indented\ncode</code></pre>\n')
})

test('a paragraph of attributes alone, with nothing to belong to, shows nothing', async () => {
  expect(await html('{.fragment}')).toBe('')
})
