import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { defaultPaper } from '../../src/compose/paper/paper-options.ts'
import { type Built, buildFolder } from './build-course.ts'

/** The lessons' folders. */
export const lessons = ['01-parliamentarism-since-1995', '02-reform-program-2022', '03-election-outcomes']

let built: Promise<Built> | null = null
let folder: string | null = null

/**
 * The course in `slides/`, built once for all tests of a file.
 *
 * @param pdf - false for tests that look at decks alone: printing takes longer than all the rest
 */
export async function realCourse<T>(use: (built: Built) => Promise<T> | T, { pdf = true } = {}): Promise<T> {
  if (built === null) {
    folder = mkdtempSync(join(tmpdir(), 'rostrum-course-'))
    built = buildFolder('slides', join(folder, 'dist'), { pdf, cache: true, paper: defaultPaper })
  }
  return use(await built)
}

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true })
})
