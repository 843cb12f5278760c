/** What the search of an edition looks through: made when the course is built, read in the browser. Types only. */

/** Everything that can be found, in the order of the course. */
export type SearchFile = { readonly pages: readonly SearchedPage[] }

/** A page to read with its parts. */
export type SearchedPage = {
  /** From the edition's root: `01-lesson/index.html`. */
  readonly href: string
  /** The lesson's title, or what the page is called. */
  readonly name: string
  /** What a result on it counts beside one in a lesson. */
  readonly weight: number
  /** BCP 47, of all its words. */
  readonly language: string
  readonly parts: readonly SearchedPart[]
}

/** A slide, a term, a source. A short tuple, since there are thousands; the id is empty for the page itself. */
export type SearchedPart = readonly [id: string, title: string, text: string]
