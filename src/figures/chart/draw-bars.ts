import type { Category, SeriesStyle } from '../../model.ts'
import { insideOf } from '../plot-engine.ts'
import { element, hairline, ink, paper, words } from '../svg.ts'
import { fitText, textWidth, wrapText } from '../text-width.ts'
import { type ChartContext, categoryLabels, inkOf, labelSize, markColour, tickSize } from './chart-context.ts'
import { seriesKey } from './series-key.ts'
import { type Box, plate, texture } from './texture.ts'

/** A bar, or a part of one, with the words that stand at it. */
type Bar = { category: string; series: string; value: number; colour: string; label: string }

/** However many names stand above them, bars keep a height. */
const least = 100

/** Bars from zero. Names on the left and bars to the right when the names are long, else the bars stand. */
export function drawBars(context: ChartContext): string {
  const { figure } = context
  const labels = categoryLabels(context)
  const lies = barsLie(context, labels)
  const byName = new Map(figure.series.map((series) => [series.name, series]))
  const categories = new Map(figure.categories.map((category) => [category.name, category]))
  const bars = figure.points.map(({ category, series, value }): Bar => {
    const style = byName.get(series)!
    return {
      category,
      series,
      value,
      colour: colourOf(context, categories.get(category)!, style),
      label: context.format(value),
    }
  })
  const key =
    figure.arrangement === 'single' ? { svg: '', height: 0 } : seriesKey(figure.series, context.width, context.narrow)
  const room = { ...context, height: Math.max(least, context.height - key.height) }
  const inside = lies ? lyingBars(bars, labels, room) : standingBars(bars, labels, room)
  return key.svg + element('g', { transform: `translate(0,${key.height})` }, inside)
}

function barsLie(context: ChartContext, labels: ReadonlyMap<string, string>): boolean {
  const { figure, width, narrow, format } = context
  const step = width / figure.categories.length
  const longest = Math.max(...[...labels.values()].map((label) => textWidth(label, labelSize)))
  if (figure.horizontal !== null) return figure.horizontal
  if (longest > Math.max(70, step - 16)) return true
  if (!narrow || figure.arrangement === 'stacked') return false
  const beside = figure.arrangement === 'grouped' ? figure.series.length * 1.2 : 1
  return Math.max(...figure.points.map(({ value }) => textWidth(format(value), labelSize, 600))) > step / beside - 4
}

/** How high bars are that have all the height they want. */
export function barsHeight(context: ChartContext): number {
  const { figure, width } = context
  const labels = categoryLabels(context)
  const key = figure.arrangement === 'single' ? 0 : seriesKey(figure.series, width, context.narrow).height
  if (!barsLie(context, labels)) return key + (context.narrow ? 300 : 340)
  const lines = nameRows(context, labels)
  const bars = figure.arrangement === 'grouped' ? figure.series.length : 1
  const row = namesAbove(context, labels)
    ? lines * rowHeight + bars * rowHeight + 14
    : Math.max(lines * 24 + 12, bars === 1 ? 48 : bars * rowHeight + 14)
  return key + figure.categories.length * row
}

/** Room for a line of words, and for a bar. */
const rowHeight = 29

/** In a narrow drawing long names stand above their bars. */
function namesAbove({ narrow, width }: ChartContext, labels: ReadonlyMap<string, string>): boolean {
  return narrow && Math.max(...[...labels.values()].map((label) => textWidth(label, labelSize))) > width * 0.2
}

/** The lines of each name: beside the bars, or above them. */
function nameLinesOf(context: ChartContext, labels: ReadonlyMap<string, string>): Map<string, string[]> {
  const width = context.width * (namesAbove(context, labels) ? 1 : 0.32)
  return new Map([...labels].map(([name, label]) => [name, fitText(label, labelSize, width, 3)]))
}

function nameRows(context: ChartContext, labels: ReadonlyMap<string, string>): number {
  return Math.max(...[...nameLinesOf(context, labels).values()].map((lines) => lines.length))
}

function colourOf({ figure }: ChartContext, category: Category, series: SeriesStyle): string {
  return markColour(figure, figure.arrangement === 'single' ? category : { ...category, color: null }, series)
}

