import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model.ts'
import { toLines } from '../../src/parse/lines.ts'
import { type SourceNode, splitLesson } from '../../src/parse/split-lesson.ts'

/** How many slides a lesson has whose second slide begins below these lines. */
const slidesBelow = (above: string) =>
  splitLesson(toLines(`## One\n\n${above}\n---\n## Two`, 'deck.md'), () => {}).length

/** What stands in a slide: text as it is, blocks as their name and what they hold. */
const shape = (nodes: readonly SourceNode[]): unknown[] =>
  nodes.map((node) =>
    node.kind === 'markdown'
      ? node.lines.map((line) => line.text).join('\n').trim()
      : { [node.block.name]: shape(node.block.nodes) },
  ) // biome-ignore format: one step a line

const split = (text: string) => {
  const diagnostics: Diagnostic[] = []
  const slides = splitLesson(toLines(text, 'deck.md'), (one) => diagnostics.push(one))
  return { slides, said: diagnostics.map(({ rule, line }) => [rule, line]) }
}

test.each([
  '- item\n  that runs on', '- item\nthat runs on without indent', '1. item\n   that runs on', '- a\n\n  second paragraph',
  '> quote\nthat runs on', 'a | b\n--|--\n1 | 2', '| a | b |\n|---|---|\n| 1 | 2 |', '[law]: https://e.org', '<hr>',
  '***', '    indented code', '```\ncode\n```', '<!-- a comment -->', '::: callout\ntext\n:::', '', '- item\n  - inner\n    more',
])('dashes directly below this part slides, for Markdown sees no heading: %j', (above) => {
  expect(slidesBelow(above)).toBe(2)
}) // biome-ignore format: a list of texts

test.each([
  'text', 'two\nlines', 'text\n      far to the right', '*emphasis* first', '-5 degrees', '2023 was a year', '#hashtag',
  '- item\n\nafter the list', '> quote\n\nafter the quote', 'a | b', 'a | b\n--|--\n1 | 2\n\nafter the table', '<b>bold</b> words',
  '[law] and order',
])('dashes directly below this underline a heading: %j', (above) => {
  expect(slidesBelow(above)).toBe(1)
}) // biome-ignore format: a list of texts

test.each([
  '```\n---\n```', '~~~~\n---\n~~~\n---\n~~~~', '```` md\n```\n---\n```\n---\n````', '- item\n\n  ```\n  code\n\n  ---\n  ```', '<!--\n\n---\n\n-->',
  '<pre>\n\n---\n\n</pre>', '<style>\n\n---\n\n</style>', '> ```\n> ---\n> ```',
])('dashes in code, comments and raw HTML are the author’s own: %j', (text) => {
  expect(split(`${text}\n\n---\n\n## Two`).slides).toHaveLength(2)
}) // biome-ignore format: a list of texts

test('a rule that is not written as three dashes stays on its slide', () => {
  for (const rule of ['***', '___', '- - -', ' ---', '-----'])
    expect(split(`a\n\n${rule}\n\nb`).slides, rule).toHaveLength(1)
  expect(split('a\n\n--- \t\n\nb').slides).toHaveLength(2)
})

test('backticks in a sentence open no code', () => {
  expect(split('Say ``` aloud\n\n---\n\nb').slides).toHaveLength(2)
  expect(split('``` not `code` ```\n\n---\n\nb').slides).toHaveLength(2)
})

test('blocks nest by fences of one length, and by longer ones', () => {
  const wanted = [{ columns: [{ column: ['left'] }, { column: ['right'] }] }, 'after']
  const same = split('::: columns\n::: column\nleft\n:::\n::: column\nright\n:::\n:::\n\nafter')
  const longer = split('::::: columns\n:::: column\nleft\n::::\n:::: column\nright\n::::\n:::::\n\nafter')
  expect([shape(same.slides[0]!.nodes), shape(longer.slides[0]!.nodes)]).toEqual([wanted, wanted])
  expect([...same.said, ...longer.said]).toEqual([])
})

test('a longer fence closes what stands open inside it, and says what was left open', () => {
  const { slides, said } = split(':::: columns\n::: column\nleft\n::::\n\nafter')
  expect(shape(slides[0]!.nodes)).toEqual([{ columns: [{ column: ['left'] }] }, 'after'])
  expect(said).toEqual([['block-not-closed', 2]])
})

test('three colons in code or in the middle of a line are the author’s own', () => {
  const { slides, said } = split('```\n::: callout\n```\n\ntext ::: callout\n\n:::callout')
  expect(shape(slides[0]!.nodes)).toEqual(['```\n::: callout\n```\n\ntext ::: callout', { callout: [] }])
  expect(said).toEqual([['block-not-closed', 7]])
})

test('a block has a title, and attributes with or without braces', () => {
  const heads = [
    'callout What {.key} means {.key #id}',
    'chart src=a.csv title="Seats, 2023"',
    'callout "Quoted title"',
    '{.column width=60%}',
  ]
  const blocks = heads.map((head) => {
    const node = split(`::: ${head}\n:::`).slides[0]!.nodes[0]!
    const { name, title, attributes } = (node as Extract<SourceNode, { kind: 'block' }>).block
    return [name, title, attributes.classes, attributes.id, { ...attributes.values }]
  })
  expect(blocks).toEqual([
    ['callout', 'What {.key} means', ['key'], 'id', {}],
    ['chart', null, [], null, { src: 'a.csv', title: 'Seats, 2023' }],
    ['callout', 'Quoted title', [], null, {}],
    ['column', null, [], null, { width: '60%' }],
  ])
})

test.each(['Note:', 'Notes:', 'note: ', 'NOTES:', '  Note:'])('%j begins the speaker notes', (sign) => {
  const { slides } = split(`text\n\n${sign}\nSay this.\n\n::: callout\nAnd that.\n:::\n\n---\n\nb`)
  expect(shape(slides[0]!.nodes)).toEqual(['text'])
  expect(shape(slides[0]!.notes)).toEqual(['Say this.', { callout: ['And that.'] }])
  expect(shape(slides[1]!.nodes)).toEqual(['b'])
})

test('the word note inside a sentence, a list or code begins nothing', () => {
  const { slides } = split('Please note: this.\n\n- Note: that\n\n```\nNote: code\n```\n\n    Note: indented')
  expect(slides[0]!.notes).toEqual([])
})

test('Reveal’s slide comment may run over several lines', () => {
  const { slides } = split('<!-- .slide: data-background="#fff"\n  class="wide"\n  data-transition="zoom" -->\n## T')
  expect(slides[0]!.attributes).toMatchObject({
    classes: ['wide'],
    values: { 'data-background': '#fff', 'data-transition': 'zoom' },
  })
  expect(shape(slides[0]!.nodes)).toEqual(['## T'])
})

test('a comment that is never closed is reported where it begins', () => {
  expect(split('## T\n\ntext\n\n<!-- open\n\n---\n\n## Lost').said).toEqual([['code-not-closed', 5]])
  expect(split('## T\n\n<!-- .slide: class="x"\n\n## Lost').said).toEqual([['code-not-closed', 3]])
})
