import { styleText } from 'node:util'
import type { CourseFiles, Diagnostic } from '../model.ts'
import { codeFrame } from './code-frame.ts'
import { printable } from './printable.ts'

type Style = Parameters<typeof styleText>[0]

/** Colours text for a terminal, or leaves it alone. */
export type Paint = (style: Style, text: string) => string

export const plainPaint: Paint = (_, text) => text
export const colourPaint: Paint = (style, text) => styleText(style, text)

/** So many warnings of one rule are shown with their lines, so many more in one line each; the rest is counted. */
const whole = 3
const short = 20

/**
 * Errors and warnings in the order of the lessons, each with its place, its line and what to do.
 *
 * A rule that warns at every slide would bury the others: only its first warnings are shown whole. Errors always are.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  files: CourseFiles,
  prefix: string,
  paint: Paint,
): string {
  const met = new Map<string, number>()
  const shown = inOrder(diagnostics).flatMap((diagnostic) => {
    const count = diagnostic.severity === 'error' ? 0 : (met.get(diagnostic.rule) ?? 0) + 1
    if (count > 0) met.set(diagnostic.rule, count)
    if (count > whole + short) return []
    const head = headOf(diagnostic, prefix, paint)
    return [count > whole ? `${head}\n` : `${head}\n${bodyOf(diagnostic, files, paint)}`]
  })
  const rest = [...met].filter(([, count]) => count > whole + short)
  return [...shown, ...rest.map(([rule, count]) => moreOf(rule, count - whole - short, paint))].join('\n')
}

function headOf({ file, line, column, rule, severity, message }: Diagnostic, prefix: string, paint: Paint): string {
  const place = paint('bold', printable(`${prefix}${file}:${line}:${column}`))
  const kind = paint(severity === 'error' ? 'red' : 'yellow', severity === 'error' ? rule : `${rule} (warning)`)
  return `${place} ${kind}: ${printable(message)}`
}

function bodyOf({ file, line, column, hint }: Diagnostic, files: CourseFiles, paint: Paint): string {
  const frame = codeFrame(files.texts.get(file) ?? '', line, column)
  const indented = frame === '' ? [] : frame.split('\n').map((one) => paint('dim', `  ${one}`))
  return [...indented, `  ${printable(hint)}`, ''].join('\n')
}

function moreOf(rule: string, count: number, paint: Paint): string {
  const all = count === 1 ? 'One more warning' : `${count} more warnings`
  return `${all} of ${paint('yellow', rule)}; --json lists every one.\n`
}

/** By file and line; said once where two editions found the same. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byKey = new Map(
    diagnostics.map((one) => [`${one.file}:${one.line}:${one.column} ${one.rule} ${one.message}`, one]),
  )
  return [...byKey.values()].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  )
}
