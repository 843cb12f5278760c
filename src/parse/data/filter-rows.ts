import type { Diagnostic, Place } from '../../model.ts'
import { nearest } from '../../text/nearest.ts'
import { hasColumn } from './columns.ts'
import type { DataRow, DataTable } from './read-table.ts'

/**
 * The rows that a `where` asks for: `year=2023; party!=Total`, several values as `party=Auyl|Ak Zhol`.
 *
 * @returns no rows when the condition cannot be read; what is wrong is reported
 */
export function filterRows(
  table: DataTable,
  where: string | undefined,
  at: Place,
  report: (diagnostic: Diagnostic) => void,
): readonly DataRow[] {
  if (where === undefined || where.trim() === '') return table.rows
  let rows = table.rows
  for (const condition of where.split(';')) {
    if (condition.trim() === '') continue
    const match = /^\s*([^=!]+?)\s*(!?=)\s*(.*?)\s*$/.exec(condition)
    if (match === null) {
      report({
        ...at,
        rule: 'data-where',
        severity: 'error',
        message: `"${condition.trim()}" is not a condition.`,
        hint: 'Write column=value; several with semicolons between them, such as year=2023; party!=Total.',
      })
      return []
    }
    const [, column, sign, wanted] = match as unknown as [string, string, '=' | '!=', string]
    if (!hasColumn(table, column, at, report)) return []
    const values = wanted.split('|').map((value) => value.trim())
    if (sign === '=') reportMissing(table, column, values, at, report)
    rows = rows.filter((row) => values.includes(row.cells[column]!) === (sign === '='))
  }
  return rows
}

function reportMissing(
  table: DataTable,
  column: string,
  values: readonly string[],
  at: Place,
  report: (diagnostic: Diagnostic) => void,
): void {
  const present = new Set(table.rows.map((row) => row.cells[column]!))
  for (const value of values) {
    if (present.has(value)) continue
    const near = nearest(value, present)
    report({
      ...at,
      rule: 'data-where',
      severity: 'error',
      message: `No row of "${table.path}" has "${value}" in the column "${column}".`,
      hint: near === null ? `It holds ${[...present].slice(0, 8).join(', ')}.` : `Did you mean "${near}"?`,
    })
  }
}
