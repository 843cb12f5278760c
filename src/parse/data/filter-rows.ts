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
  let missed = false
  for (const condition of where.split(';')) {
    if (condition.trim() === '') continue
    const parts = /^([^=!]+)(!?=)(.*)$/s.exec(condition)?.slice(1)
    const [column = '', sign = '', wanted = ''] = parts?.map((part) => part.trim()) ?? []
    if (column === '') {
      report({
        ...at,
        rule: 'data-where',
        severity: 'error',
        message: `"${shortened(condition.trim())}" is not a condition.`,
        hint: 'Write column=value; several with semicolons between them, such as year=2023; party!=Total.',
      })
      return []
    }
    if (!hasColumn(table, column, at, report)) return []
    const values = new Set(wanted.split('|').map((value) => value.trim()))
    // A slip after != would let in what was to be left out.
    missed = reportMissing(table, column, values, at, report) || missed
    rows = rows.filter((row) => values.has(row.cells[column]!) === (sign === '='))
  }
  if (rows.length === 0 && table.rows.length > 0 && !missed)
    report({
      ...at,
      rule: 'data-where',
      severity: 'error',
      message: `No row of "${table.path}" fits "${shortened(where.trim())}".`,
      hint: 'Each of its values is there, but not in one row: leave a condition out, or correct it.',
    })
  return rows
}

/** What an author recognises; a slip in quotation marks may take in half a lesson. */
function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}

/** @returns whether anything was missing */
function reportMissing(
  table: DataTable,
  column: string,
  values: ReadonlySet<string>,
  at: Place,
  report: (diagnostic: Diagnostic) => void,
): boolean {
  const present = new Set(table.rows.map((row) => row.cells[column]!))
  const missing = table.rows.length === 0 ? [] : [...values].filter((value) => value !== '' && !present.has(value))
  for (const value of missing) {
    const near = nearest(value, present)
    report({
      ...at,
      rule: 'data-where',
      severity: 'error',
      message: `No row of "${table.path}" has "${shortened(value)}" in the column "${column}".`,
      hint: near === null ? `It holds ${[...present].slice(0, 8).join(', ')}.` : `Did you mean "${near}"?`,
    })
  }
  return missing.length > 0
}
