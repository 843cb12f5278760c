import type { PaperSize, PerPage } from './paper-options.ts'

/** Millimetres. */
type Size = { readonly width: number; readonly height: number }

/** What `@page` in `templates/styles/paper/paper.css` leaves to print on. */
export const pageBody: Readonly<Record<PaperSize, Size>> = {
  a4: { width: 210 - 2 * 15, height: 297 - 22 - 18 },
  letter: { width: 215.9 - 2 * 15, height: 279.4 - 22 - 18 },
}

/** The head of the first page: title of the lesson, and the line for a name. */
export const headHeight = 40

export type RowLayout = {
  /** Of the slide; its height is nine sixteenths of that. */
  readonly slide: number
  /** Where notes are written. */
  readonly room: Size
  readonly beside: boolean
}

const gap = 6
const rowGap = 6

/**
 * How the slides of a handout stand on a page: three or fewer below each other, with room to write beside or below
 * them; four or six in two columns. All pages are alike, so the first one's head is left free on each.
 */
export function rowLayout(paper: PaperSize, perPage: PerPage): RowLayout {
  const body = pageBody[paper]
  const columns = perPage >= 4 ? 2 : 1
  const rows = perPage / columns
  const height = (body.height - headHeight - rowGap * (rows - 1)) / rows
  const width = (body.width - gap * (columns - 1)) / columns
  if (perPage === 3) {
    const slide = 94
    return { slide, room: { width: width - slide - gap, height }, beside: true }
  }
  const slide = perPage === 1 ? width : perPage === 2 ? 120 : width
  return { slide, room: { width, height: height - (slide * 9) / 16 - 4 }, beside: false }
}
