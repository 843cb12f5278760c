import { styleText } from 'node:util'
import type { CourseFiles, Diagnostic } from '../model.ts'
import { codeFrame } from './code-frame.ts'
import { printable } from './printable.ts'

type Style = Parameters<typeof styleText>[0]

/** Colours text for a terminal, or leaves it alone. */
export type Paint = (style: Style, text: string) => string

export const plainPaint: Paint = (_, text) => text
export const colourPaint: Paint = (style, text) => styleText(style, text)

/** Errors and warnings in the order of the lessons, each with its place, its line and what to do. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  files: CourseFiles,
  prefix: string,
  paint: Paint,
): string {
  return inOrder(diagnostics)
    .map((diagnostic) => formatDiagnostic(diagnostic, files, prefix, paint))
    .join('\n')
}

function formatDiagnostic(diagnostic: Diagnostic, files: CourseFiles, prefix: string, paint: Paint): string {
  const { file, line, column, rule, severity } = diagnostic
  const [message, hint] = [printable(diagnostic.message), printable(diagnostic.hint)]
  const place = paint('bold', printable(`${prefix}${file}:${line}:${column}`))
  const kind = paint(severity === 'error' ? 'red' : 'yellow', severity === 'error' ? rule : `${rule} (warning)`)
  const frame = codeFrame(files.texts.get(file) ?? '', line, column)
  const indented = frame === '' ? [] : frame.split('\n').map((one) => paint('dim', `  ${one}`))
  return [`${place} ${kind}: ${message}`, ...indented, `  ${hint}`, ''].join('\n')
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
