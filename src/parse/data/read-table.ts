import { csvParseRows } from 'd3-dsv'
import type { Diagnostic, Place } from '../../model.ts'

/** A CSV file: its columns by name, and each row with the line where it stands. */
export type DataTable = {
  readonly path: string
  readonly columns: readonly string[]
  readonly rows: readonly DataRow[]
}

export type DataRow = {
  readonly cells: Readonly<Record<string, string>>
  readonly at: Place
}

/** Reads a CSV file: the first row names the columns. Rows that do not fit are reported at their line and left out. */
export function readTable(path: string, text: string, report: (diagnostic: Diagnostic) => void): DataTable {
  const lines = recordLines(text)
  const [header = [], ...records] = csvParseRows(text)
  const columns = header.map((name) => name.trim())
  const place = (index: number): Place => ({ file: path, line: lines[index] ?? 1, column: 1 })
  reportHeader(columns, place(0), report)
  const rows = records.flatMap((record, index): DataRow[] => {
    if (record.length === 1 && record[0]!.trim() === '') return [] // an empty line
    const at = place(index + 1)
    if (record.length !== columns.length) {
      report({
        ...at,
        rule: 'data-row',
        severity: 'error',
        message: `This row has ${record.length} cells, but the first row names ${columns.length} columns.`,
        hint: 'Put a cell that holds a comma in "quotes", and leave a cell empty where there is no value.',
      })
      return []
    }
    const cells: Record<string, string> = Object.create(null)
    for (const [column, name] of columns.entries()) cells[name] = record[column]!.trim()
    return [{ cells, at }]
  })
  return { path, columns, rows }
}

function reportHeader(columns: readonly string[], at: Place, report: (diagnostic: Diagnostic) => void): void {
  const twice = columns.find((name, index) => columns.indexOf(name) !== index)
  if (twice === undefined && !columns.includes('')) return
  report({
    ...at,
    rule: 'data-columns',
    severity: 'error',
    message: twice ? `Two columns are named "${twice}".` : 'A column has no name.',
    hint: 'Give every column in the first row a name of its own.',
  })
}

/** The line on which each record starts; a cell in quotes may run over several. */
function recordLines(text: string): number[] {
  const starts = [1]
  let line = 1
  let quoted = false
  let skipped = -1
  /** In a quoted cell a mark ends it, unless it is one of two that stand for one. */
  const closes = (index: number) => {
    if (skipped === index) return true // the second of two: still inside
    if (text[index + 1] !== '"') return false
    skipped = index + 1
    return true
  }
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]
    // Only at the start of a cell does a quotation mark open anything.
    if (sign === '"') quoted = !quoted && /[,\r\n]/.test(text[index - 1] ?? '\n') ? true : quoted && closes(index)
    if (sign === '\n') {
      line++
      if (!quoted) starts.push(line)
    }
  }
  return starts
}
