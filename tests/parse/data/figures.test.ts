import { expect, test } from 'vitest'
import type { Block, Figure } from '../../../src/model.ts'
import { parseText } from '../parse-text.ts'

const seats = `election,party,seats,share,sources
2021-01-10,Old Blue,76,71.09,
2021-01-10,Appointed,9,,
2023-03-19,Blue,62,53.90,
2023-03-19,Green,29,10.90,
2023-03-19,Independents,7,,
`
const palette = 'name,short,color,identity\nBlue,Blue,1,blue\nOld Blue,Old Blue,1,blue\nGreen,Green,#2f7d32,\n'
const others = { 'data/seats.csv': seats, 'data/palette.csv': palette }

async function figureOf(block: string): Promise<Figure> {
  const { lesson, diagnostics } = await parseText(`## T\n\n${block}\n`, others)
  expect(diagnostics.filter((one) => one.rule !== 'figure-source')).toEqual([])
  return figuresOf(lesson.slides[0]!.blocks)[0]!
}

function figuresOf(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block) => (block.kind === 'directive' && block.figure ? [block.figure] : []))
}

test('a chart takes its points from the rows that fit, in their order', async () => {
  const figure = await figureOf('::: chart Seats {src=data/seats.csv where="election=2023-03-19" x=party y=seats}\n:::')
  expect(figure).toMatchObject({ kind: 'chart', type: 'bar', arrangement: 'single', digits: 0, title: 'Seats' })
  if (figure.kind !== 'chart') throw new Error()
  expect(figure.points.map((point) => [point.category, point.value])).toEqual([
    ['Blue', 62],
    ['Green', 29],
    ['Independents', 7],
  ])
})

test('an empty cell is no point: it is not nought', async () => {
  const figure = await figureOf('::: chart Share {src=data/seats.csv where="election=2023-03-19" x=party y=share}\n:::')
  expect(figure.kind === 'chart' && figure.points).toHaveLength(2)
  expect(figure.digits).toBe(2)
})

test('a party that was renamed is one series, in the colour that the palette gives it', async () => {
  const figure = await figureOf('::: chart Seats {.stacked src=data/seats.csv x=election y=seats color=party}\n:::')
  if (figure.kind !== 'chart') throw new Error()
  expect(figure.series.map((one) => one.short)).toEqual(['Blue', 'Green', 'Appointed', 'Independents'])
  expect(figure.series.map((one) => one.color).slice(0, 2)).toEqual(['var(--course-series-1)', '#2f7d32'])
  expect(new Set(figure.series.map((one) => one.color)).size).toBe(4)
  expect(figure.points.filter((point) => point.series === 'blue')).toHaveLength(2)
  expect(figure.scale).toBe('date')
})

test('columns become series under the names given for them', async () => {
  const block =
    '::: chart Both {src=data/seats.csv where="party=Blue|Green" x=party y="seats, share" labels="Seats, Share"}\n:::'
  const figure = await figureOf(block)
  expect(figure.kind === 'chart' && figure.series.map((one) => one.short)).toEqual(['Seats', 'Share'])
})

test('sort=-y puts the largest first', async () => {
  const figure = await figureOf(
    '::: chart S {src=data/seats.csv where="election=2023-03-19" x=party y=seats sort=y}\n:::',
  )
  expect(figure.kind === 'chart' && figure.categories.map((one) => one.name)).toEqual(['Independents', 'Green', 'Blue'])
})

test('a chamber has its parties, and independents apart', async () => {
  const figure = await figureOf(
    '::: hemicycle Seats {src=data/seats.csv where="election=2023-03-19" total=98 compare="election=2021-01-10" label=2023 compare-label=2021}\n:::',
  )
  if (figure.kind !== 'hemicycle') throw new Error()
  expect(figure.chambers.map((one) => one.label)).toEqual(['2021', '2023'])
  expect(figure.chambers[1]!.groups.map((one) => [one.short, one.seats, one.place])).toEqual([
    ['Blue', 62, 'party'],
    ['Green', 29, 'party'],
    ['Independents', 7, 'apart'],
  ])
})

test('a timeline reads a list and keeps what else stands in the block', async () => {
  const { lesson, rules } = await parseText(
    '## T\n\n::: timeline\n- **1995** Two *chambers*\n  and more\n- **1998-10** Longer terms\n\nA caption.\n:::\n',
  )
  const block = lesson.slides[0]!.blocks[0]!
  if (block.kind !== 'directive' || block.figure?.kind !== 'timeline') throw new Error()
  expect(rules).toEqual([])
  expect(block.figure.entries.map((one) => [one.date, one.textHtml])).toEqual([
    ['1995', 'Two <em>chambers</em> and more'],
    ['1998-10', 'Longer terms'],
  ])
  expect(block.slots.body).toHaveLength(1)
})
