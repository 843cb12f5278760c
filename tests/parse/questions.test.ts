import { expect, test } from 'vitest'
import type { Block, Directive } from '../../src/model.ts'
import { parseText } from './parse-text.ts'

const read = async (text: string) => {
  const { lesson, diagnostics } = await parseText(`## T\n\n${text}`, {}, ['map.svg'])
  const said = diagnostics.map(({ rule, line }) => [rule, line])
  return { blocks: lesson.slides[0]!.blocks as readonly (Directive & Block)[], said, diagnostics }
}
const html = (blocks: readonly Block[] | undefined) =>
  (blocks ?? []).map((block) => (block.kind === 'prose' ? block.html : `[${block.name}]`)).join('')
const rows = (block: Directive, slot: string) =>
  (block.slots[slot] as readonly Directive[]).map(({ view, slots }) => [
    view.sign,
    view.textHtml ?? html(slots.body),
    view.right,
  ])

test('a quiz has lettered options, a hint and a reason', async () => {
  const { blocks, said } = await read(
    '::: quiz Which *house*? {hint="The `lower` one." .wide #q}\n- [ ] The [Senate](https://e.org)\n- [x] The Mazhilis\n\n> It was **dissolved**.\n:::',
  )
  expect(said).toEqual([])
  expect(blocks[0]).toMatchObject({
    name: 'quiz',
    id: 'q',
    classes: ['wide'],
    view: { titleHtml: 'Which <em>house</em>?', several: false, answer: 'B' },
  })
  expect(rows(blocks[0]!, 'options')).toEqual([
    ['A', 'The <a href="https://e.org">Senate</a>', null],
    ['B', 'The Mazhilis', 'B'],
  ])
  expect(html(blocks[0]!.slots.hint)).toBe('<p>The <code>lower</code> one.</p>\n')
  expect(html(blocks[0]!.slots.explanation)).toBe('<p>It was <strong>dissolved</strong>.</p>\n')
})

test('several right options, and options with blank lines between', async () => {
  const { blocks, said } = await read('::: quiz Which?\n- [x] one\n\n- [ ] two\n\n- [X] three\n\n> Odd.\n:::')
  expect(said).toEqual([])
  expect(blocks[0]!.view).toMatchObject({ several: true, answer: 'A, C' })
  expect(rows(blocks[0]!, 'options').map(([, text]) => text)).toEqual(['one', 'two', 'three'])
})

test('words and pictures between question and options stay there', async () => {
  const { blocks, said } = await read(
    '::: quiz Which?\nLook at the map.\n\n![the regions](map.svg)\n\n- [x] a\n- [ ] b\n\n> c\n\n- more\n:::',
  )
  expect(said).toEqual([])
  expect(html(blocks[0]!.slots.body)).toMatch(
    /^<p>Look at the map\.<\/p>\n<p class="image"><img [^>]*><\/p>\n<ul>\n<li>more/,
  )
})

test('an option’s picture is found like any other', async () => {
  const { blocks } = await read('::: quiz Which?\n- [x] ![the regions](map.svg)\n- [ ] b\n\n> c\n:::')
  const [option] = blocks[0]!.slots.options as readonly Directive[]
  expect(option!.slots.body).toMatchObject([{ images: [{ path: 'map.svg', alt: 'the regions', at: { line: 4 } }] }])
})

test('an option may be a fragment', async () => {
  const { blocks } = await read('::: quiz Which?\n- [x] a {.fragment index=2}\n- [ ] b\n\n> c\n:::')
  const [option] = blocks[0]!.slots.options as readonly Directive[]
  expect(option).toMatchObject({ classes: ['fragment'], attributes: { 'data-fragment-index': '2' } })
})

test('match letters the right column in another order and knows which belongs to which', async () => {
  const { blocks, said } = await read(
    '::: match Who?\n| Body | Task |\n|---|---|\n| Senate | *approves* |\n| Mazhilis | adopts |\n| Court | judges |\n\n::: hint\nThink.\n:::\n\n> c\n:::',
  )
  expect(said).toEqual([])
  const to = rows(blocks[0]!, 'to')
  expect(to.map(([sign]) => sign)).toEqual(['A', 'B', 'C'])
  const tasks = ['<em>approves</em>', 'adopts', 'judges']
  expect(to.map(([, text]) => text)).not.toEqual(tasks)
  const partner = rows(blocks[0]!, 'from').map(([, , right]) => to.find(([sign]) => sign === right)![1])
  expect(partner).toEqual(tasks)
  expect(blocks[0]!.view).toMatchObject({ leftHtml: 'Body', rightHtml: 'Task' })
  expect(html(blocks[0]!.slots.hint)).toBe('<p>Think.</p>\n')
})

test('order shows another order than the right one', async () => {
  const { blocks, said } = await read('::: order Sort\n1. first\n2. second\n3. third\n\n> c\n:::')
  expect(said).toEqual([])
  const items = rows(blocks[0]!, 'items')
  expect(items.map(([, text]) => text)).not.toEqual(['first', 'second', 'third'])
  expect(Object.fromEntries(items.map(([, text, right]) => [text, right]))).toEqual({
    first: '1',
    second: '2',
    third: '3',
  })
  expect(blocks[0]!.view.answer).toBe('1.\u00a0first; 2.\u00a0second; 3.\u00a0third')
})

