import { printable } from './printable.ts'

/**
 * Shows the line of a mistake with one line before and after, and a mark under the column.
 *
 * @returns the empty string when the text has no such line
 */
export function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split(/\r\n|\r|\n/)
  if (line < 1 || line > lines.length) return ''
  const first = Math.max(1, line - 1)
  const last = Math.min(lines.length, line + 1)
  const width = String(last).length
  const frame: string[] = []
  for (let number = first; number <= last; number++) {
    const shown = cut(printable(lines[number - 1]!).replace(/\t/g, ' '), number === line ? column : 1)
    const sign = number === line ? '>' : ' '
    frame.push(`${sign} ${String(number).padStart(width)} │ ${shown.text}`.trimEnd())
    if (number === line) frame.push(`  ${' '.repeat(width)} │ ${' '.repeat(Math.max(0, shown.column - 1))}^`)
  }
  return frame.join('\n')
}

const widest = 100

/** Long lines are cut to the part around the column. */
function cut(text: string, column: number): { text: string; column: number } {
  if (text.length <= widest) return { text, column }
  const start = Math.max(0, Math.min(column - 20, text.length - widest))
  const before = start > 0 ? '…' : ''
  const after = start + widest < text.length ? '…' : ''
  return { text: before + text.slice(start, start + widest) + after, column: column - start + before.length }
}
