import { copyFile, mkdir, writeFile } from 'node:fs/promises'
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

/**
 * Writes both editions into a folder that nobody looks at yet; the caller puts it in place when all is there.
 *
 * Disks answer several questions at once much sooner than one after the other, so folders first, then all files.
 */
export async function writeSite(
  stage: string,
  editions: readonly EditionFiles[],
  courseFolder: string,
  bundle: AssetBundle,
): Promise<void> {
  const files = editions.flatMap((edition) => filesOf(edition, join(stage, edition.edition), courseFolder, bundle))
  const folders = new Set(files.map(({ to }) => dirname(to)))
  await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })))
  await Promise.all(files.map(({ to, from, contents }) => (from ? copyFile(from, to) : writeFile(to, contents!))))
}

type SiteFile = { readonly to: string; readonly from?: string; readonly contents?: string | Uint8Array }

function filesOf(
  { pages, courseFiles, assets }: EditionFiles,
  folder: string,
  courseFolder: string,
  bundle: AssetBundle,
): SiteFile[] {
  const wanted = new Set(assets.flatMap((name) => [bundle.assets[name].file, ...bundle.assets[name].loads]))
  return [
    ...[...pages].map(([path, contents]) => ({ to: join(folder, path), contents })),
    ...[...courseFiles].map((path) => ({ to: join(folder, path), from: join(courseFolder, path) })),
    ...[...wanted].map((path) => ({ to: join(folder, 'assets', path), from: join(bundle.folder, path) })),
  ]
}
