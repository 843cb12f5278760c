import { expect, test } from 'vitest'
import { drawFigures } from '../../src/figures/draw-figures.ts'
import type { Block, Directive } from '../../src/model.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { isClean } from '../../src/render/is-clean.ts'
import { localeFor } from '../../src/render/locale.ts'
import { filesOf } from '../parse/parse-text.ts'

const data = {
  'data/seats.csv': 'party,seats,share,before\nBlue,62,53.90,40\nGreen,29,10.90,20\nRed,7,5.20,10\n',
  'data/years.csv': 'year,share,other\n1995,13.4,20\n1999,11.7,22\n2007,15.9,30\n2023,18.4,31\n',
  'data/elections.csv': 'year,party,seats\n2021,Blue,4\n2021,Red,3\n2023,Blue,6\n',
  'data/small.csv': 'year,big,small\n1999,80,2\n2004,90,2\n',
  'data/turnout.csv': 'region_code,value\nA,40\nB,\n',
  'data/regions.csv': 'code,name,short,row,col\nA,Region A,A,0,0\nB,Region B,B,1,1\n',
  'data/broad.csv': 'code,name,short,row,col\nA,Region A,A,0,0\nB,Region B,B,0,9\n',
  'data/long.csv': 'party,seats\nA party whose name is as long as this,12\nB,7\n',
}

async function draw(block: string, language = 'en'): Promise<Directive['view'] & { svgHtml: string }> {
  const text = `---\ntitle: T\nlanguage: ${language}\n---\n\n## A\n\n${block}\n`
  const { course } = await parseCourse({ ...filesOf({ 'deck.md': text, ...data }), entry: 'deck.md' })
  const drawn = await drawFigures(course, localeFor)
  return directives(drawn.lessons[0]!.slides.at(-1)!.blocks)[0]!.view as never
}

function directives(blocks: readonly Block[]): Directive[] {
  return blocks.flatMap((block) =>
    block.kind === 'prose' ? [] : [...(block.figure ? [block] : []), ...Object.values(block.slots).flatMap(directives)],
  )
}

const wordsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1]!)

const kinds = [
  '::: chart Seats {src=data/seats.csv x=party y=seats}\n:::',
  '::: chart Seats {.vertical src=data/seats.csv x=party y=seats highlight=Blue}\n:::',
  '::: chart Seats {.stacked src=data/seats.csv x=party y="seats, before"}\n:::',
  '::: chart Seats {.grouped .horizontal src=data/seats.csv x=party y="seats, before"}\n:::',
  '::: chart Seats {.grouped .vertical src=data/seats.csv x=party y="seats, before"}\n:::',
  '::: chart Share {type=line src=data/years.csv x=year y=share unit="%"}\n:::',
  '::: chart Share {type=line src=data/years.csv x=year y="share, other" unit="%"}\n:::',
  '::: chart Share {type=area src=data/years.csv x=year y="share, other" unit="%"}\n:::',
  '::: chart Share {type=dot src=data/seats.csv x=party y="before, seats"}\n:::',
  '::: chart Share {type=slope src=data/seats.csv x=party y="before, seats" highlight=Red}\n:::',
  '::: hemicycle Seats {src=data/seats.csv}\n:::',
  '::: tilemap Turnout {src=data/turnout.csv value=value}\n:::',
]

test.each(kinds)('%s is one picture with a name, in plain shapes that need no sanitising', async (block) => {
  const { svgHtml } = await draw(block)
  expect(svgHtml).toMatch(
    /^<svg class="figure-drawing" viewBox="0 0 [\d.]+ [\d.]+" width="[\d.]+" height="[\d.]+" role="img" aria-label="[^"]+">/,
  )
  expect(isClean(svgHtml)).toBe(true)
  expect(svgHtml).not.toMatch(/NaN|undefined|<style|class="plot|#(?!2f7d32)[\da-f]{6}/)
})

type Drawings = { wideHtml: string; narrowHtml: string | null; svgHtml: null }
const onPage = async (block: string) => (await draw(block)).onPage as unknown as Drawings

