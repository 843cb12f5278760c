import type { Category, ChartFigure, SeriesStyle } from '../../model.ts'
import { formatNumber } from '../../text/format-number.ts'
import { shortDate } from '../../text/short-date.ts'
import type { PlotEngine } from '../plot-engine.ts'
import type { DrawingSize } from '../room-for-figure.ts'
import { muted, rest } from '../svg.ts'

/** What every kind of chart is drawn with. */
export type ChartContext = {
  readonly figure: ChartFigure
  readonly width: number
  readonly height: number
  readonly narrow: boolean
  readonly engine: PlotEngine
  readonly language: string
  /** A number as the lesson's language writes it, with a per cent sign where it is one. */
  format(value: number): string
}

export const labelSize = 20
export const tickSize = 18

export function chartContext(
  figure: ChartFigure,
  size: DrawingSize,
  language: string,
  engine: PlotEngine,
): ChartContext {
  return { figure, ...size, engine, language, format: (value) => formatNumber(value, figure, language) }
}

/** The colour of a mark: its own, or that of what is not highlighted. */
export function markColour(figure: ChartFigure, category: Category | null, series: SeriesStyle): string {
  // Where the palette knows some names, the others are not in the colour of one of them.
  const others = category !== null && figure.categories.some(({ color }) => color !== null) ? rest : series.color
  const own = category?.color ?? others
  if (figure.highlight.length === 0) return own
  return isHighlighted(figure, category, series) ? own : rest
}

/** Letters need more contrast than marks: the theme has an ink for each series. */
export function inkOf(colour: string): string {
  if (colour === rest) return muted
  return colour.replace('--course-series-', '--course-series-ink-')
}

export function isHighlighted(figure: ChartFigure, category: Category | null, series: SeriesStyle): boolean {
  const names = [category?.name, category?.short, series.name, series.short]
  return figure.highlight.length === 0 || figure.highlight.some((name) => names.includes(name))
}

/** Dates as a reader writes them: `1995` where that is enough to tell them apart, else `9 Dec 1995`. */
export function categoryLabels({ figure, language }: ChartContext): Map<string, string> {
  if (figure.scale !== 'date') return new Map(figure.categories.map(({ name, short }) => [name, short]))
  const years = figure.categories.map(({ name }) => name.slice(0, 4))
  const byYear = new Set(years).size === years.length
  return new Map(figure.categories.map(({ name }) => [name, byYear ? name.slice(0, 4) : shortDate(name, language)]))
}

/** Numbers along an axis need only the digits that tell them apart. */
export function tickText(value: number, values: readonly number[], { figure, language }: ChartContext): string {
  const digits = [0, 1, 2, 3].find((one) => values.every((tick) => isWhole(tick * 10 ** one))) ?? figure.digits
  return formatNumber(value, { ...figure, digits }, language)
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6
}

/** Values of one series, by category. */
export function valuesOf(figure: ChartFigure, series: SeriesStyle): Map<string, number> {
  return new Map(figure.points.filter((one) => one.series === series.name).map((one) => [one.category, one.value]))
}