function lyingBars(bars: readonly Bar[], labels: ReadonlyMap<string, string>, context: ChartContext): string {
  const { figure, width, height, engine } = context
  const { plot } = engine
  const names = figure.categories.map(({ name }) => name)
  const lines = nameLinesOf(context, labels)
  const above = namesAbove(context, labels)
  const left = above ? 0 : Math.max(...[...lines.values()].flat().map((line) => textWidth(line, labelSize))) + 20
  const right =
    figure.arrangement === 'stacked' ? 8 : Math.max(...bars.map((bar) => textWidth(bar.label, labelSize, 600))) + 16
  const common = { fill: 'colour', insetTop: 0, insetBottom: 0, rx: 2 } as const
  const value = valueScale(bars, context)
  const grouped = figure.arrangement === 'grouped'
  const faceted = grouped || above
  // Names above take rows of their own: as many as the longest needs, and then come the bars.
  const empty = above ? Array.from({ length: nameRows(context, labels) }, (_, index) => `\0${index}`) : []
  const rows = grouped ? figure.series.map(({ name }) => name) : ['']
  const row = grouped ? 'series' : () => ''
  const place = faceted ? { fy: 'category', y: row } : { y: 'category' }
  const mark =
    figure.arrangement === 'stacked'
      ? plot.barX(bars, { ...common, x: 'value', ...place, stroke: paper, strokeWidth: 2, rx: 0 })
      : plot.barX(bars, { ...common, x: 'value', ...place })
  const svg = plot.plot({
    document: engine.document,
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: 0,
    marginBottom: 0,
    x: { domain: value, axis: null },
    y: {
      domain: faceted ? [...empty, ...rows] : names,
      axis: null,
      padding: faceted ? 0.05 : Math.max(0.28, 1 - (thickest * names.length) / height),
    },
    ...(faceted ? { fy: { domain: names, axis: null, padding: above ? 0.1 : 0.18 } } : {}),
    marks: [mark],
  })
  const x = svg.scale('x')!
  const band = svg.scale(faceted ? 'fy' : 'y')!
  const middle = (name: string) => Number(band.apply(name)) + band.bandwidth! / 2
  const top = (name: string) => middle(name) - band.bandwidth! / 2
  const slot = above ? band.bandwidth! / (empty.length + rows.length) : 0
  const named = names
    .map((name) =>
      above
        ? linesAbove(lines.get(name)!, top(name) + slot * empty.length)
        : nameLines(lines.get(name)!, left - 14, middle(name)),
    )
    .join('')
  // Names that stand above their bars would stand on the line.
  const axis = above ? '' : element('line', { x1: left, y1: 0, x2: left, y2: height, stroke: ink, 'stroke-width': 1.5 })
  return (
    insideOf(svg) +
    axis +
    named +
    barLabels(bars, context, (bar, from, to) => {
      const y = faceted ? top(bar.category) + inner(svg, grouped ? bar.series : '') : middle(bar.category)
      const thick = faceted ? svg.scale('y')!.bandwidth! : band.bandwidth!
      const [start, end] = [Number(x.apply(from)), Number(x.apply(to))]
      const box = { x: Math.min(start, end), y: y - thick / 2, width: Math.abs(end - start), height: thick }
      return figure.arrangement === 'stacked'
        ? { x: (start + end) / 2, y, size: labelSize, room: end - start, anchor: 'middle', box }
        : { x: Number(x.apply(Math.max(0, bar.value))) + 10, y, size: fittingSize(thick), anchor: 'start', box }
    })
  )
}

/** Where the middle of a bar stands inside its group. */
function inner(
  svg: { scale(name: 'x' | 'y'): { apply(value: unknown): unknown; bandwidth?: number } | undefined },
  row: string,
  axis: 'x' | 'y' = 'y',
): number {
  const scale = svg.scale(axis)!
  return Number(scale.apply(row)) + scale.bandwidth! / 2
}

function standingBars(bars: readonly Bar[], labels: ReadonlyMap<string, string>, context: ChartContext): string {
  const { figure, width, height, narrow, engine } = context
  const { plot } = engine
  const names = figure.categories.map(({ name }) => name)
  const step = width / names.length
  const lines = new Map(names.map((name) => [name, wrapText(labels.get(name)!, tickSize, step - 8)]))
  const bottom = Math.max(...[...lines.values()].map((one) => one.length)) * 22 + 12
  const grouped = figure.arrangement === 'grouped'
  const mark =
    figure.arrangement === 'stacked'
      ? plot.barY(bars, { fill: 'colour', y: 'value', x: 'category', stroke: paper, strokeWidth: 2 })
      : plot.barY(bars, {
          fill: 'colour',
          y: 'value',
          rx: 2,
          ...(grouped ? { fx: 'category', x: 'series' } : { x: 'category' }),
        })
  const svg = plot.plot({
    document: engine.document,
    width,
    height,
    marginLeft: 0,
    marginRight: 0,
    marginTop: figure.arrangement === 'stacked' ? 4 : 30,
    marginBottom: bottom,
    y: { domain: valueScale(bars, context), axis: null },
    x: {
      domain: grouped ? figure.series.map(({ name }) => name) : names,
      axis: null,
      padding: grouped ? 0.06 : narrow ? 0.2 : 0.3,
    },
    ...(grouped ? { fx: { domain: names, axis: null, padding: 0.24 } } : {}),
    marks: [mark],
  })
  const y = svg.scale('y')!
  const band = svg.scale(grouped ? 'fx' : 'x')!
  const middle = (name: string) => Number(band.apply(name)) + band.bandwidth! / 2
  const named = names.map((name) => belowLines(lines.get(name)!, middle(name), height - bottom + 26)).join('')
  const base = height - bottom
  const axis = element('line', { x1: 0, y1: base, x2: width, y2: base, stroke: ink, 'stroke-width': 1.5 })
  return (
    insideOf(svg) +
    axis +
    named +
    barLabels(bars, context, (bar, from, to) => {
      const x = grouped
        ? middle(bar.category) - band.bandwidth! / 2 + inner(svg, bar.series, 'x')
        : middle(bar.category)
      const [foot, top] = [Number(y.apply(from)), Number(y.apply(to))]
      const wide = grouped ? svg.scale('x')!.bandwidth! : band.bandwidth!
      const box = { x: x - wide / 2, y: Math.min(foot, top), width: wide, height: Math.abs(foot - top) }
      if (figure.arrangement !== 'stacked') {
        const size = grouped && bars.length > 14 ? smallest : labelSize
        return { x, y: Number(y.apply(Math.max(0, bar.value))) - 9 - size * 0.35, size, anchor: 'middle', box }
      }
      const size = fittingSize(foot - top)
      const fits = foot - top >= size
      const beside = { x: x + wide / 2 + 6, room: step - wide - 8 }
      return { x, y: (foot + top) / 2, size, room: fits ? wide : 0, anchor: 'middle', box, beside }
    })
  )
}