test.each(kinds)('%s is drawn twice more for a page to read, with letters that a phone can show', async (block) => {
  const { svgHtml, wideHtml, narrowHtml } = await onPage(block)
  expect(svgHtml).toBeNull()
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(narrowHtml!)!.map(Number)
  expect(width).toBe(450)
  expect(height).toBeGreaterThan(100)
  expect(wideHtml).toContain(' width="920"')
  const sizes = [...narrowHtml!.matchAll(/ font-size="([\d.]+)"/g)].map((match) => Number(match[1]))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
  expect(narrowHtml).not.toContain('texture') // only paper shows it, and paper has the wide one
  expect(isClean(narrowHtml!)).toBe(true)
})

test('in a narrow drawing long names stand whole above their bars', async () => {
  const { narrowHtml } = await onPage('::: chart Seats {src=data/long.csv x=party y=seats}\n:::')
  expect(wordsIn(narrowHtml!)).toContain('A party whose name is as long as this')
})

test('a map with too many columns for a phone is drawn wide alone', async () => {
  const { wideHtml, narrowHtml } = await onPage(
    '::: tilemap Turnout {src=data/turnout.csv value=value regions=data/broad.csv}\n:::',
  )
  expect(wideHtml).toContain('<svg')
  expect(narrowHtml).toBeNull()
})

