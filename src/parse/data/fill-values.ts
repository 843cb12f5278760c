import type { Place } from '../../model.ts'
import type { Line } from '../lines.ts'
import { MarkdownState } from '../markdown-state.ts'

const use = /\[=([a-zA-Z][\w-]*)\]/g
const codeOrUse = /(`+)[^`]+\1|\[=([a-zA-Z][\w-]*)\]/g

/**
 * Puts numbers from data where `[=name]` asks for them, before anything else is read: so they stand in titles,
 * attributes and options as if typed. Code is left alone.
 */
export function fillValues(lines: readonly Line[], textOf: (name: string, at: Place) => string): readonly Line[] {
  if (!lines.some(({ text }) => text.includes('[='))) return lines
  const state = new MarkdownState()
  return lines.map((line) => {
    state.leaveContainer(line.text)
    const plain = state.isPlain
    state.read(line.text)
    if (!plain || !line.text.includes('[=')) return line
    const place = (index: number): Place => ({ file: line.file, line: line.number, column: index + 1 })
    const pattern = line.text.includes('`') ? codeOrUse : use
    const text = line.text.replace(pattern, (whole, ...found) => {
      const name = pattern === use ? found[0] : found[1]
      const index = found[pattern === use ? 1 : 2] as number
      return name === undefined ? whole : textOf(name as string, place(index))
    })
    return { ...line, text }
  })
}