test('gaps stand in any words, and what is right for them is no Markdown', async () => {
  const { blocks, said } = await read(
    '::: blank The *{{first}}* one\nThere were **{{98|ninety-eight}}** and {{<b>*x*</b> & "y"}}.\n\n> It had {{98}}.\n:::',
  )
  expect(said).toEqual([])
  expect(blocks[0]!.view.titleHtml).toContain('<em><span class="gap" data-accept="first">')
  const body = html(blocks[0]!.slots.body)
  expect(body).toContain('<strong><span class="gap" data-accept="98|ninety-eight"><span class="gap-line">____')
  expect(body).toContain('data-accept="&lt;b&gt;*x*&lt;/b&gt; &amp; &quot;y&quot;"')
  expect(body).toContain('<span class="gap-answer">98</span>')
  expect(html(blocks[0]!.slots.explanation)).toBe('<p>It had 98.</p>\n')
})

test('what a good answer has is the teacher’s, wherever it stands', async () => {
  const { blocks, said } = await read(
    ':::: discuss Better? {time=5}\nIn pairs.\n\n::: points\n- secret\n:::\n::::\n\n::: points\nsecret\n:::',
  )
  expect(said).toEqual([['block-place', 11]])
  expect(blocks[0]!.view).toMatchObject({ titleHtml: 'Better?', minutes: 5, seconds: 300 })
  expect(html(blocks[0]!.slots.body)).toBe('<p>In pairs.</p>\n')
  expect([...blocks[0]!.slots.points!, blocks[1]!].map((block) => (block as Directive).shown.teacherOnly)).toEqual([
    true,
    true,
  ])
})

test.each(['soon', '0', '-1', '5 min', '1000', ''])('time="%s" is no time', async (time) => {
  const { blocks, said } = await read(`::: activity Sort {time="${time}"}\n1. a\n:::`)
  expect([said, blocks[0]!.view.seconds]).toEqual([[['block-time', 3]], null])
})

test('a claim has an owner, two sides and what would settle it', async () => {
  const { blocks, said } = await read(
    ':::: claim {by="A *paper*" source="2024"}\n> More diverse.\n\n::: for\n- a\n:::\n::: against\n- b\n:::\n::: settle\nc\n:::\n::::',
  )
  expect(said).toEqual([])
  expect(blocks[0]!.view).toMatchObject({ byHtml: 'A <em>paper</em>', sourceHtml: '2024', both: true })
  expect(Object.fromEntries(Object.entries(blocks[0]!.slots).map(([name, inner]) => [name, html(inner)]))).toEqual({
    body: '<p>More diverse.</p>\n',
    for: '<ul>\n<li>a</li>\n</ul>\n',
    against: '<ul>\n<li>b</li>\n</ul>\n',
    settle: '<p>c</p>\n',
  })
})

test.each(['hint', 'points', 'for', 'against', 'settle'])('"%s" alone says where it belongs', async (name) => {
  const { said, blocks } = await read(`::: ${name}\nwords\n:::`)
  expect([said, html(blocks[0]!.slots.body)]).toEqual([[['block-place', 3]], '<p>words</p>\n'])
})

test('a nested block’s attributes are looked at', async () => {
  const { diagnostics } = await read('::: quiz Q\n- [x] a\n- [ ] b\n\n::: hint {colour=red}\nx\n:::\n\n> c\n:::')
  expect(diagnostics).toMatchObject([{ rule: 'unknown-attribute', line: 7 }])
})

test('a list or a table without what a question needs is shown all the same', async () => {
  const { blocks, said } = await read('::: match Who?\n| a |\n|---|\n| b |\n\n> why\n:::')
  expect(said).toEqual([['match-pairs', 3]])
  expect(html(blocks)).toMatch(/^<table>[\s\S]*<p>why<\/p>\n$/)
})

test('the signs that stand for a gap, in a lesson’s own text, are not taken for one', async () => {
  const { blocks } = await read('::: blank Q\nA {{x}} \ue0f05\ue0f1 and {{\ue0f09\ue0f1y}}\n\n> \ue0f07\ue0f1\n:::')
  expect(blocks[0]!.view.answer).toBe('x; 9y')
  expect(html(blocks[0]!.slots.body)).not.toMatch(/[\ue0f0\ue0f1]/)
})

test('regex signs, markup and Cyrillic are answers like any other', async () => {
  const { blocks } = await read('::: blank Q\nA {{(a+)+$}} {{<b>&|"}} {{Қазақстан|казахстан}}\n\n> x\n:::')
  const accepted = [...html(blocks[0]!.slots.body).matchAll(/data-accept="([^"]*)"/g)].map((match) => match[1])
  expect(accepted).toEqual(['(a+)+$', '&lt;b&gt;&amp;|&quot;', 'Қазақстан|казахстан'])
})

test('a question inside a question is said, and stays readable there', async () => {
  const { blocks, said } = await read(
    ':::: quiz A\n- [ ] a\n- [x] b\n\n::: blank B\nc {{d}}\n\n> e\n:::\n\n> f\n::::\n',
  )
  expect(said).toEqual([['block-place', 7]])
  expect(html(blocks[0]!.slots.body)).toContain('c {{d}}')
})

test.each([
  ['::: quiz Q\n- [x] same\n- [ ] **same**\n\n> e\n:::', ['question-options', 5]],
  ['::: quiz Q\n- [x] a\n- [ ]\n\n> e\n:::', ['question-options', 5]],
  ['::: order Q\n1. a\n2. b\n3. a\n\n> e\n:::', ['order-items', 6]],
  ['::: match Q\n| a | b |\n| - | - |\n| 1 | x |\n| 2 | x |\n\n> e\n:::', ['match-pairs', 7]],
])('%j cannot be answered', async (text, complaint) => {
  expect((await read(text)).said).toEqual([complaint])
})

test('two pictures are two options', async () => {
  const { said } = await read('::: quiz Q\n- [x] ![one map](map.svg)\n- [ ] ![other map](map.svg)\n\n> e\n:::')
  expect(said).toEqual([])
})
