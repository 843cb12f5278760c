/**
 * Reads which code lines a step marks: `2-3,7` gives 2, 3 and 7. Anything else (`*`, `all`, nothing) gives an empty
 * set, which stands for the whole listing.
 */
export function lineRanges(step: string): Set<number> {
  const lines = new Set<number>()
  for (const part of step.split(',')) {
    const [first = Number.NaN, last = first] = part.split('-').map(Number)
    // A slip of the keyboard (1-99999999) must not hang the lesson.
    for (let line = Math.max(first, 1); line <= Math.min(last, first + 999); line++) lines.add(line)
  }
  return lines
}
