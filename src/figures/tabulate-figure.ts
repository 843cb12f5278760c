import type { ChartFigure, Figure, HemicycleFigure, SeatGroup, TilemapFigure } from '../model.ts'
import type { Words } from '../text/fill-word.ts'
import { formatNumber } from '../text/format-number.ts'

/** The data of a figure as a table: the first cell of a row names it. A type, so that templates can print it. */
export type FigureTable = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** @returns null for a figure that is a list already */
export function tabulateFigure(figure: Figure, language: string, words: Words): FigureTable | null {
  switch (figure.kind) {
    case 'chart':
      return chartTable(figure, language, words)
    case 'hemicycle':
      return seatsTable(figure, words)
    case 'tilemap':
      return mapTable(figure, language, words)
    case 'timeline':
      return null
    default:
      return figure satisfies never
  }
}

function chartTable(figure: ChartFigure, language: string, words: Words): FigureTable {
  const cell = (category: string, series: string) => {
    const point = figure.points.find((one) => one.category === category && one.series === series)
    return point === undefined ? '–' : formatNumber(point.value, figure, language)
  }
  const value = figure.unit === null || figure.unit === '%' ? words('figure.value') : figure.unit
  const names = figure.series.length === 1 ? [value] : figure.series.map(({ short }) => short)
  return {
    header: [readable(figure.categoryLabel), ...names],
    rows: figure.categories.map(({ name, short }) => [
      short,
      ...figure.series.map((series) => cell(name, series.name)),
    ]),
  }
}

function seatsTable({ chambers }: HemicycleFigure, words: Words): FigureTable {
  const names = [...new Set([...chambers].reverse().flatMap(({ groups }) => groups.map(({ short }) => short)))]
  const seats = (name: string) => chambers.map(({ groups }) => seatsUnder(name, groups))
  return {
    header: [words('figure.party'), ...chambers.map(({ label }) => label ?? words('figure.seatsColumn'))],
    rows: names.map((name) => [name, ...seats(name).map(String)]),
  }
}

/** A party may stand in more than one row. */
function seatsUnder(name: string, groups: readonly SeatGroup[]): number {
  return groups.reduce((sum, { short, seats }) => (short === name ? sum + seats : sum), 0)
}

function mapTable(figure: TilemapFigure, language: string, words: Words): FigureTable {
  return {
    header: [words('figure.region'), words('figure.value')],
    rows: [...figure.tiles]
      .sort((one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity))
      .map(({ name, value }) => [name, value === null ? '–' : formatNumber(value, figure, language)]),
  }
}

/** `election_date` as a heading. */
function readable(column: string): string {
  const words = column.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
