import type { ChartFigure } from '../../model.ts'
import { markColour, valuesOf } from '../chart/chart-context.ts'
import { element, hairline } from '../svg.ts'
import { dots, room } from './frame.ts'

/** A row for each name, with a dot at each value. */
export function sketchDots(figure: ChartFigure): string {
  const categories = figure.categories.slice(0, most)
  const values = figure.points.map(({ value }) => value)
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const step = room.height / categories.length
  const y = (index: number) => room.top + (index + 0.5) * step
  const rows = categories.map((_, index) => {
    const ends = { x1: room.left, x2: room.right, y1: y(index), y2: y(index) }
    return element('line', { ...ends, stroke: hairline, 'stroke-width': 2 })
  })
  const drawn = figure.series.map((series) => {
    const own = valuesOf(figure, series)
    const places = categories.flatMap(({ name }, index) => {
      const value = own.get(name)
      return value === undefined
        ? []
        : [{ x: room.left + ((value - low) / (high - low || 1)) * room.width, y: y(index) }]
    })
    return dots(places, Math.min(7, step * 0.4), markColour(figure, null, series))
  })
  return rows.join('') + drawn.join('')
}

const most = 12
