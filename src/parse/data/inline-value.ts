import * as v from 'valibot'
import type { Diagnostic, Place } from '../../model.ts'
import { formatNumber } from '../../text/format-number.ts'
import { didYouMean } from '../../text/nearest.ts'
import { hasColumn } from './columns.ts'
import type { CourseData } from './course-data.ts'
import { filterRows } from './filter-rows.ts'
import { digitsOf, numberCell } from './number-cell.ts'
import type { DataRow, DataTable } from './read-table.ts'

const text = v.pipe(v.union([v.string(), v.number()], 'Write text here.'), v.transform(String), v.trim())

const digits = 'Write a whole number from 0 to 4.'

/** How a lesson says where a number of its text comes from. */
export const valueSchema = v.strictObject(
  {
    src: text,
    column: text,
    where: v.optional(text),
    do: v.optional(
      v.picklist(['value', 'sum', 'count', 'max', 'min', 'share'], 'Write value, sum, count, max, min or share.'),
    ),
    of: v.optional(text),
    whole: v.optional(text),
    digits: v.optional(v.pipe(v.number(digits), v.integer(digits), v.minValue(0, digits), v.maxValue(4, digits))),
    unit: v.optional(text),
  },
  ({ expected, received }) =>
    expected === 'never'
      ? `A number has no ${received}: it knows src, column, where, do, of, whole, digits and unit.`
      : 'Write src and column, such as { src: data/seats.csv, column: seats, where: year=2023 }.',
)

export type ValueQuery = v.InferOutput<typeof valueSchema>

/** A number of the text, and where the lesson defines it. */
export type ValueSource = { readonly query: ValueQuery; readonly at: Place }

/** What numbers of a lesson are looked up in. */
export type ValueContext = {
  readonly values: ReadonlyMap<string, ValueSource>
  readonly language: string
  readonly data: CourseData
  readonly report: (diagnostic: Diagnostic) => void
}

/**
 * The number that `[=name]` stands for, written as the lesson's language writes it.
 *
 * @param at - where the text asks for it
 * @returns `?` when there is no such number; what is wrong is reported
 */
export function valueText(name: string, at: Place, context: ValueContext): string {
  const source = context.values.get(name)
  if (source === undefined) {
    context.report({
      ...at,
      rule: 'unknown-value',
      severity: 'error',
      message: `This lesson defines no number "${name}".${didYouMean(name, context.values.keys())}`,
      hint: 'Define it under values: in the front matter, with src: and column:.',
    })
    return '?'
  }
  return computed(source, context) ?? '?'
}

/** null when the data has no such number; why is reported where the lesson defines it. */
function computed({ query, at }: ValueSource, context: ValueContext): string | null {
  const table = context.data(query.src, at)
  if (table === null || !hasColumn(table, query.column, at, context.report)) return null
  const rows = filterRows(table, query.where, at, context.report)
  if (rows.length === 0) return table.rows.length === 0 ? nothing(query, table, at, context) : null
  const how = query.do ?? 'value'
  if (how === 'value' && rows.length > 1) {
    context.report({
      ...at,
      rule: 'data-where',
      severity: 'error',
      message: `${rows.length} rows of "${table.path}" fit this number.`,
      hint: 'Narrow where: down to one row, or say do: sum.',
    })
    return null
  }
  if (how === 'count') return formatNumber(rows.length, { digits: 0, unit: null }, context.language)
  const only = rows[0]!.cells[query.column]!
  // A name, a date: one line, as what stands in a lesson is read line by line.
  if (how === 'value' && only !== '' && !/^[\s+\-\d.,\u2212]+$/.test(only)) return only.replace(/\s+/g, ' ')
  const numbers = rows.flatMap((row) => numberCell(table, row, query.column, context.report) ?? [])
  if (numbers.length === 0)
    return rows.every((row) => row.cells[query.column] === '') ? nothing(query, table, at, context) : null
  const value = how === 'share' ? share(sum(numbers), query, rows, table, at, context) : combine(how, numbers)
  if (value === null) return null
  const digits = query.digits ?? (how === 'share' ? 1 : digitsOf(rows, [query.column]))
  return formatNumber(value, { digits, unit: query.unit ?? null }, context.language)
}

function nothing(query: ValueQuery, table: DataTable, at: Place, context: ValueContext): null {
  context.report({
    ...at,
    rule: 'data-value',
    severity: 'error',
    message: `"${table.path}" has nothing in the column "${query.column}" for this number.`,
    hint: 'Fill the cell in, or narrow where: down to rows that have a value.',
  })
  return null
}

function combine(how: 'value' | 'sum' | 'max' | 'min', numbers: readonly number[]): number {
  // A long list of arguments would overflow the stack.
  if (how === 'max') return numbers.reduce((one, other) => Math.max(one, other))
  if (how === 'min') return numbers.reduce((one, other) => Math.min(one, other))
  return sum(numbers)
}

/** A part of a whole, in per cent: of another column of the same rows, or of the same column over other rows. */
function share(
  part: number,
  query: ValueQuery,
  rows: readonly DataRow[],
  table: DataTable,
  at: Place,
  context: ValueContext,
): number | null {
  const column = query.of ?? query.column
  if (!hasColumn(table, column, at, context.report)) return null
  const whole = query.whole === undefined ? rows : filterRows(table, query.whole, at, context.report)
  const total = sum(whole.flatMap((row) => numberCell(table, row, column, context.report) ?? []))
  if (total !== 0) return (part / total) * 100
  context.report({
    ...at,
    rule: 'data-value',
    severity: 'error',
    message: `The whole that this share is of adds up to nothing in the column "${column}" of "${table.path}".`,
    hint: query.whole === undefined ? 'Name the column of the whole with of:.' : 'Correct whole: or the numbers.',
  })
  return null
}

/** Decimals such as 53.9 and 10.9 do not add up in binary; fourteen digits are more than any table has. */
function sum(numbers: readonly number[]): number {
  return Number(numbers.reduce((total, number) => total + number, 0).toPrecision(14))
}
