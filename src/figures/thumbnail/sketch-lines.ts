import type { ChartFigure, SeriesStyle } from '../../model.ts'
import { dateAsYears } from '../../text/date-as-years.ts'
import { markColour, valuesOf } from '../chart/chart-context.ts'
import { element } from '../svg.ts'
import { dots, room, way } from './frame.ts'

/** Lines over time, areas, and the two ends of a slope, each with a dot where it ends. */
export function sketchLines(figure: ChartFigure): string {
  const lines = figure.type === 'slope' ? slopes(figure) : series(figure)
  const values = lines.flatMap((line) => line.points.map(({ value }) => value))
  const places = lines.flatMap((line) => line.points.map(({ place }) => place))
  const least = figure.type === 'slope' ? Math.min(...values) : Math.min(0, ...values)
  const x = scaleOf(Math.min(...places), Math.max(...places), room.left + 8, room.right - 8)
  const y = scaleOf(least, Math.max(...values), room.bottom, room.top + 8)
  const drawn = lines.slice(0, most).map(({ points, colour }) => {
    const line = points.map(({ place, value }) => ({ x: x(place), y: y(value) }))
    const stroke = { d: way(line), stroke: colour, 'stroke-width': 4, fill: 'none', 'stroke-linejoin': 'round' }
    const under = `${way(line)}V${room.bottom}H${line[0]!.x.toFixed(1)}z`
    const filled = lines.length === 1 || figure.type === 'area'
    const ground = filled ? element('path', { d: under, fill: colour, opacity: 0.16 }) : ''
    const ends = figure.type === 'slope' ? [line[0]!, line.at(-1)!] : [line.at(-1)!]
    return ground + element('path', stroke) + dots(ends, 6, colour)
  })
  const base = { x1: room.left - 6, x2: room.right + 6, y1: room.bottom, y2: room.bottom }
  const rule = element('line', { ...base, stroke: 'var(--course-rule)', 'stroke-width': 2 })
  return (figure.type === 'slope' ? '' : rule) + drawn.join('')
}

const most = 8

type Line = {
  readonly points: readonly { readonly place: number; readonly value: number }[]
  readonly colour: string
}

function series(figure: ChartFigure): Line[] {
  const place = (name: string, index: number) =>
    (figure.scale === 'date' ? dateAsYears(name) : figure.scale === 'number' ? Number(name) : null) ?? index
  const lines = figure.series.map((one) => {
    const values = valuesOf(figure, one)
    const points = figure.categories.flatMap(({ name }, index) => {
      const value = values.get(name)
      return value === undefined ? [] : [{ place: place(name, index), value }]
    })
    return { points: points.sort((a, b) => a.place - b.place), colour: markColour(figure, null, one) }
  })
  return lines.filter(({ points }) => points.length > 0)
}

/** A slope's two moments are its series or its categories; the lines are the others. */
function slopes(figure: ChartFigure): Line[] {
  const ends = (values: readonly (number | undefined)[]) =>
    values.flatMap((value, place) => (value === undefined ? [] : [{ place, value }]))
  const bySeries = figure.series.map((one) => ({ one, values: valuesOf(figure, one) }))
  const lines =
    figure.moments === 'categories'
      ? bySeries.map(({ one, values }) => ({
          points: ends(figure.categories.map(({ name }) => values.get(name))),
          colour: markColour(figure, null, one),
        }))
      : figure.categories.map((category) => ({
          points: ends(bySeries.map(({ values }) => values.get(category.name))),
          colour: markColour(figure, category, bySeries[0]!.one satisfies SeriesStyle),
        }))
  return lines.filter(({ points }) => points.length > 0)
}

function scaleOf(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) => (to === from ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start))
}