test('bars begin at nought and are as long as their values', async () => {
  const { svgHtml } = await draw('::: chart Seats {src=data/seats.csv x=party y=seats .horizontal}\n:::')
  const widths = [...svgHtml.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map((match) => Number(match[1]))
  expect(widths[1]! / widths[0]!).toBeCloseTo(29 / 62, 2)
  expect(widths[2]! / widths[0]!).toBeCloseTo(7 / 62, 2)
})

test('every value stands at its mark, in the language of the lesson', async () => {
  const block = '::: chart Share {src=data/seats.csv x=party y=share unit="%"}\n:::'
  expect(wordsIn((await draw(block)).svgHtml)).toEqual(expect.arrayContaining(['53.90\u00a0%', '10.90\u00a0%', 'Blue']))
  expect(wordsIn((await draw(block, 'ru')).svgHtml)).toContain('53,90\u00a0%')
})

test('a half circle has as many seats as the chamber', async () => {
  const { svgHtml } = await draw('::: hemicycle Seats {src=data/seats.csv}\n:::')
  const parties = 3 // each has a dot in the list too
  expect(svgHtml.match(/<circle/g)).toHaveLength(98 + parties)
  expect(svgHtml).toContain('aria-label="Seats. Blue 62, Green 29, Red 7; 98 seats in all."')
})

test('two chambers have one list with a column of numbers for each', async () => {
  const file = 'src=data/elections.csv party=party seats=seats label=2023 compare-label=2021'
  const { svgHtml } = await draw(`::: hemicycle Seats {${file} where="year=2023" compare="year=2021"}\n:::`)
  expect(wordsIn(svgHtml)).toEqual(['7', '2021', '6', '2023', '2021', '2023', 'Blue', '4', '6', 'Red', '3', '–'])
})

test('what stands alone has room for a higher drawing than what shares its slide with text', async () => {
  const chart = '::: chart Seats {src=data/seats.csv x=party y=seats}\n:::'
  const height = (svg: string) => Number(/height="([\d.]+)"/.exec(svg)![1])
  const alone = height((await draw(chart)).svgHtml)
  expect(height((await draw(`${chart}\n\nA sentence.`)).svgHtml)).toBeLessThan(alone)
  expect(height((await draw(`${chart}\n\n::: read\nA text to read alone.\n:::`)).svgHtml)).toBe(alone)
})

test('a part of a stack that is too small for its number has it beside', async () => {
  const { svgHtml } = await draw('::: chart Seats {.stacked .vertical src=data/small.csv x=year y="big, small"}\n:::')
  expect(wordsIn(svgHtml).filter((word) => word === '2')).toHaveLength(2)
})

test('days stand large where years come again, and years where they do not', async () => {
  const entries = async (list: string) =>
    (await draw(`::: timeline Dates\n${list}\n:::`)).entries as { when: string; detail: string | null }[]
  const labels = async (list: string) => (await entries(list)).map(({ when, detail }) => [when, detail])
  expect(await labels('- **1995-03-06** a\n- **1995-12-09** b\n- **1996-01-30** c')).toEqual([
    ['6 Mar', '1995'],
    ['9 Dec', '1995'],
    ['30 Jan', '1996'],
  ])
  expect(await labels('- **1995-03-06** a\n- **1998-12-09** b')).toEqual([
    ['1995', '6 Mar'],
    ['1998', '9 Dec'],
  ])
  expect(await labels('- **1995-03-06** a\n- **1995-12-09** b')).toEqual([
    ['6 Mar', null],
    ['9 Dec', null],
  ])
})

test('the key of a map about a middle says what the middle is and which side is more', async () => {
  const map = '::: tilemap Turnout {src=data/turnout.csv value=value unit="%" scale=diverging center=54.2}\n:::'
  expect(wordsIn((await draw(map)).svgHtml)).toEqual(expect.arrayContaining(['lower', 'higher', '54.2\u00a0%']))
})

test('a line with its values at its points needs no scale beside it', async () => {
  const { svgHtml } = await draw('::: chart Share {type=line src=data/years.csv x=year y=share unit="%"}\n:::')
  expect(wordsIn(svgHtml)).toEqual(expect.arrayContaining(['0\u00a0%', '13.4\u00a0%', '18.4\u00a0%']))
  expect(wordsIn(svgHtml)).not.toContain('20\u00a0%')
})

test('the description says the ends of the data, or what the author says', async () => {
  const block = (more: string) => `::: chart Share {src=data/seats.csv x=party y=share unit="%"${more}}\n:::`
  expect((await draw(block(''))).svgHtml).toContain(
    'aria-label="Share. Highest: Blue, 53.90\u00a0%; lowest: Red, 5.20\u00a0%."',
  )
  expect((await draw(block(' alt="Blue leads."'))).svgHtml).toContain('aria-label="Blue leads."')
})

test.each(['Seats', 'Seats.', 'Seats as …', 'Who sits there?'])(
  'the title “%s” and the finding are two sentences',
  async (title) => {
    const { svgHtml } = await draw(`::: chart {title="${title}" src=data/seats.csv x=party y=seats}\n:::`)
    const said = title === 'Seats' ? 'Seats.' : title
    expect(svgHtml).toContain(`aria-label="${said} Highest: Blue, 62`)
  },
)

test('a title that is shown is no tip that opens over the drawing', async () => {
  for (const kind of ['chart', 'table']) {
    const text = `# T\n\n---\n\n## A\n\n::: ${kind} {title="The point" src=data/seats.csv x=party y=seats}\n:::`
    const { course } = await parseCourse({ ...filesOf({ 'deck.md': text, ...data }), entry: 'deck.md' })
    const [block] = course.lessons[0]!.slides.at(-1)!.blocks
    expect(block).toMatchObject({ view: { titleHtml: 'The point' }, attributes: {} })
  }
})

test('the data comes as a table', async () => {
  const { table } = await draw(
    '::: chart Share {src=data/seats.csv x=party y="before, seats" labels="Before, After"}\n:::',
  )
  expect(table).toEqual({
    header: ['Party', 'Before', 'After'],
    rows: [
      ['Blue', '40', '62'],
      ['Green', '20', '29'],
      ['Red', '10', '7'],
    ],
  })
})

test('in a column a figure is drawn for its width', async () => {
  const chart = '::: chart Seats {src=data/seats.csv x=party y=seats}\n:::'
  const { svgHtml } = await draw(`:::: columns\n::::: column\n${chart}\n:::::\n::::: column\ntext\n:::::\n::::`)
  expect(svgHtml).toContain('width="532"')
})

test('a course without figures is given back as it is', async () => {
  const { course } = await parseCourse({ ...filesOf({ 'deck.md': '# A' }), entry: 'deck.md' })
  expect(await drawFigures(course, localeFor)).toBe(course)
})

/** Data that is odd, but not wrong. */
const odd = {
  negative: 'a,-5\nb,-2\nc,3',
  'all negative': 'a,-5\nb,-2\nc,-1',
  'all nought': 'a,0\nb,0\nc,0',
  'one row': 'a,5',
  equal: 'a,7\nb,7\nc,7',
  missing: 'a,7\nb,\nc,3',
  large: 'a,1000000000000\nb,2500000000000\nc,3',
  small: 'a,0.000000001\nb,0.000000002\nc,0.5',
  'years that are not in order': '2010,3\n1999,4\n2005,1',
  'days that no calendar has': '2010-13-45,3\n1999-02-30,4',
  'sixty names': Array.from({ length: 60 }, (_, index) => `Name ${index},${index}`).join('\n'),
  'long names': `${'Очень длинное название '.repeat(20)},1\n${'W'.repeat(400)},2`,
  'names that are markup': '</svg><script>x</script>,1\n"""><img src=x onerror=x>",2\nO\'Neil,3',
  'names of two lines, right to left and in pictures': '"two\nlines",1\nمرحبا,2\n🇰🇿👨‍👩‍👧,3',
  'names that objects have': '__proto__,1\nconstructor,2\ntoString,3',
}
const figures = [
  '.horizontal', '.vertical', 'type=line', 'type=area', 'type=dot', 'type=bar min=5', 'type=line max=2',
].map((how) => `::: chart T {src=odd.csv x=x y=y ${how}}\n:::`) // biome-ignore format: a list of words
const hemicycle = '::: hemicycle T {src=odd.csv party=x seats=y}\n:::'

test.each(Object.entries(odd))('%s: every figure is drawn, inside its frame', async (_name, rows) => {
  for (const block of [...figures, hemicycle]) {
    const texts = { 'deck.md': `## A\n\n${block}\n`, 'odd.csv': `x,y\n${rows}\n` }
    const { course, diagnostics } = await parseCourse({ ...filesOf(texts), entry: 'deck.md' })
    const [figure] = directives((await drawFigures(course, localeFor)).lessons[0]!.slides[0]!.blocks)
    if (figure === undefined) {
      // Seats are whole numbers above nought.
      expect(block).toBe(hemicycle)
      expect(diagnostics.map((one) => one.severity)).toContain('error')
      continue
    }
    const svg = String(figure.view.svgHtml)
    expect(svg, block).not.toMatch(/NaN|undefined|Infinity|∞|<script|<img|>-0[<\u00a0]| (?:width|height|r)="-/)
    expect(isClean(svg), block).toBe(true)
  }
})

/** Rows with a name each. */
const many = Array.from({ length: 1001 }, (_, index) => `${index},1`).join('\n')

test.each([
  ['::: chart T {src=odd.csv x=x y=y digits=101}\n:::', 'a,1', 'figure-number'],
  ['::: chart T {src=odd.csv x=x y=y digits=-1}\n:::', 'a,1', 'figure-number'],
  ['::: chart T {src=odd.csv x=x y=y width=0}\n:::', 'a,1', 'figure-number'],
  ['::: chart T {src=odd.csv x=x y=y min=5 max=1}\n:::', 'a,1', 'figure-number'],
  ['::: chart T {src=odd.csv x=x y=y}\n:::', 'a,\nb,', 'figure-data'],
  ['::: chart T {src=odd.csv x=x y=y}\n:::', many, 'figure-data'],
  ['::: chart T {src=odd.csv x=x y=y}\n:::', 'a,9999999999999999', 'data-number'],
  ['::: tilemap T {src=odd.csv region=x value=y}\n:::', 'A,', 'figure-data'],
  ['::: tilemap T {src=odd.csv region=x value=y}\n:::', 'A,1\nA,2', 'data-twice'],
  ['::: hemicycle T {src=odd.csv party=x seats=y}\n:::', 'a,999999999', 'data-seats'],
])('%s with odd data is not drawn wrongly: the author is told', async (block, rows, rule) => {
  const texts = { 'deck.md': `## A\n\n${block}\n`, ...data, 'odd.csv': `x,y\n${rows}\n` }
  const { course, diagnostics } = await parseCourse({ ...filesOf(texts), entry: 'deck.md' })
  expect(diagnostics.filter((one) => one.severity === 'error').map((one) => one.rule)).toEqual([rule])
  await drawFigures(course, localeFor)
})

test('a slope goes from column to column, however many rows there are', async () => {
  for (const rows of ['A,1,2', 'A,1,2\nB,3,4', 'A,1,2\nB,3,4\nC,5,6']) {
    const text = '## A\n\n::: chart T {type=slope src=odd.csv x=x y="before, after"}\n:::\n'
    const files = { ...filesOf({ 'deck.md': text, 'odd.csv': `x,before,after\n${rows}\n` }), entry: 'deck.md' }
    const drawn = await drawFigures((await parseCourse(files)).course, localeFor)
    const svg = String(directives(drawn.lessons[0]!.slides[0]!.blocks)[0]!.view.svgHtml)
    expect(wordsIn(svg)).toEqual(expect.arrayContaining(['before', 'after', 'A  1', '2  A']))
  }
})
