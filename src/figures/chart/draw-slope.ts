import { insideOf } from '../plot-engine.ts'
import { spreadLabels } from '../spread-labels.ts'
import { ink, muted, paper, rest, words } from '../svg.ts'
import { cutText, textWidth } from '../text-width.ts'
import { type ChartContext, categoryLabels, isHighlighted, labelSize, markColour } from './chart-context.ts'

/** Two points in time, a line for each name between them. */
export function drawSlope(context: ChartContext): string {
  const { figure, width, height, engine } = context
  const { plot } = engine
  const turned = figure.moments === 'series'
  const moments = turned ? figure.series.map(({ name, short }) => ({ name, label: short })) : momentsOf(context)
  const lines = turned ? figure.categories : figure.series
  const points = figure.points.map((point) =>
    turned
      ? { moment: point.series, line: point.category, value: point.value }
      : { moment: point.category, line: point.series, value: point.value },
  )
  const first = moments[0]!
  const last = moments.at(-1)!
  const ends = lines.flatMap((line) => {
    const at = (moment: string) => points.find((point) => point.line === line.name && point.moment === moment)?.value
    const [from, to] = [at(first.name), at(last.name)]
    return from === undefined || to === undefined ? [] : [{ line, from, to }]
  })
  const size = ends.length > 12 ? 16 : labelSize
  const side = (text: (one: (typeof ends)[number]) => string) =>
    Math.max(...ends.map((one) => textWidth(text(one), size, 600))) + 28
  // A phone has room for the names on one side.
  const { narrow } = context
  const nameOf = (one: (typeof ends)[number]) => cutText(one.line.short, size, width * (narrow ? 0.34 : 0.26), 600)
  const leftText = (one: (typeof ends)[number]) => `${narrow ? '' : `${nameOf(one)}  `}${context.format(one.from)}`
  const rightText = (one: (typeof ends)[number]) => `${context.format(one.to)}  ${nameOf(one)}`
  const all = ends.flatMap(({ from, to }) => [from, to])
  const marked = ends.map((one) => ({
    ...one,
    stressed: stressed(context, one.line),
    colour: colourOf(context, one.line),
  }))
  const segments = marked.flatMap(({ line, from, to, colour, stressed }) => [
    { x: 0, y: from, line: line.name, colour, stressed },
    { x: 1, y: to, line: line.name, colour, stressed },
  ])
  const loud = segments.filter((one) => one.stressed)
  const quiet = segments.filter((one) => !one.stressed)
  const stroke = { x: 'x', y: 'y', z: 'line', stroke: 'colour' } as const
  const svg = plot.plot({
    document: engine.document,
    width,
    height,
    marginLeft: side(leftText),
    marginRight: side(rightText),
    marginTop: 44,
    marginBottom: 12,
    x: { domain: [0, 1], axis: null },
    y: { domain: [figure.min ?? Math.min(...all), figure.max ?? Math.max(...all)], axis: null },
    marks: [
      plot.ruleX([0, 1], { stroke: 'var(--course-line)', strokeWidth: 2 }),
      plot.lineY(quiet, { ...stroke, strokeWidth: 2.5 }),
      plot.lineY(loud, { ...stroke, strokeWidth: 4 }),
      plot.dot(segments, { x: 'x', y: 'y', fill: 'colour', r: 6, stroke: paper, strokeWidth: 2 }),
    ],
  })
  const [x, y] = [svg.scale('x')!, svg.scale('y')!]
  const [left, right] = [Number(x.apply(0)), Number(x.apply(1))]
  const spread = (values: readonly number[]) =>
    spreadLabels(
      values.map((value) => Number(y.apply(value))),
      size + 4,
      44,
      height - 8,
    )
  const [leftPlaces, rightPlaces] = [spread(ends.map((one) => one.from)), spread(ends.map((one) => one.to))]
  const head = [
    words(first.label, { x: left, y: 20, size: labelSize, anchor: 'middle', weight: 600 }),
    words(last.label, { x: right, y: 20, size: labelSize, anchor: 'middle', weight: 600 }),
  ].join('')
  const labels = marked
    .map((one, index) => {
      const style = { size, fill: one.stressed ? ink : muted, weight: one.stressed ? 600 : 400 }
      const from = words(leftText(one), { ...style, x: left - 16, y: leftPlaces[index]! + 6, anchor: 'end' })
      return from + words(rightText(one), { ...style, x: right + 16, y: rightPlaces[index]! + 6 })
    })
    .join('')
  return head + insideOf(svg) + labels
}

/** How high a slope is that has all the height it wants. */
export function slopeHeight({ figure, narrow }: ChartContext): number {
  const lines = figure.moments === 'series' ? figure.categories.length : figure.series.length
  return Math.max(narrow ? 300 : 340, lines * 26 + 60)
}

function momentsOf(context: ChartContext): { name: string; label: string }[] {
  const labels = categoryLabels(context)
  return context.figure.categories.map(({ name }) => ({ name, label: labels.get(name)! }))
}

type Line = { readonly name: string; readonly short: string; readonly color: string | null }

function stressed({ figure }: ChartContext, line: Line): boolean {
  return isHighlighted(figure, null, { ...line, color: '', identity: line.name })
}

function colourOf({ figure }: ChartContext, line: Line): string {
  const own = line.color ?? 'var(--course-series-1)'
  return figure.highlight.length === 0
    ? own
    : stressed({ figure } as ChartContext, line)
      ? markColour({ ...figure, highlight: [] }, null, { ...line, color: own, identity: line.name })
      : rest
}
