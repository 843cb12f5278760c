import type { ChartFigure, ChartPoint, ChartType, SeriesStyle } from '../../model.ts'
import { didYouMean } from '../../text/nearest.ts'
import type { DirectiveContext } from '../context.ts'
import { hasColumn, nameList } from '../data/columns.ts'
import { numberCell } from '../data/number-cell.ts'
import { styleSeries } from '../data/palette.ts'
import type { DirectiveKind } from '../directive.ts'
import {
  type FigureData,
  figureAttributes,
  figureBlock,
  figureData,
  figureFrame,
  numberOf,
  reportNoValues,
  reportTwice,
} from '../figure-block.ts'
import { isSlope } from '../slope-ends.ts'
import type { SourceBlock } from '../split-lesson.ts'

const types: readonly ChartType[] = ['bar', 'line', 'area', 'dot', 'slope']

/** A chart from a CSV. `::: chart type=bar src=data/x.csv x=party y=seats title="…"` */
export const chart: DirectiveKind = {
  name: 'chart',
  attributes: [
    ...figureAttributes,
    'type', 'x', 'y', 'color', 'labels', 'sort', 'highlight', 'min', 'max', 'total', 'xlabel',
  ], // biome-ignore format: a list of words
  classes: ['horizontal', 'vertical', 'grouped', 'stacked', 'reverse'],
  parse(source, context) {
    const data = figureData(source, context)
    const figure = data === null ? null : readChart(source, data, context)
    return figure === null ? context.blocks(source.nodes) : [figureBlock(source, figure, data, context)]
  },
}

function readChart(source: SourceBlock, data: FigureData, context: DirectiveContext): ChartFigure | null {
  const { values, classes } = source.attributes
  const type = chartType(source, context)
  const columns = nameList(values.y ?? '')
  if (type === null || !hasColumns(source, data, columns, context)) return null
  const points = readPoints(source, data, columns, context)
  if (points.length === 0) {
    reportNoValues(source, data, columns, context)
    return null
  }
  const categories = sorted([...new Set(points.map((point) => point.category))], points, values.sort)
  if (classes.includes('reverse')) categories.reverse()
  const series = seriesOf(source, points, context)
  const stacked = classes.includes('stacked') || type === 'area'
  const figure: ChartFigure = {
    ...figureFrame(source, columns, data, context),
    kind: 'chart',
    type,
    horizontal: classes.includes('horizontal') ? true : classes.includes('vertical') ? false : null,
    moments: values.color === undefined && columns.length > 1 ? 'series' : 'categories',
    arrangement: series.length === 1 ? 'single' : stacked ? 'stacked' : 'grouped',
    categories: categories.map((name) => ({ name, short: name, color: null, ...context.palette.get(name) })),
    scale: scaleOf(categories),
    categoryLabel: values.xlabel ?? values.x!,
    series,
    points: points.map((point) => ({ ...point, series: identityOf(point.series, context) })),
    highlight: nameList((values.highlight ?? '').replace(/,/g, ';')),
    min: numberOf('min', values.min, source.at, context),
    max: numberOf('max', values.max, source.at, context),
  }
  if (type === 'slope' && !isSlope(figure, source, context)) return null
  checkLimits(figure, source, context)
  checkTotals(figure, data, source, context)
  checkShares(figure, data, columns, context)
  checkHighlight(figure, source, context)
  return figure
}

function chartType(source: SourceBlock, context: DirectiveContext): ChartType | null {
  const wanted = source.attributes.values.type ?? 'bar'
  const type = types.find((name) => name === wanted)
  if (type) return type
  context.report({
    ...source.at,
    rule: 'chart-type',
    severity: 'error',
    message: `There is no chart type "${wanted}".${didYouMean(wanted, types)}`,
    hint: `Types are ${types.join(', ')}.`,
  })
  return null
}

function hasColumns(
  source: SourceBlock,
  { table }: FigureData,
  columns: readonly string[],
  context: DirectiveContext,
): boolean {
  const { x, color } = source.attributes.values
  if (x === undefined || columns.length === 0) {
    context.report({
      ...source.at,
      rule: 'figure-data',
      severity: 'error',
      message: `This chart does not say which column is its ${x === undefined ? 'x' : 'y'}.`,
      hint: `Add x= and y= with columns of "${table.path}": ${table.columns.join(', ')}.`,
    })
    return false
  }
  const wanted = [x, ...columns, ...(color === undefined ? [] : [color])]
  return wanted.every((column) => hasColumn(table, column, source.at, context.report))
}

