import type { Place } from '../model.ts'

/** A line of a lesson and where it came from; an included file's lines keep their own file. */
export type Line = { readonly text: string; readonly file: string; readonly number: number }

/** Splits a text into lines that know where they stand. Line ends of any system are understood. */
export function toLines(text: string, file: string, firstNumber = 1): Line[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => ({ text: line, file, number: firstNumber + index }))
}

export function joinLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('\n')
}

export function placeOf(line: Line, column = 1): Place {
  return { file: line.file, line: line.number, column }
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === ''
}
