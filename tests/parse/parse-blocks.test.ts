import { expect, test } from 'vitest'
import type { Block, Directive } from '../../src/model.ts'
import { htmlOf, parseText } from './parse-text.ts'

const only = async (text: string, assets: string[] = []) => {
  const { lesson, diagnostics } = await parseText(`## T\n\n${text}`, {}, assets)
  return { html: htmlOf(lesson.slides[0]), blocks: lesson.slides[0]!.blocks, diagnostics }
}
const directive = (block: Block | undefined) => block as Directive

test('a fragment is an item, a paragraph or any block', async () => {
  expect((await only('- a {.fragment}\n- b')).html).toBe('<ul>\n<li class="fragment">a</li>\n<li>b</li>\n</ul>\n')
  expect((await only('text {.fragment .fade-up index=2}')).html).toBe(
    '<p class="fragment fade-up" data-fragment-index="2">text</p>\n',
  )
  expect((await only('{.fragment}\n> quote')).html).toContain('<blockquote class="fragment">')
})

test('attributes on a line of their own belong to the block that they touch', async () => {
  expect((await only('{.incremental .wide}\n- a\n- b')).html).toBe(
    '<ul class="wide">\n<li class="fragment">a</li>\n<li class="fragment">b</li>\n</ul>\n',
  )
  expect((await only('- a\n- b\n{.wide}')).html).toContain('<ul class="wide">')
  expect((await only('text\n{.wide}')).html).toBe('<p class="wide">text</p>\n')
})

test('attributes directly behind a picture, a link or code are its own', async () => {
  const { html } = await only('![a map](map.svg){width=50%} and [link](https://e.org){.x} and `code`{.y}', ['map.svg'])
  expect(html).toContain('<img src="../map.svg" alt="a map" style="width:50%">')
  expect(html).toContain('<a href="https://e.org" class="x">link</a>')
  expect(html).toContain('<code class="y">code</code>')
})

test('Reveal’s element comments go to the element before them, else to the one around', async () => {
  expect((await only('- a <!-- .element: class="fragment" -->\n- b')).html).toContain('<li class="fragment">a </li>')
  expect((await only('x **y** <!-- .element: class="fragment" -->')).html).toContain(
    '<strong class="fragment">y</strong>',
  )
  expect((await only('text\n\n<!-- .element: class="fragment" -->')).html).toContain('<p class="fragment">text</p>')
})

test('other comments are nobody’s business', async () => {
  expect((await only('a <!-- secret --> b\n\n<!-- more\n\nsecret -->')).html).not.toContain('secret')
})

test('money is not mathematics', async () => {
  expect((await only('It costs $5, or $10 a month.')).html).toBe('<p>It costs $5, or $10 a month.</p>\n')
  expect((await only('So $a_1 * b_2$ holds')).html).toContain('class="katex"')
  expect((await only('$$\nx^2\n$$')).html).toContain('<div class="math display">')
})

test('a formula that is wrong is shown as written and reported where it stands', async () => {
  const { html, diagnostics } = await only('one\n\ntwo $\\frac{1$ three')
  expect(html).toContain('<code>\\frac{1</code>')
  expect(diagnostics).toMatchObject([{ rule: 'math', line: 5, column: 5 }])
})

test('code is coloured when it is read, and keeps its words', async () => {
  const { html } = await only('```js\nconst a = "<b>"\n```')
  expect(html).toMatch(/^<pre class="code" data-language="js"><code><span class="hljs-keyword">const<\/span>/)
  expect(html).toContain('&lt;b&gt;')
  expect((await only('```unheard-of\na < b\n```')).html).toContain('<code>a &lt; b</code>')
})

test('lines of code are marked, and stepped through', async () => {
  expect((await only('```js {2}\na\nb\n```')).html).toContain('<span class="line marked">b</span>')
  const { html } = await only('```py [1|2-3]\na = 1\nb = 2\nc = 3\n```')
  expect(html).toContain('data-steps="1|2-3"')
  expect(html).toContain('</code><span class="fragment code-step" data-lines="2-3"></span></pre>')
})

test('footnotes are numbered on the slide that uses them', async () => {
  const { lesson, rules } = await parseText(
    '## A\n\nx[^n] y[^m] z[^n]\n\n[^m]: the *second*\n\n---\n\n## B\n\nw[^m]\n\n[^n]: the first\n',
  )
  expect(rules).toEqual([])
  expect(lesson.slides.map((slide) => slide.footnotes.map(({ number, html }) => [number, html]))).toEqual([
    [
      [1, 'the first'],
      [2, 'the <em>second</em>'],
    ],
    [[1, 'the <em>second</em>']],
  ])
})

test('a table has header cells for columns, and a number stays with its unit', async () => {
  const { html } = await only('| | Votes |\n|---|---:|\n| A | 53 % |')
  expect(html).toContain('<tr><td></td><th scope="col" class="align-right">Votes</th></tr>')
  expect(html).toContain('<td class="align-right">53\u00a0%</td>')
})

test('blocks nest, by fences of one length or of several', async () => {
  const same = await only('::: columns\n::: column {width=60%}\nleft\n:::\n::: column\nright\n:::\n:::\n\nafter')
  expect(same.diagnostics).toEqual([])
  expect(directive(same.blocks[0]).slots.body!.map((block) => directive(block).view.width)).toEqual(['60%', null])
  expect(same.blocks).toHaveLength(2)
  const longer = await only(':::: columns\n::: column\nleft\n:::\n::::\n')
  expect(longer.diagnostics).toEqual([])
})