/** Several columns become series, named by `labels`; with one column, `color` names the column of the series. */
function readPoints(
  source: SourceBlock,
  { table, rows }: FigureData,
  columns: readonly string[],
  context: DirectiveContext,
): ChartPoint[] {
  const { x, color, labels } = source.attributes.values
  const names = nameList(labels ?? '')
  const taken = new Set<string>()
  return rows.flatMap((row) =>
    columns.flatMap((column, index) => {
      const value = numberCell(table, row, column, context.report)
      if (value === null) return []
      const own = names[index] ?? column
      const series = color === undefined ? own : columns.length === 1 ? row.cells[color]! : `${row.cells[color]} ${own}`
      const category = row.cells[x!]!
      const place = [category, identityOf(series, context)].join('\n')
      if (taken.has(place)) {
        reportTwice(table, row, color === undefined ? category : `${series}, ${category}`, context)
        return []
      }
      taken.add(place)
      return { category, series, value }
    }),
  )
}

/** The series of a chart; one that was renamed is one series, called by its latest name. */
function seriesOf(source: SourceBlock, points: readonly ChartPoint[], context: DirectiveContext): SeriesStyle[] {
  const latest = new Map<string, SeriesStyle>()
  for (const style of styleSeries([...new Set(points.map((point) => point.series))], context.palette))
    latest.set(style.identity, { ...style, name: style.identity })
  const series = [...latest.values()]
  // Columns stand in the order in which they are named; rows of a file in none, so the largest is the ground.
  if (source.attributes.values.color === undefined) return series
  const total = ({ name }: SeriesStyle) =>
    points.reduce((sum, point) => (identityOf(point.series, context) === name ? sum + point.value : sum), 0)
  return series.sort((one, other) => total(other) - total(one))
}

function identityOf(series: string, context: DirectiveContext): string {
  return context.palette.get(series)?.identity ?? series
}

function sorted(categories: string[], points: readonly ChartPoint[], sort: string | undefined): string[] {
  const sum = (category: string) =>
    points.reduce((total, point) => (point.category === category ? total + point.value : total), 0)
  if (sort === 'y') return categories.sort((one, other) => sum(one) - sum(other))
  if (sort === '-y') return categories.sort((one, other) => sum(other) - sum(one))
  if (sort === 'x') return categories.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
  return categories
}

function scaleOf(categories: readonly string[]): ChartFigure['scale'] {
  if (categories.every((name) => /^\d{4}-\d{2}(?:-\d{2})?$/.test(name))) return 'date'
  return categories.every((name) => /^-?\d+(?:\.\d+)?$/.test(name)) ? 'number' : 'name'
}

/** An axis runs from the least to the most. */
function checkLimits({ min, max }: ChartFigure, source: SourceBlock, context: DirectiveContext): void {
  if (min === null || max === null || min < max) return
  context.report({
    ...source.at,
    rule: 'figure-number',
    severity: 'error',
    message: `min=${min} is not below max=${max}.`,
    hint: 'Write the lower end of the axis as min=, the upper one as max=.',
  })
}

/** Parts of a stack that are said to make a whole have to. */
function checkTotals(figure: ChartFigure, data: FigureData, source: SourceBlock, context: DirectiveContext): void {
  const total = numberOf('total', source.attributes.values.total, source.at, context)
  if (total === null) return
  for (const { name: category } of figure.categories) {
    const parts = figure.points.filter((point) => point.category === category)
    const sum = parts.reduce((all, point) => all + point.value, 0)
    if (Math.abs(sum - total) <= Math.max(0.005 * total, 10 ** -figure.digits * parts.length * 0.5)) continue
    context.report({
      ...(data.rows.find((row) => row.cells[source.attributes.values.x!] === category)?.at ?? source.at),
      rule: 'data-total',
      severity: 'error',
      message: `The parts of "${category}" add up to ${Number(sum.toFixed(2))}, not to ${total}.`,
      hint: 'Correct the numbers, add what is missing, or leave total= out where the parts are no whole.',
    })
  }
}

/** A share above 100 per cent is a slip; below nothing as well. */
function checkShares(
  figure: ChartFigure,
  { table, rows }: FigureData,
  columns: readonly string[],
  context: DirectiveContext,
): void {
  if (figure.unit !== '%') return
  for (const row of rows) {
    for (const column of columns) {
      const value = Number(row.cells[column])
      if (!(value > 100)) continue
      context.report({
        ...row.at,
        rule: 'data-share',
        severity: 'error',
        message: `${value} per cent in the column "${column}" of "${table.path}" is more than the whole.`,
        hint: 'Correct the number, or leave unit="%" out when it is a change and no share.',
      })
    }
  }
}

function checkHighlight(
  { highlight, categories, series }: ChartFigure,
  source: SourceBlock,
  context: DirectiveContext,
) {
  const known = [...categories, ...series].flatMap(({ name, short }) => [name, short])
  for (const name of highlight) {
    if (known.includes(name)) continue
    context.report({
      ...source.at,
      rule: 'figure-highlight',
      severity: 'error',
      message: `There is nothing called "${name}" to highlight.${didYouMean(name, known)}`,
      hint: `The chart shows ${[...new Set(known)].slice(0, 12).join(', ')}.`,
    })
  }
}
