import { median } from './median.ts'

/** One comparison. Numbers are medians; `ratio` is ours divided by theirs, or by the bar where there is no other. */
export type Row = {
  readonly what: string
  readonly against: string
  readonly unit: 's' | 'ms' | 'kB' | 'headings'
  readonly ours: number | null
  readonly theirs: number | null
  readonly ratio: number | null
  /** Highest ratio that is within the bar; null when nothing was promised. */
  readonly bar: number | null
  readonly verdict: 'ok' | 'over' | ''
  readonly note: string
}

/** What is given to {@link compare}: runs stand in pairs, as they were made in turn. */
export type Comparison = Pick<Row, 'what' | 'against' | 'unit' | 'bar' | 'note'> & {
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
}

/** Medians of both sides, and the median of the ratios of runs that stood next to each other. */
export function compare({ ours, theirs, ...row }: Comparison): Row {
  const pairs = ours.length === theirs.length ? ours.map((own, index) => own / (theirs[index] as number)) : []
  const ratio = median(pairs)
  return { ...row, ours: median(ours), theirs: median(theirs), ratio, verdict: verdictOf(ratio, row.bar) }
}

/** One table for people: ratios first, absolute values beside. */
export function formatTable(rows: readonly Row[]): string {
  const head = ['what', 'against', 'ratio', 'bar', '', 'ours', 'theirs', 'note']
  const body = rows.map((row) => [
    row.what,
    row.against,
    row.ratio === null || row.unit === 'headings' ? '–' : `${row.ratio.toFixed(2)}×`,
    row.bar === null ? '' : `≤ ${row.bar.toFixed(2)}×`,
    row.verdict,
    amount(row.ours, row.unit),
    amount(row.theirs, row.unit),
    row.note,
  ])
  const lines = [head, ...body]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] as string).length)))
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] as number))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function verdictOf(ratio: number | null, bar: number | null): Row['verdict'] {
  if (ratio === null || bar === null) return ''
  return ratio <= bar ? 'ok' : 'over'
}

function amount(value: number | null, unit: Row['unit']): string {
  if (value === null) return '–'
  if (unit === 's') return `${value.toFixed(2)} s`
  if (unit === 'headings') return `${value} headings`
  return `${value.toFixed(unit === 'kB' ? 1 : 0)} ${unit}`
}