/**
 * Where the value of a bar stands: `y` is the middle of its line, `room` what its words may fill, without limit if not
 * said. What is too small for its value may have it `beside`.
 */
type LabelPlace = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle'
  readonly box: Box
  readonly room?: number
  readonly beside?: { readonly x: number; readonly room: number }
}

/** A few bars in much room stay bars. */
const thickest = 56

/** No words of a drawing are smaller. */
const smallest = 16

function fittingSize(room: number): number {
  return room >= labelSize + 2 ? labelSize : Math.max(smallest, Math.floor(room - 2))
}

/** Values at their bars; in a part of a stack where they fit, else beside it. Over the bars lies what print shows. */
function barLabels(
  bars: readonly Bar[],
  { figure }: ChartContext,
  placeOf: (bar: Bar, from: number, to: number) => LabelPlace,
): string {
  const tops = new Map<string, number>()
  const stacked = figure.arrangement === 'stacked'
  const orders = new Map(figure.series.map(({ name }, index) => [name, index]))
  return bars
    .map((bar) => {
      const from = stacked ? (tops.get(bar.category) ?? 0) : 0
      tops.set(bar.category, from + bar.value)
      const place = placeOf(bar, from, from + bar.value)
      return texture(orders.get(bar.series)!, place.box) + barLabel(bar, orders.get(bar.series)!, stacked, place)
    })
    .join('')
}

function barLabel({ label, colour, value }: Bar, order: number, stacked: boolean, place: LabelPlace): string {
  const { x, y, anchor, room = Number.POSITIVE_INFINITY, beside } = place
  const size = textWidth(label, place.size, 600) + 8 <= room ? place.size : smallest
  const width = textWidth(label, size, 600)
  if (width + 4 <= room) {
    const ground = { x: x - width / 2 - 4, y: y - size * 0.6, width: width + 8, height: size * 1.2 }
    const on = stacked ? { fill: onColour(colour) } : {}
    return (
      (stacked ? plate(order, colour, ground) : '') +
      words(label, { x, y: y + size * 0.35, size, anchor, weight: 600, ...on })
    )
  }
  const wide = textWidth(label, smallest, 600)
  if (!beside || wide > beside.room || value === 0) return ''
  return words(label, { x: beside.x, y: y + smallest * 0.35, size: smallest, weight: 600, fill: inkOf(colour) })
}

/** Words on a series' own colour: the theme knows which it is, a colour of the author's is asked. */
export function onColour(colour: string): string {
  const number = /^var\(--course-series-(\w+)\)$/.exec(colour)?.[1]
  if (number) return `var(--course-on-series-${number})`
  const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! > 140 ? '#12252e' : '#ffffff'
}

function valueScale(bars: readonly Bar[], { figure }: ChartContext): [number, number] {
  const sums = new Map<string, number>()
  for (const { category, value } of bars) sums.set(category, (sums.get(category) ?? 0) + value)
  const values = figure.arrangement === 'stacked' ? [...sums.values()] : bars.map(({ value }) => value)
  return [Math.min(0, figure.min ?? 0, ...values), figure.max ?? Math.max(0, ...values)]
}

function nameLines(lines: readonly string[], x: number, y: number): string {
  const first = y + 7 - ((lines.length - 1) * 24) / 2
  return lines.map((line, index) => words(line, { x, y: first + index * 24, size: labelSize, anchor: 'end' })).join('')
}

/** The last line stands right above the bars. */
function linesAbove(lines: readonly string[], bottom: number): string {
  return lines
    .map((line, index) => words(line, { x: 0, y: bottom - 8 - (lines.length - 1 - index) * 24, size: labelSize }))
    .join('')
}

function belowLines(lines: readonly string[], x: number, y: number): string {
  return lines.map((line, index) => words(line, { x, y: y + index * 22, size: tickSize, anchor: 'middle' })).join('')
}

export { hairline }
