import { isBlank, type Line } from './lines.ts'
import { MarkdownState } from './markdown-state.ts'

/** Footnotes of a lesson by label. */
export type FootnoteSources = ReadonlyMap<string, Line[]>

const definition = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/

/** Takes footnote definitions out of a lesson, wherever they stand; each slide prints those that it uses. */
export function takeFootnotes(lines: readonly Line[]): { lines: Line[]; footnotes: FootnoteSources } {
  const footnotes = new Map<string, Line[]>()
  if (!lines.some((line) => definition.test(line.text))) return { lines: [...lines], footnotes }
  const state = new MarkdownState()
  let current: Line[] | null = null
  let afterBlank = false
  const rest = lines.flatMap((line) => {
    state.leaveContainer(line.text)
    const found = state.isPlain ? definition.exec(line.text) : null
    if (found) {
      current = [{ ...line, text: found[2]! }]
      afterBlank = false
      if (!footnotes.has(found[1]!)) footnotes.set(found[1]!, current)
      return [{ ...line, text: '' }]
    }
    if (current && isBlank(line)) {
      afterBlank = true
      return [line]
    }
    // Below a blank line only what is indented goes on with the note.
    if (
      current &&
      (/^(?: {4}|\t)/.test(line.text) || (!afterBlank && (/^[ \t]{2,}/.test(line.text) || isProse(line.text))))
    ) {
      current.push({ ...line, text: line.text.trimStart() })
      afterBlank = false
      return [{ ...line, text: '' }]
    }
    current = null
    state.read(line.text)
    return [line]
  })
  return { lines: rest, footnotes }
}

/** Text that runs on from the line above; anything that begins a block does not. */
function isProse(text: string): boolean {
  return !/^(?:-{3,}|(?:[*_][ \t]*){3,}$|:{3,}|#{1,6}\s|[-*+]\s|\d+[.)]\s|>|\||```|~~~|<|notes?:)/i.test(text)
}
