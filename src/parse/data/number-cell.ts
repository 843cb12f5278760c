import type { Diagnostic } from '../../model.ts'
import type { DataRow, DataTable } from './read-table.ts'

/**
 * A cell as a number: `54.21`, `-3`; spaces in it are overlooked.
 *
 * @returns null for an empty cell, and for text, which is reported at the row's line
 */
export function numberCell(
  table: DataTable,
  row: DataRow,
  column: string,
  report: (diagnostic: Diagnostic) => void,
): number | null {
  const text = row.cells[column] ?? ''
  if (text === '') return null
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[\u2212\u2013]/, '-')
  if (/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  report({
    ...row.at,
    rule: 'data-number',
    severity: 'error',
    message: `"${text}" in the column "${column}" of "${table.path}" is not a number.`,
    hint: /^[+-]?\d{1,3}(?:[ ,]?\d{3})*,\d+$|^\d+,\d+$/.test(plain)
      ? `Write it with a point and without other signs: ${plain.replace(',', '.')}.`
      : 'Write digits with a point, such as 54.2; leave the cell empty when there is no value.',
  })
  return null
}

/** How many digits after the point the most exact cell of a column has; never more than 2. */
export function digitsOf(rows: readonly DataRow[], columns: readonly string[]): number {
  const digits = rows.flatMap((row) => columns.map((column) => decimals(row.cells[column] ?? '')))
  return Math.min(2, Math.max(0, ...digits))
}

function decimals(text: string): number {
  return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0
}
