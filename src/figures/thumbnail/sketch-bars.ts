import type { ChartFigure } from '../../model.ts'
import { markColour, valuesOf } from '../chart/chart-context.ts'
import { element } from '../svg.ts'
import { room } from './frame.ts'

/** Bars from nought; of many, only as many as can be told apart. */
export function sketchBars(figure: ChartFigure): string {
  const lies = figure.horizontal ?? figure.scale === 'name'
  const categories = figure.categories.slice(0, most)
  const values = figure.series.map((series) => ({ series, values: valuesOf(figure, series) }))
  const stacked = figure.arrangement === 'stacked'
  const [low, high] = extent(figure, stacked)
  const [along, across] = lies ? [room.width, room.height] : [room.height, room.width]
  const scale = along / (high - low || 1)
  const step = across / categories.length
  const thick = Math.min(step * 0.72, 34)
  const nought = -low * scale
  const bars = categories.flatMap((category, index) => {
    const start = index * step + (step - thick) / 2
    let stack = nought
    return values.flatMap(({ series, values: own }, place) => {
      const value = own.get(category.name)
      if (value === undefined) return []
      const length = Math.abs(value) * scale
      const from = stacked ? stack : value < 0 ? nought - length : nought
      stack += length
      const wide = stacked ? thick : thick / values.length
      const at = stacked ? start : start + place * wide
      const own2 = figure.arrangement === 'single' ? category : { ...category, color: null }
      const fill = markColour(figure, own2, series)
      const box = lies
        ? { x: room.left + from, y: room.top + at, width: length, height: wide - 1 }
        : { x: room.left + at, y: room.bottom - from - length, width: wide - 1, height: length }
      return [element('rect', { ...box, fill })]
    })
  })
  const base = lies
    ? { x1: room.left + nought, x2: room.left + nought, y1: room.top - 6, y2: room.bottom + 6 }
    : { x1: room.left - 6, x2: room.right + 6, y1: room.bottom - nought, y2: room.bottom - nought }
  return bars.join('') + element('line', { ...base, stroke: 'var(--course-rule)', 'stroke-width': 2 })
}

const most = 12

function extent(figure: ChartFigure, stacked: boolean): [low: number, high: number] {
  const sums = new Map<string, number>()
  for (const { category, value } of figure.points) sums.set(category, (sums.get(category) ?? 0) + Math.abs(value))
  const values = stacked ? [...sums.values()] : figure.points.map(({ value }) => value)
  return [Math.min(0, ...values), Math.max(0, ...values)]
}
