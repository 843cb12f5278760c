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
  const number = /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
  if (number !== null && Math.abs(number) <= largest) return number + 0 // -0 is nought
  report({
    ...row.at,
    rule: 'data-number',
    severity: 'error',
    message:
      number === null
        ? `"${text.slice(0, 60)}" in the column "${column}" of "${table.path}" is not a number.`
        : `A number in the column "${column}" of "${table.path}" has more digits than can be counted with.`,
    hint: numberHint(plain),
  })
  return null
}

/** Beyond this, whole numbers are no longer told apart. */
const largest = 1e15

/** The number as it should stand there, as far as it can be guessed. */
function numberHint(plain: string): string {
  if (/^[+-]?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^[+-]?\d{1,3},\d{3}\.\d+$/.test(plain))
    return `Write it without commas: ${plain.replaceAll(',', '')}.`
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain))
    return `Write ${plain.replace(',', '')} for thousands, or ${plain.replace(',', '.')} for a fraction.`
  if (/^[+-]?\d+,\d+$/.test(plain)) return `Write it with a point: ${plain.replace(',', '.')}.`
  return 'Write digits with a point, such as 54.2; leave the cell empty when there is no value.'
}

/** How many digits after the point the most exact cell of a column has; never more than 2. */
export function digitsOf(rows: readonly DataRow[], columns: readonly string[]): number {
  let most = 0
  for (const row of rows) for (const column of columns) most = Math.max(most, decimals(row.cells[column] ?? ''))
  return Math.min(2, most)
}

function decimals(text: string): number {
  return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0
}
