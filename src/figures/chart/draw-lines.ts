import type { SeriesStyle } from '../../model.ts'
import { dateAsYears } from '../../text/date-as-years.ts'
import { keepApart } from '../keep-apart.ts'
import { insideOf } from '../plot-engine.ts'
import { spreadLabels } from '../spread-labels.ts'
import { hairline, ink, muted, paper, words } from '../svg.ts'
import { fitText, textWidth } from '../text-width.ts'
import { type ChartContext, categoryLabels, inkOf, labelSize, markColour, tickSize, tickText } from './chart-context.ts'
import { placeValues } from './place-values.ts'

/** Lines over time, or areas on each other. Each bears its name at its end. */
export function drawLines(context: ChartContext): string {
  const { figure, width, height, engine } = context
  const { plot } = engine
  const area = figure.type === 'area'
  const labels = categoryLabels(context)
  const single = figure.series.length === 1
  // One line with its values at its points needs no scale to read them from, only the line they rise from.
  const direct = single && !area && figure.points.length <= mostDirect
  const lasts = lastValues(context)
  const ends = figure.series.map((series) => {
    const value = area ? '' : context.format(lasts.get(series.name) ?? 0).replaceAll(' ', '\u00a0')
    return fitText(single ? '' : `${series.short} ${value}`.trim(), labelSize, context.narrow ? width * 0.32 : 200, 3)
  })
  const right = single ? 48 : Math.max(...ends.flat().map((line) => textWidth(line, labelSize, 600))) + 24
  const named = figure.scale === 'name'
  const place = (category: string) =>
    named ? category : figure.scale === 'date' ? dateAsYears(category)! : Number(category)
  const points = figure.points
    .map((one) => ({ x: place(one.category), y: one.value, series: one.series }))
    .sort((one, other) => (named ? 0 : Number(one.x) - Number(other.x)))
  const domain = yDomain(context)
  const lines = direct ? domain.slice(0, 1) : gridValues(domain)
  const ticks = lines.map((value) => ({ value, text: tickText(value, lines, context) }))
  const left = Math.max(direct ? 44 : 52, ...ticks.map(({ text }) => textWidth(text, tickSize))) // long numbers need more room
  const colours = figure.series.map((series) => markColour(figure, null, series))
  const names = figure.series.map(({ name }) => name)
  const common = { x: 'x', y: 'y', z: 'series' } as const
  const svg = plot.plot({
    document: engine.document,
    width,
    height,
    marginLeft: left + 12,
    marginRight: right,
    marginTop: 34,
    marginBottom: 40,
    x: named
      ? { type: 'point', domain: figure.categories.map(({ name }) => name), axis: null }
      : { type: 'linear', axis: null },
    y: { domain, axis: null },
    color: { domain: names, range: colours },
    marks: [
      plot.ruleY(lines, { stroke: hairline, strokeWidth: 1 }),
      plot.ruleY(domain.slice(0, 1), { stroke: 'var(--course-rule)', strokeWidth: 1.5 }),
      ...(area
        ? [plot.areaY(points, { ...common, fill: 'series', stroke: paper, strokeWidth: 1.5, order: names })]
        : names.flatMap((name, index) => {
            const own = points.filter((point) => point.series === name)
            const strokeDasharray = dashes[Math.floor(index / 2) % dashes.length]!
            return [
              plot.lineY(own, { ...common, stroke: 'series', strokeWidth: 3.5, strokeDasharray }),
              ...(points.length > 80 ? [] : [plot.dot(own, { ...common, ...dotStyle(index) })]),
            ]
          })),
    ],
  })
  const [x, y] = [svg.scale('x')!, svg.scale('y')!]
  const at = (value: string | number) => Number(x.apply(value))
  const grid = ticks
    .map(({ value, text }) =>
      words(text, { x: left, y: Number(y.apply(value)) + 6, size: tickSize, anchor: 'end', fill: muted }),
    )
    .join('')
  const axis = keepApart(
    figure.categories.map(({ name }, index) => {
      const label = labels.get(name)!
      const edge = index === figure.categories.length - 1 ? 2 : index === 0 ? 1 : 0
      return { label, x: at(place(name)), y: height - 10, width: textWidth(label, tickSize) + 8, rank: edge }
    }),
    tickSize,
  ).map(({ label, x, y }) => words(label, { x, y, size: tickSize, anchor: 'middle', fill: ink }))
  const values = single ? pointValues(context, points, at, y) : ''
  const endLabels = single ? '' : lineEnds(context, seriesEnds(context, y), ends, width - right + 12)
  return grid + insideOf(svg) + axis.join('') + values + endLabels
}

/** How high lines are that have all the height they want: the names at their ends need theirs. */
export function linesHeight({ figure, narrow }: ChartContext): number {
  return Math.max(narrow ? 300 : 360, figure.series.length * (narrow ? 74 : 50) + 60)
}

