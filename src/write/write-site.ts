import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Edition } from '../model.ts'
import type { AssetBundle, AssetName } from './bundle-assets.ts'

/** Everything that one edition consists of. */
export type EditionFiles = {
  readonly edition: Edition
  /** Pages and PDFs by path inside the edition. */
  readonly pages: ReadonlyMap<string, string | Uint8Array>
  /** Pictures and other files of the course, by course path; they keep their place. */
  readonly courseFiles: ReadonlySet<string>
  readonly assets: readonly AssetName[]
}

/** Writes both editions into a folder that nobody looks at yet; the caller puts it in place when all is there. */
export function writeSite(
  stage: string,
  editions: readonly EditionFiles[],
  courseFolder: string,
  bundle: AssetBundle,
): void {
  for (const { edition, pages, courseFiles, assets } of editions) {
    const folder = join(stage, edition)
    const made = new Set<string>()
    const place = (path: string) => {
      const full = join(folder, path)
      const parent = dirname(full)
      if (!made.has(parent)) {
        mkdirSync(parent, { recursive: true })
        made.add(parent)
      }
      return full
    }
    for (const [path, contents] of pages) writeFileSync(place(path), contents)
    for (const path of courseFiles) copyFileSync(join(courseFolder, path), place(path))
    const wanted = assets.flatMap((name) => [bundle.assets[name].file, ...bundle.assets[name].loads])
    for (const path of new Set(wanted)) copyFileSync(join(bundle.folder, path), place(`assets/${path}`))
  }
}
