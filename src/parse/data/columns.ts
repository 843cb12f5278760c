import type { Diagnostic, Place } from '../../model.ts'
import { didYouMean } from '../../text/nearest.ts'
import type { DataTable } from './read-table.ts'

/** Whether a table has a column; when not, that is said at the block that asks for it. */
export function hasColumn(
  table: DataTable,
  name: string,
  at: Place,
  report: (diagnostic: Diagnostic) => void,
): boolean {
  if (table.columns.includes(name)) return true
  report({
    ...at,
    rule: 'data-column',
    severity: 'error',
    message: `"${table.path}" has no column "${name}".${didYouMean(name, table.columns)}`,
    hint: `Its columns are ${table.columns.join(', ')}.`,
  })
  return false
}

/** `a, b` as a list of names. */
export function nameList(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
