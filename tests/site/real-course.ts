import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type Built, buildFolder } from './build-course.ts'

let built: Promise<Built> | null = null
let folder: string | null = null

/** The course in `slides/`, built once for all tests of a file. */
export async function realCourse<T>(use: (built: Built) => Promise<T> | T): Promise<T> {
  if (built === null) {
    folder = mkdtempSync(join(tmpdir(), 'rostrum-course-'))
    built = buildFolder('slides', join(folder, 'dist'), { pdf: true })
  }
  return use(await built)
}

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true })
})
