import { expect, test } from 'vitest'
import { htmlOf, parseText } from './parse-text.ts'

const titles = async (text: string) => (await parseText(text)).lesson.slides.map((slide) => slide.title)

test('three dashes part slides, four put a slide below', async () => {
  const { lesson } = await parseText('## One\n\n---\n\n## Two\n\n----\n\n## Deeper\n\n---\n\n## Three')
  expect(lesson.slides.map((slide) => [slide.title, slide.below])).toEqual([
    ['One', false],
    ['Two', false],
    ['Deeper', true],
    ['Three', false],
  ])
})

test('dashes in code, comments, lists and quotes are the author’s own', async () => {
  const text = '## One\n\n```yaml\n---\na: 1\n---\n```\n\n<!--\n---\n-->\n\n> quote\n> ---\n\n- item\n\n  ---\n\n  more'
  expect(await titles(text)).toEqual(['One'])
})

test('code inside a list that is never closed ends with the list', async () => {
  expect(await titles('## One\n\n- item\n\n  ```js\n  let a\n\n---\n\n## Two')).toEqual(['One', 'Two'])
})

test('line ends of Windows and old Macs part slides as well', async () => {
  expect(await titles('## One\r\n\r\n---\r\n\r\n## Two')).toEqual(['One', 'Two'])
  expect(await titles('## One\r\r---\r\r## Two')).toEqual(['One', 'Two'])
})

test('text directly above dashes is a heading, and its author is told', async () => {
  const { lesson, diagnostics } = await parseText('## One\n\nNext slide\n---\n\nText')
  expect(lesson.slides).toHaveLength(1)
  expect(diagnostics).toMatchObject([{ rule: 'text-above-break', severity: 'warning', line: 3 }])
})

test('a list, a quote, a table or a block directly above dashes is not a heading', async () => {
  for (const above of [
    '- item',
    '> quote',
    '| a |\n|---|\n| b |',
    '::: callout\ntext\n:::',
    '```\ncode\n```',
    '## Only',
  ]) {
    expect(await titles(`## One\n\n${above}\n---\n## Two`), above).toContain('Two')
  }
})

test('a slide knows the line that it starts on, also in an included file', async () => {
  const { lesson } = await parseText('---\ntitle: T\n---\n\n## One\n\n::: include part.md\n\n---\n\n## Last', {
    'part.md': '---\n\n## Included\n\ntext',
  })
  expect(lesson.slides.slice(1).map(({ title, at }) => [title, at.file, at.line])).toEqual([
    ['One', 'deck.md', 5],
    ['Included', 'part.md', 3],
    ['Last', 'deck.md', 11],
  ])
})

test('a lesson with a title in its front matter opens with a title slide', async () => {
  const { lesson } = await parseText('---\ntitle: Loops\nsubtitle: Again\nduration: 45\n---\n\n## First')
  expect(lesson).toMatchObject({ title: 'Loops', subtitle: 'Again', duration: 45 })
  expect(lesson.slides.map((slide) => [slide.layout, slide.title])).toEqual([
    ['title', 'Loops'],
    ['default', 'First'],
  ])
})

test('no second title slide where the author wrote one', async () => {
  const { lesson } = await parseText('---\ntitle: Loops\n---\n\n# Loops\n\n---\n\n## First')
  expect(lesson.slides.map((slide) => slide.title)).toEqual(['Loops', 'First'])
})

test('a lone first heading opens a deck, a lone later one opens a section', async () => {
  const { lesson } = await parseText('# Talk\n\nBy somebody\n\n---\n\n# Part\n\n---\n\n# Busy\n\n- a\n- b')
  expect(lesson.slides.map((slide) => slide.layout)).toEqual(['title', 'section', 'default'])
})

