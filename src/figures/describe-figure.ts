import type { ChartFigure, Figure, HemicycleFigure, TilemapFigure } from '../model.ts'
import type { Words } from '../text/fill-word.ts'
import { formatQuantity } from '../text/format-number.ts'

/** What a figure says, for those who cannot see it: the author's words, or the ends of the data. */
export function describeFigure(figure: Figure, language: string, words: Words): string {
  if (figure.alt !== null) return figure.alt
  switch (figure.kind) {
    case 'chart':
      return sentence(figure.title, chartFinding(figure, language, words))
    case 'hemicycle':
      return sentence(figure.title, seatsFinding(figure, words))
    case 'tilemap':
      return sentence(figure.title, mapFinding(figure, language, words))
    case 'timeline':
      return figure.title
    default:
      return figure satisfies never
  }
}

function sentence(title: string, finding: string): string {
  if (title === '' || finding === '') return title.replace(/[.:]$/, '') || finding
  return /[?!…]$/.test(title) ? `${title} ${finding}` : `${title.replace(/[.:]$/, '')}. ${finding}`
}

function chartFinding(figure: ChartFigure, language: string, words: Words): string {
  const short = new Map([...figure.categories, ...figure.series].map((one) => [one.name, one.short]))
  const named = figure.points.map((point) => ({
    value: point.value,
    name: [...(figure.series.length > 1 ? [short.get(point.series)] : []), short.get(point.category)].join(', '),
  }))
  return ends(named, figure, language, words)
}

function mapFinding(figure: TilemapFigure, language: string, words: Words): string {
  const named = figure.tiles.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  return ends(named, figure, language, words)
}

function ends(
  values: readonly { readonly name: string; readonly value: number }[],
  figure: ChartFigure | TilemapFigure,
  language: string,
  words: Words,
): string {
  if (values.length === 0) return ''
  const most = values.reduce((one, other) => (other.value > one.value ? other : one))
  const least = values.reduce((one, other) => (other.value < one.value ? other : one))
  const write = (value: number) => formatQuantity(value, figure, language)
  return words('figure.ends', {
    most: most.name,
    mostValue: write(most.value),
    least: least.name,
    leastValue: write(least.value),
  })
}

function seatsFinding({ chambers }: HemicycleFigure, words: Words): string {
  return chambers
    .map(({ label, groups }) => {
      const parts = groups.map(({ short, seats }) => `${short} ${seats}`).join(', ')
      const total = groups.reduce((sum, group) => sum + group.seats, 0)
      return `${label === null ? '' : `${label}: `}${words('figure.seats', { parts, n: total })}`
    })
    .join(' ')
}
