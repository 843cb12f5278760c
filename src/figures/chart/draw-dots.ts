import { insideOf } from '../plot-engine.ts'
import { element, hairline, ink, muted, paper, rest, words } from '../svg.ts'
import { fitText, textWidth } from '../text-width.ts'
import { type ChartContext, categoryLabels, labelSize, markColour, tickSize, tickText } from './chart-context.ts'
import { gridStep, gridValues } from './draw-lines.ts'
import { seriesKey } from './series-key.ts'

/** One row for each name, a dot for each series on a common scale; two dots of a row are joined by a line. */
export function drawDots(context: ChartContext): string {
  const { figure, width, engine } = context
  const { plot } = engine
  const key = figure.series.length === 1 ? { svg: '', height: 0 } : seriesKey(figure.series, width, context.narrow)
  const height = context.height - key.height
  const labels = categoryLabels(context)
  const names = figure.categories.map(({ name }) => name)
  const size = names.length > 12 ? 16 : labelSize
  const most = context.narrow ? 2 : 1
  const lines = new Map(names.map((name) => [name, fitText(labels.get(name)!, size, width * 0.34, most)]))
  const left = Math.max(...[...lines.values()].flat().map((line) => textWidth(line, size))) + 24
  const domain = valueDomain(context)
  const styles = new Map(figure.series.map((series) => [series.name, series]))
  const categories = new Map(figure.categories.map((category) => [category.name, category]))
  const dots = figure.points.map((point) => ({
    ...point,
    colour: markColour(
      figure,
      figure.series.length === 1 ? categories.get(point.category)! : null,
      styles.get(point.series)!,
    ),
  }))
  const spans = names.map((name) => {
    const values = dots.filter((dot) => dot.category === name).map((dot) => dot.value)
    return { category: name, from: Math.min(...values), to: Math.max(...values) }
  })
  const svg = plot.plot({
    document: engine.document,
    width,
    height,
    marginLeft: left,
    marginRight: 84,
    marginTop: 4,
    marginBottom: 34,
    x: { domain, axis: null },
    y: { type: 'point', domain: names, axis: null, padding: 0.6 },
    marks: [
      plot.ruleX(gridValues(domain), { stroke: hairline }),
      plot.ruleY(spans, { x1: 'from', x2: 'to', y: 'category', stroke: rest, strokeWidth: 4 }),
      plot.dot(dots, {
        x: 'value',
        y: 'category',
        fill: 'colour',
        r: names.length > 12 ? 7 : 9,
        stroke: paper,
        strokeWidth: 2,
      }),
    ],
  })
  const [x, y] = [svg.scale('x')!, svg.scale('y')!]
  const rowNames = names
    .flatMap((name) => {
      const own = lines.get(name)!
      const first = Number(y.apply(name)) + 6 - (own.length - 1) * size * 0.55
      return own.map((line, index) => words(line, { x: left - 18, y: first + index * size * 1.1, size, anchor: 'end' }))
    })
    .join('')
  const ticks = gridValues(domain)
    .map((value) =>
      words(tickText(value, gridValues(domain), context), {
        x: Number(x.apply(value)),
        y: height - 6,
        size: 16,
        anchor: 'middle',
        fill: muted,
      }),
    )
    .join('')
  const values = dots
    .map((dot) => {
      const span = spans.find((one) => one.category === dot.category)!
      const low = figure.series.length > 1 && dot.value === span.from && span.from !== span.to
      const between = dot.value !== span.from && dot.value !== span.to
      if (between) return ''
      return words(context.format(dot.value), {
        x: Number(x.apply(dot.value)) + (low ? -16 : 16),
        y: Number(y.apply(dot.category)) + 6,
        size: names.length > 12 ? 16 : tickSize,
        anchor: low ? 'end' : 'start',
        weight: 600,
        fill: ink,
      })
    })
    .join('')
  return key.svg + element('g', { transform: `translate(0,${key.height})` }, rowNames + ticks + insideOf(svg) + values)
}

/** How high rows of dots are that have all the height they want. */
export function dotsHeight({ figure, narrow, width }: ChartContext): number {
  const key = figure.series.length === 1 ? 0 : seriesKey(figure.series, width, narrow).height
  const many = figure.categories.length > 12
  return key + 44 + figure.categories.length * (narrow ? (many ? 42 : 52) : many ? 28 : 40)
}

/** Dots need no zero: their place says the value, not their length. Two dots of a row keep room for a number on the left. */
function valueDomain({ figure }: ChartContext): [number, number] {
  const values = figure.points.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const step = gridStep(most - least || most || 1)
  const from = figure.min ?? Math.floor(least / step) * step - (figure.series.length > 1 ? step * 0.5 : 0)
  return [least >= 0 ? Math.max(0, from) : from, figure.max ?? Math.ceil(most / step) * step]
}
