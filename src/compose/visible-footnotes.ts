import type { Footnote } from '../model.ts'

/**
 * The footnotes that what is shown refers to, and those that these refer to in turn. A footnote of the teacher's
 * notes, or of a block that is left out, is left out with it.
 *
 * @param html - gives everything that is shown and may hold a mark; most slides are never asked
 * @returns the same array when all are, so that what was rendered for one page serves the next
 */
export function visibleFootnotes(footnotes: readonly Footnote[], html: () => readonly string[]): readonly Footnote[] {
  if (footnotes.length === 0) return footnotes
  const shown = new Set<Footnote>()
  const open = [...html()]
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const note of footnotes) {
      if (shown.has(note) || !text.includes(`href="#${note.id}"`)) continue
      shown.add(note)
      open.push(note.html)
    }
  }
  return shown.size === footnotes.length ? footnotes : footnotes.filter((note) => shown.has(note))
}
