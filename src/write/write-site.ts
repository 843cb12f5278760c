import { join } from 'node:path'
import type { EditionPages } from '../compose/compose-site.ts'
import { type SiteFile, usedAssets } from '../render/render-site.ts'
import type { AssetBundle } from './bundle-assets.ts'
import { openSite } from './site-writer.ts'

/**
 * Writes a whole site: pages as they come, pictures and files of the course at their own places, bundled assets.
 *
 * @param stage - a folder that nobody looks at yet
 * @returns bytes by path of every page and PDF
 */
export async function writeSite(
  stage: string,
  pages: AsyncIterable<SiteFile>,
  site: readonly EditionPages[],
  courseFolder: string,
  bundle: AssetBundle,
): Promise<ReadonlyMap<string, number>> {
  const writer = openSite(stage)
  for (const edition of site) {
    for (const path of edition.courseFiles) writer.copy(`${edition.edition}/${path}`, join(courseFolder, path))
    const wanted = usedAssets(edition).flatMap((name) => [bundle.assets[name].file, ...bundle.assets[name].loads])
    for (const path of new Set(wanted)) writer.copy(`${edition.edition}/assets/${path}`, join(bundle.folder, path))
  }
  for await (const { path, contents } of pages) writer.write(path, contents)
  return writer.finish()
}
