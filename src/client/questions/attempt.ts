/** One question at work: what was answered so far, and how right that is. */
export type Attempt = {
  /** Judged with the first choice; everything else waits for the Check button. */
  readonly atOnce: boolean
  /** True when every part is answered. */
  complete(): boolean
  score(): Score
  /** Shows at each part whether it is right; false takes the marks away. */
  mark(on: boolean): void
  /** While the answer is shown nothing more can be chosen. */
  lock(on: boolean): void
  reset(): void
  /** What is chosen or written; empty for nothing. */
  state(): string[]
  /** Puts that back. @returns false when it does not belong to this question */
  restore(state: readonly string[]): boolean
}

/** Parts that are right, of all. */
export type Score = { readonly right: number; readonly total: number }

/** What an attempt is given: whom to tell when the answer changes. */
export type Changed = () => void
