import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { build } from '../../build.ts'
import type { BuildOptions } from '../../src/cli/arguments.ts'
import type { BuildResult } from '../../src/cli/build-result.ts'
import { silent } from '../../src/cli/progress.ts'

/** A built course on disk, for as long as `use` runs. */
export type Built = {
  readonly result: BuildResult
  /** The output folder. */
  readonly folder: string
  readonly paths: readonly string[]
  text(path: string): string
  bytes(path: string): Buffer
}

/** Writes a course from texts, builds it with the real program, and cleans up. */
export async function withBuilt<T>(
  files: Record<string, string | Uint8Array>,
  options: Partial<BuildOptions>,
  use: (built: Built) => Promise<T> | T,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'rostrum-test-'))
  try {
    for (const [path, contents] of Object.entries(files)) {
      const full = join(root, 'course', path)
      mkdirSync(dirname(full), { recursive: true })
      writeFileSync(full, contents)
    }
    return await use(await buildFolder(join(root, 'course'), join(root, 'out'), options))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Builds a course that lies on disk. */
export async function buildFolder(course: string, out: string, options: Partial<BuildOptions> = {}): Promise<Built> {
  const usual = { only: null, pdf: false, cache: false, paper: null, theme: null, strict: false, json: false }
  const result = await build({ ...usual, ...options, course, out }, silent)
  return {
    result,
    folder: out,
    paths: allFiles(out),
    text: (path) => readFileSync(join(out, path), 'utf8'),
    bytes: (path) => readFileSync(join(out, path)),
  }
}

/** Every file below a folder, by path from it. */
export function allFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative('.', name).split(sep).join('/'))
    .sort()
}

/** The smallest picture that a browser shows. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/p9nq9wAAAABJRU5ErkJggg==',
  'base64',
)
