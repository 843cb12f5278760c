/** The answer of a question, which a page shows in its own way: a deck as its next step, a page to read on the spot. */
export type Answer = {
  readonly box: HTMLElement
  shown(): boolean
  /** @returns true when the page itself has told listeners what appeared */
  show(): boolean
  hide(): void
}
