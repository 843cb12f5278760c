import { csvParseRows } from 'd3-dsv'

/** The records of a CSV file, the first one too, and where each stands. */
export type CsvRecords = {
  readonly records: readonly (readonly string[])[]
  /** Line of the file on which each record begins, from 1. */
  readonly lines: readonly number[]
  /** Line of a quotation mark that nothing closes, so that all the rest is in one cell; null for none. */
  readonly openQuote: number | null
}

/** Takes a CSV file apart. A cell in quotes may run over several lines. */
export function readCsv(text: string): CsvRecords {
  return { records: csvParseRows(text), ...recordLines(text) }
}

function recordLines(text: string): Pick<CsvRecords, 'lines' | 'openQuote'> {
  const lines = [1]
  let line = 1
  let opened: number | null = null
  let startsCell = true
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!
    // Only at the start of a cell does a quotation mark open anything.
    if (opened === null && startsCell && sign === '"') opened = line
    else if (opened !== null && sign === '"') {
      if (text[index + 1] === '"')
        index++ // two of them stand for one
      else opened = null
    } else if (sign === '\n' || (sign === '\r' && text[index + 1] !== '\n')) {
      line++
      if (opened === null) lines.push(line)
    }
    startsCell = sign === ',' || sign === '\n' || sign === '\r'
  }
  return { lines, openQuote: opened }
}
