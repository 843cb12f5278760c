import type { PaperSize, PerPage } from './paper-options.ts'

/** Millimetres. */
type Size = { readonly width: number; readonly height: number }

/** What `@page` in `templates/styles/paper/paper.css` leaves to print on. */
export const pageBody: Readonly<Record<PaperSize, Size>> = {
  a4: { width: 210 - 2 * 15, height: 297 - 22 - 18 },
  letter: { width: 215.9 - 2 * 15, height: 279.4 - 22 - 18 },
}

/** The head of the first page: title of the lesson, the line for a name, and the space below. */
const headHeight = 41
/** The least that is worth to be called room to write. */
const oneLine = 8
/** A page that is full to the last tenth of a millimetre becomes two. */
const slack = 1

export type RowLayout = {
  readonly columns: number
  /** Of a row, with the room to write. */
  readonly height: number
  /** Width of the slide; its height is nine sixteenths of that. */
  readonly slide: number
  /** Where notes are written. */
  readonly room: Size
  readonly beside: boolean
  /** Between the slide and the room. */
  readonly gap: number
}

const columnGap = 6
const rowGap = 6

/**
 * How the slides of a handout stand on a page: three or fewer below each other, with room to write beside or below
 * them; four or six in two columns. Slides have one size on all pages; rows are lower on the first, below its head.
 */
export function rowLayout(paper: PaperSize, perPage: PerPage, first: boolean): RowLayout {
  const body = pageBody[paper]
  const columns = perPage >= 4 ? 2 : 1
  const rows = perPage / columns
  const free = body.height - slack - (first ? headHeight : 0)
  const height = (free - rowGap * (rows - 1)) / rows
  const width = (body.width - columnGap * (columns - 1)) / columns
  const lowest = (body.height - slack - headHeight - rowGap * (rows - 1)) / rows
  if (perPage === 3) {
    const [slide, gap] = [Math.min(104, (lowest * 16) / 9), 6]
    return { columns, height, slide, gap, room: { width: width - slide - gap, height }, beside: true }
  }
  const gap = 4
  const slide = Math.min(width, perPage === 2 ? 132 : width, ((lowest - oneLine - gap) * 16) / 9)
  return { columns, height, slide, gap, room: { width, height: height - (slide * 9) / 16 - gap }, beside: false }
}
