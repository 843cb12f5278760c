import type { Diagnostic, Place } from '../../model.ts'
import { readCsv } from './read-csv.ts'

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
  const { records, lines, openQuote } = readCsv(text)
  const [header = [], ...others] = records
  const columns = header.map((name) => name.trim())
  const place = (index: number): Place => ({ file: path, line: lines[index] ?? 1, column: 1 })
  reportHeader(columns, place(0), report)
  if (openQuote !== null) reportOpenQuote({ file: path, line: openQuote, column: 1 }, report)
  const rows = others.flatMap((record, index): DataRow[] => {
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
  const say = (message: string, hint: string) =>
    report({ ...at, rule: 'data-columns', severity: 'error', message, hint })
  const known = new Set<string>()
  const twice = columns.find((name) => known.size === known.add(name).size)
  const separator = columns.length === 1 ? /[;\t]/.exec(columns[0]!)?.[0] : undefined
  if (separator)
    say(
      `The cells of this file are parted by ${separator === ';' ? 'semicolons' : 'tabs'}, not by commas.`,
      'Save it as "CSV, comma delimited", with a point in numbers: 54.2.',
    )
  else if (twice) say(`Two columns are named "${twice}".`, nameEach)
  else if (known.has('')) say('A column has no name.', nameEach)
}

const nameEach = 'Give every column in the first row a name of its own.'

function reportOpenQuote(at: Place, report: (diagnostic: Diagnostic) => void): void {
  report({
    ...at,
    rule: 'data-row',
    severity: 'error',
    message: 'A quotation mark on this line is never closed, so all lines below are read as one cell.',
    hint: 'Close it; inside a cell in quotes write two marks, "", for one.',
  })
}