type Scale = { apply(value: unknown): unknown }

/** Up to this many points each may bear its value. */
const mostDirect = 14

/** Every second line has hollow dots and every second two are broken, so that grey paper tells them apart. */
const dashes = ['none', '12 6', '3 6']

function dotStyle(index: number) {
  return index % 2 === 0
    ? { fill: 'series', r: 5.5, stroke: paper, strokeWidth: 2 }
    : { fill: paper, r: 5, stroke: 'series', strokeWidth: 3 }
}

/**
 * Values stand above their points; where the line comes down from one and goes up again, below it. Where there is no
 * room for all, the ends, the highest and the lowest go first.
 */
function pointValues(
  { format, figure, width, height }: ChartContext,
  points: readonly { x: string | number; y: number }[],
  at: (value: string | number) => number,
  y: Scale,
): string {
  const all = points.map((point) => point.y)
  const wishes = points.map((point, index) => {
    const before = points[index - 1]?.y ?? point.y
    const after = points[index + 1]?.y ?? point.y
    const below = point.y < before && point.y <= after && figure.type !== 'area'
    const text = format(point.y)
    const extreme = point.y === Math.max(...all) || point.y === Math.min(...all)
    const end = index === points.length - 1 || index === 0
    return {
      text,
      x: at(point.x),
      y: Number(y.apply(point.y)),
      below,
      width: textWidth(text, tickSize, 600),
      rank: end ? 3 : extreme ? 2 : Math.abs(before - point.y) + Math.abs(after - point.y) > 0 ? 1 : 0,
    }
  })
  const spots = placeValues(wishes, { left: 0, right: width, top: 0, bottom: height - 36 })
  return wishes
    .map(({ text }, index) => {
      const spot = spots[index]
      if (!spot) return ''
      return words(text, { x: spot.x, y: spot.y + 6, size: tickSize, anchor: 'middle', weight: 600 })
    })
    .join('')
}

function lastValues({ figure }: ChartContext): Map<string, number> {
  const order = new Map(figure.categories.map(({ name }, index) => [name, index]))
  const last = new Map<string, { at: number; value: number }>()
  for (const { series, category, value } of figure.points) {
    const at = order.get(category)!
    if (at >= (last.get(series)?.at ?? -1)) last.set(series, { at, value })
  }
  return new Map([...last].map(([series, { value }]) => [series, value]))
}

/** Where each series ends, in pixels from the top; the middle of its last part for an area. */
function seriesEnds(context: ChartContext, y: Scale): number[] {
  const { figure } = context
  const last = lastValues(context)
  let below = 0
  return figure.series.map(({ name }) => {
    const value = last.get(name) ?? 0
    if (figure.type !== 'area') return Number(y.apply(value))
    below += value
    return Number(y.apply(below - value / 2))
  })
}

function lineEnds(context: ChartContext, ends: readonly number[], lines: readonly string[][], x: number): string {
  const { figure, height } = context
  const most = Math.max(...lines.map((one) => one.length))
  const places = spreadLabels(ends, 24 * most + 2, 12, height - 44)
  return figure.series
    .map((series: SeriesStyle, index) => {
      const fill = markColour(figure, null, series) === series.color ? inkOf(series.color) : muted
      return lines[index]!.map((line, row) =>
        words(line, { x, y: places[index]! + 7 + row * 24, size: labelSize, fill, weight: 600 }),
      ).join('')
    })
    .join('')
}

function yDomain({ figure }: ChartContext): [number, number] {
  const sums = new Map<string, number>()
  for (const { category, value } of figure.points) sums.set(category, (sums.get(category) ?? 0) + value)
  const values = figure.type === 'area' ? [...sums.values()] : figure.points.map(({ value }) => value)
  const least = figure.min ?? Math.min(0, ...values)
  return [least, figure.max ?? niceMax(Math.max(...values), least)]
}

/** The next round step of the grid above all values. */
function niceMax(value: number, least: number): number {
  const step = gridStep(value - least)
  return least + Math.ceil((value - least) / step - 1e-9) * step
}

/** About four lines. */
export function gridStep(range: number): number {
  const rough = range / 4
  const power = 10 ** Math.floor(Math.log10(rough || 1))
  // 25 and 50 are easier to read along than 20 and 40; 2.5 and 7.5 are not.
  const factors = power < 10 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]
  return factors.map((factor) => factor * power).find((step) => step >= rough * 0.999)!
}

export function gridValues([least, most]: readonly [number, number]): number[] {
  const step = gridStep(most - least)
  const values: number[] = []
  for (let value = Math.ceil(least / step) * step; value <= most + step * 1e-9; value += step)
    values.push(Number(value.toPrecision(12)))
  return values
}
