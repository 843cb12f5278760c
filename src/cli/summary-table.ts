/** A lesson's line in the closing table. */
export type LessonSummary = {
  readonly lesson: string
  readonly slides: number
  /** Pages of slides.pdf; null when no PDF was made. */
  readonly pages: number | null
  /** Decks, also as one file, and PDFs of both editions. */
  readonly kilobytes: number
  readonly seconds: number
  readonly problems: number
}

const headings = ['lesson', 'slides', 'pages', 'kB', 'seconds', 'problems'] as const

/** The closing table: names left, numbers right. */
export function summaryTable(lessons: readonly LessonSummary[]): string {
  const rows = lessons.map((one) => [
    one.lesson,
    String(one.slides),
    one.pages === null ? '–' : String(one.pages),
    one.kilobytes.toFixed(0),
    one.seconds.toFixed(2),
    one.problems === 0 ? '–' : String(one.problems),
  ])
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => [...row[column]!].length)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
  return [line(headings), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}
