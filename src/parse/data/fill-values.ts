import type { Place } from '../../model.ts'
import type { Line } from '../lines.ts'
import { MarkdownState } from '../markdown-state.ts'

/** `[=name]`; a backslash before it writes the brackets themselves. */
const useOrTicks = /\\[\\`]|\\?\[=(\p{L}[\p{L}\p{N}_-]*)\]|`+/gu

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
    return { ...line, text: filled(line, textOf) }
  })
}

function filled(line: Line, textOf: (name: string, at: Place) => string): string {
  const found = [...line.text.matchAll(useOrTicks)]
  const partners = closingTicks(found.map(([text]) => text))
  let text = ''
  let done = 0
  for (let index = 0; index < found.length; index++) {
    const [whole, name] = found[index]!
    const at = found[index]!.index
    const end = partners[index]
    if (end != null) index = end // past the code
    if (name === undefined || whole.startsWith('\\')) continue
    text += line.text.slice(done, at) + textOf(name, { file: line.file, line: line.number, column: at + 1 })
    done = at + whole.length
  }
  return text + line.text.slice(done)
}

/** For each run of backticks, which later run of the same length ends its code; null for none. */
function closingTicks(found: readonly string[]): (number | null)[] {
  const next = new Map<number, number>()
  const partners: (number | null)[] = found.map(() => null)
  for (let index = found.length - 1; index >= 0; index--) {
    const text = found[index]!
    if (!text.startsWith('`')) continue
    partners[index] = next.get(text.length) ?? null
    next.set(text.length, index)
  }
  return partners
}
