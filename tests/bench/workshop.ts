import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeCorpus, markRun } from './corpus.ts'

/** Where a bench works and how often. */
export type Workshop = {
  /** A temporary folder of this bench's own. */
  readonly folder: string
  /** Runs of each contender; null: as many as the measurement needs. */
  readonly repeat: number | null
  /** The browser to use; null: Puppeteer's own. */
  readonly browser: string | null
  readonly onProgress: (line: string) => void
}

/** Writes a corpus afresh, marked with the run, and returns its folder or, where it is one deck, its file. */
export function writeCorpus(workshop: Workshop, name: 'one' | 'hundred' | 'print400', run: number | string): string {
  const folder = join(workshop.folder, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const decks = makeCorpus(name)
  // The time is in the mark because a cache may outlive the bench.
  for (const [file, text] of decks) writeFileSync(join(folder, file), markRun(text, `${Date.now()}-${run}`))
  const [first] = decks.keys()
  return decks.size === 1 ? join(folder, first as string) : folder
}
