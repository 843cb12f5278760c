import { defaultSeparators, type Separators } from './split-lesson.ts'

/**
 * reveal-md lets a deck name its own slide separators as regular expressions.
 *
 * Only those that mean one literal line are taken, such as `<!--s-->` or `^\n---\n$`: running a stranger's expression
 * over a lesson could take for ever.
 */
export function readSeparators(slide: string | undefined, below: string | undefined): Separators {
  return {
    slide: literalLine(slide) ?? defaultSeparators.slide,
    below: literalLine(below) ?? defaultSeparators.below,
  }
}

function literalLine(expression: string | undefined): string | null {
  if (expression === undefined) return null
  const line = expression
    .replace(/^\^|\$$/g, '')
    .replace(/\\r\?|\\r|\[\\r\\n\]\+?|\\n|\r?\n/g, '')
    .replace(/\\s\*|\s\*/g, '')
    .trim()
  return line === '' || /[\\^$.|?*+()[\]{}]/.test(line) ? null : line
}