test('attributes behind a title say what a slide is', async () => {
  const { lesson, diagnostics } = await parseText(
    '## Big {#big .statement .fit .mine time=2.5 kicker="See" source="Paper, 2020" transition=fade state=dim background=#123}',
  )
  expect(diagnostics).toEqual([])
  expect(lesson.slides[0]).toMatchObject({
    id: 'big',
    layout: 'statement',
    fit: true,
    classes: ['mine'],
    minutes: 2.5,
    kicker: 'See',
    sourceHtml: 'Paper, 2020',
    reveal: { 'data-transition': 'fade', 'data-state': 'dim', 'data-background-color': '#123' },
    background: { ground: '#123', href: null },
  })
})

test('braces that hold no attributes stay words of the title', async () => {
  expect(await titles('## A set {1, 2} and {x}')).toEqual(['A set {1, 2} and {x}'])
})

test('Reveal’s slide comments are read like attributes', async () => {
  const { lesson, diagnostics } = await parseText(
    '<!-- .slide: data-background="#fff" class="wide" data-visibility="hidden" -->\n## One',
  )
  expect(diagnostics).toEqual([])
  expect(lesson.slides[0]).toMatchObject({ classes: ['wide'], visibility: 'hidden', background: { ground: '#fff' } })
})

test('titles become addresses, in Latin letters and each only once', async () => {
  const { lesson } = await parseText(
    '## Мәжіліс пен Сенат\n\n---\n\n## 2023\n\n---\n\n## Same\n\n---\n\n## Same\n\n---\n\ntext',
  )
  expect(lesson.slides.map((slide) => slide.id)).toEqual(['mazhilis-pen-senat', 's-2023', 'same', 'same-2', 'slide-5'])
})

test('notes run to the end of the slide and may be a block', async () => {
  const { lesson } = await parseText(
    '## One\n\ntext\n\nNote: Say *this*.\n\nAnd that.\n\n---\n\n## Two\n\n::: notes\nHidden\n:::\n\nafter',
  )
  expect(lesson.slides.map((slide) => slide.notes.map((block) => block.kind === 'prose' && block.html))).toEqual([
    ['<p>Say <em>this</em>.</p>\n', '<p>And that.</p>\n'],
    ['<p>Hidden</p>\n'],
  ])
  expect(htmlOf(lesson.slides[1])).toBe('<p>after</p>\n')
})

test('notes below a rule of their own belong to the slide above', async () => {
  const { lesson } = await parseText('## One\n\n---\n\nNote:\nSay this.\n\n---\n\n## Two')
  expect(lesson.slides.map((slide) => [slide.title, slide.notes.length])).toEqual([
    ['One', 1],
    ['Two', 0],
  ])
})

test('an empty slide goes, one with a background stays', async () => {
  const { lesson } = await parseText('## One\n\n---\n\n---\n\n<!-- .slide: data-background="#000" -->\n\n---\n\n## Two')
  expect(lesson.slides.map((slide) => slide.title)).toEqual(['One', '', 'Two'])
})

test('links that count slides go to the slide that they mean', async () => {
  const { lesson } = await parseText(
    '## One {#one}\n\n[to two](#/1) [deeper](#/1/1) [one](#/one)\n\n---\n\n## Two\n\n----\n\n## Deeper',
  )
  expect(htmlOf(lesson.slides[0])).toBe(
    '<p><a href="#two">to two</a> <a href="#deeper">deeper</a> <a href="#one">one</a></p>\n',
  )
})

test('headings inside a slide count from its title', async () => {
  const { lesson } = await parseText('# Title\n\n## Inside\n\n### Deeper\n\n- a\n\n---\n\n### Title\n\n#### Inside')
  expect(htmlOf(lesson.slides[0])).toContain('<h3>Inside</h3>\n<h4>Deeper</h4>')
  expect(htmlOf(lesson.slides[1])).toContain('<h3>Inside</h3>')
})

test('reveal-md decks may name separators of their own, as plain lines', async () => {
  const text =
    "---\nseparator: '<!--s-->'\nverticalSeparator: '^\\n<!--v-->\\n$'\n---\n\n# A\n\n<!--s-->\n\n# B\n\n<!--v-->\n\n# C"
  const { lesson } = await parseText(text)
  expect(lesson.slides.map((slide) => [slide.title, slide.below])).toEqual([
    ['A', false],
    ['B', false],
    ['C', true],
  ])
})