test('a callout has a title, a tone and a word for it', async () => {
  const { blocks } = await only('::: callout What *counts* {.key .fragment}\ntext\n:::')
  expect(directive(blocks[0])).toMatchObject({
    name: 'callout',
    classes: ['fragment'],
    view: { tone: 'key', labelKey: 'callout.key', titleHtml: 'What <em>counts</em>' },
  })
})

test('a title that begins like a block is still a title', async () => {
  const { blocks } = await only('::: callout > 50 % said yes\nx\n:::\n\n::: callout 1. Look *first*\nx\n:::')
  expect(blocks.map((block) => directive(block).view.titleHtml)).toEqual([
    '&gt; 50\u00a0% said yes',
    '1. Look <em>first</em>',
  ])
})

test('compare marks what changed', async () => {
  const { blocks } = await only(
    '::: compare\n| | Before | Since |\n|---|---|---|\n| Seats | 107 | **98** |\n| Term | 5 | 5 |\n:::',
  )
  expect(directive(blocks[0]).view.rows).toMatchObject([
    { changed: true, afterHtml: '<strong>98</strong>' },
    { changed: false },
  ])
})

test('read is for the page, only for where it says', async () => {
  const { blocks } = await only('::: read\nlong\n:::\n\n::: only {.deck .teacher}\nx\n:::')
  expect(blocks.map((block) => directive(block).shown)).toEqual([
    { outputs: ['study', 'handout'], teacherOnly: false },
    { outputs: ['deck'], teacherOnly: true },
  ])
})

test('a figure’s picture stands inside or is named', async () => {
  const inside = await only('::: figure {credit="A. Archive"}\n![a map](map.svg)\n\nThe *regions*\n:::', ['map.svg'])
  expect(directive(inside.blocks[0]).slots).toMatchObject({ image: [{ images: [{ path: 'map.svg' }] }], body: [{}] })
  const named = await only('::: figure {src=map.svg alt="a map" caption="The *regions*"}\n:::', ['map.svg'])
  expect(directive(named.blocks[0]).view).toMatchObject({ captionHtml: 'The <em>regions</em>', described: true })
})

test('a picture’s title is its caption, with attributes or without', async () => {
  const { html } = await only('![a map](map.svg "The regions"){width=60%}', ['map.svg'])
  expect(html).toContain('<figcaption><span class="caption">The regions</span></figcaption>')
  expect(html).toContain('style="width:60%"')
})

test('pictures and links in raw HTML are found like any other', async () => {
  const { blocks, diagnostics } = await only('<div><img src=map.svg alt="a map"><a href="#/x">x</a></div>', ['map.svg'])
  expect(diagnostics).toEqual([])
  expect(blocks[0]).toMatchObject({ images: [{ path: 'map.svg', alt: 'a map' }], links: [{ href: '#x' }] })
})

test('what is unknown is reported with the word that was meant', async () => {
  const { lesson, diagnostics } = await parseText(
    '## T {.two-colums time=soon}\n\n::: colums\n:::\n\n::: callout {.warnin colour=red}\nx\n:::\n\n[^x] ![m](mpa.svg)\n\n## U {kiker="x"}\n',
    {},
    ['map.svg'],
  )
  expect(lesson.slides).toHaveLength(1)
  expect(diagnostics.map(({ rule, line, message }) => [rule, line, /"([^"]*)"\?/.exec(message)?.[1] ?? null])).toEqual(
    expect.arrayContaining([
      ['unknown-layout', 1, 'two-columns'],
      ['slide-time', 1, null],
      ['unknown-block', 3, 'column'],
      ['unknown-class', 6, 'warning'],
      ['unknown-attribute', 6, null],
      ['unknown-footnote', 10, null],
      ['missing-file', 10, 'map.svg'],
    ]),
  )
})

test('a block left open costs its slide and no other', async () => {
  const { lesson, diagnostics } = await parseText(
    '## A\n\n::: callout\nx\n\n---\n\n## B\n\ny\n\n:::\n\n---\n\n## C\n\n:::',
  )
  expect(lesson.slides.map((slide) => slide.title)).toEqual(['A', 'B', 'C'])
  expect(diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
    ['block-not-closed', 3],
    ['block-not-open', 18],
  ])
})

test('files are read only below the course', async () => {
  for (const path of ['../secret.png', '%2e%2e/secret.png', '/etc/passwd', 'C:\\secret.png', '..\\secret.png']) {
    const { diagnostics, html } = await only(`![x](<${path}>)`, ['map.svg'])
    expect(
      diagnostics.map((one) => one.rule),
      path,
    ).toEqual([expect.stringMatching(/missing-file|unsafe-address/)])
    expect(html, path).not.toContain('<img')
  }
})

test('includes break circles and stay inside', async () => {
  const { rules } = await parseText('## A\n\n::: include a.md\n\n::: include ../b.md\n\n::: include c.md', {
    'a.md': '::: include deck.md',
  })
  expect(rules).toEqual(['include', 'include', 'include'])
})
