import type { Plain } from '../../model.ts'
import { formatNumber } from '../../text/format-number.ts'
import { shortDate } from '../../text/short-date.ts'
import type { DirectiveContext } from '../context.ts'
import { hasColumn, nameList } from '../data/columns.ts'
import { digitsOf } from '../data/number-cell.ts'
import type { DataRow } from '../data/read-table.ts'
import { type DirectiveKind, directiveBlock } from '../directive.ts'
import { figureData, sourceOf } from '../figure-block.ts'

/** A CSV as a table. `::: table src=data/x.csv columns="party, seats" labels="Party, Seats" percent=share` */
export const dataTable: DirectiveKind = {
  name: 'table',
  attributes: ['src', 'where', 'columns', 'labels', 'percent', 'sort', 'highlight', 'title', 'source'],
  classes: [],
  parse(source, context) {
    const { values } = source.attributes
    const data = figureData(source, context)
    const columns = values.columns === undefined ? shownColumns(data?.table.columns ?? []) : nameList(values.columns)
    const ready = data !== null && columns.every((name) => hasColumn(data.table, name, source.at, context.report))
    if (!ready) return context.blocks(source.nodes)
    const labels = nameList(values.labels ?? '')
    const percent = nameList(values.percent ?? '')
    const stressed = nameList((values.highlight ?? '').replace(/,/g, ';'))
    const rows = sorted(data.rows, values.sort)
    const looks = columns.map((column) => lookOf(column, rows, percent.includes(column), context))
    const title = values.title ?? source.title
    const from = sourceOf(source, data, context)
    const body = context.blocks(source.nodes)
    return [
      directiveBlock(source, {
        name: 'data-table',
        shows: ['title'],
        view: {
          titleHtml: title ? context.inline(title, source.at) : null,
          header: columns.map((column, index) => ({ label: labels[index] ?? column, number: looks[index]!.number })),
          rows: rows.map((row): Plain => {
            const cells = columns.map((column, index) => looks[index]!.cell(row.cells[column]!))
            const [name, ...others] = cells.map((text, index) => ({ text, number: looks[index]!.number }))
            return { name: name!, others, highlighted: stressed.some((one) => Object.values(row.cells).includes(one)) }
          }),
          sourceHtml: from,
        },
        slots: { body },
      }),
    ]
  },
}

function shownColumns(columns: readonly string[]): string[] {
  return columns.filter((column) => column !== 'sources')
}

/** `sort=seats` from the least, `sort=-seats` from the most. */
function sorted(rows: readonly DataRow[], sort: string | undefined): readonly DataRow[] {
  if (sort === undefined) return rows
  const column = sort.replace(/^-/, '')
  const order = (one: DataRow, other: DataRow) =>
    (one.cells[column] ?? '').localeCompare(other.cells[column] ?? '', 'en', { numeric: true })
  return [...rows].sort((one, other) => (sort.startsWith('-') ? order(other, one) : order(one, other)))
}

type Look = { readonly number: boolean; cell(text: string): string }

/** How a column is written: numbers and dates as the lesson's language has them, years and names as they are. */
function lookOf(column: string, rows: readonly DataRow[], percent: boolean, context: DirectiveContext): Look {
  const cells = rows.map((row) => row.cells[column]!).filter((text) => text !== '')
  const year = cells.every((text) => /^(?:1[89]|20)\d\d$/.test(text))
  const number = cells.length > 0 && !year && cells.every((text) => /^-?\d+(?:\.\d+)?$/.test(text))
  const style = { digits: digitsOf(rows, [column]), unit: percent ? '%' : null }
  const cell = (text: string) => {
    if (text === '') return '–'
    if (number) return formatNumber(Number(text), style, context.language)
    return context.palette.get(text)?.short ?? shortDate(text, context.language)
  }
  return { number, cell }
}
