/** How paper is laid out, as the command line says. */
export type PaperOptions = {
  readonly paper: PaperSize
  readonly perPage: PerPage
  readonly notes: NoteSpace
}

export const paperSizes = ['a4', 'letter'] as const
export type PaperSize = (typeof paperSizes)[number]

/** Slides on a page of the handout. */
export const perPages = [1, 2, 3, 4, 6] as const
export type PerPage = (typeof perPages)[number]

/** What stands beside the slides: rules, squares, sentences with gaps above rules, or nothing. */
export const noteSpaces = ['lines', 'grid', 'guided', 'none'] as const
export type NoteSpace = (typeof noteSpaces)[number]

export const defaultPaper: PaperOptions = { paper: 'a4', perPage: 3, notes: 'lines' }
