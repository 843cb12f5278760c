import type { Words } from '../words.ts'

/** What the scripts of the search leave in the window for each other, since each is loaded on its own. */
declare global {
  interface Window {
    /** Set by `search-index.js`. */
    rostrumSearchIndex?: string
    /** Set by `search.js`: makes the dialog answer. */
    rostrumSearch?: (dialog: HTMLDialogElement, words: Words) => Promise<void>
  }
}
