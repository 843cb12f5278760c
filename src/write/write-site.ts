import { join } from 'node:path'
import type { EditionPages } from '../compose/compose-site.ts'
import type { Diagnostic } from '../model.ts'
import { type SiteFile, stylesInPages, usedAssets } from '../render/render-site.ts'
import type { AssetBundle } from './bundle-assets.ts'
import { keptFiles } from './kept-files.ts'
import { oneFilePages } from './one-file-pages.ts'
import { openSite } from './site-writer.ts'

/** What writing came to: bytes by path of every page and PDF, and what is too large to hand on. */
export type WrittenSite = { readonly sizes: ReadonlyMap<string, number>; readonly diagnostics: readonly Diagnostic[] }

/**
 * Writes a whole site: pages as they come, pictures and files of the course at their own places, bundled assets.
 *
 * @param stage - a folder that nobody looks at yet
 */
export async function writeSite(
  stage: string,
  pages: AsyncIterable<SiteFile>,
  site: readonly EditionPages[],
  courseFolder: string,
  bundle: AssetBundle,
): Promise<WrittenSite> {
  const writer = openSite(stage)
  const kept = keptFiles()
  const copy = (path: string, from: string) => {
    writer.copy(path, from)
    kept.addFile(path, from)
  }
  const write = (path: string, contents: string | Uint8Array) => {
    writer.write(path, contents)
    kept.add(path, contents)
  }
  for (const edition of site) {
    for (const path of edition.courseFiles) copy(`${edition.edition}/${path}`, join(courseFolder, path))
    const wanted = usedAssets(edition).flatMap((name) => {
      const { file, loads } = bundle.assets[name]
      return stylesInPages.has(name) ? loads : [file, ...loads]
    })
    for (const path of new Set(wanted)) copy(`${edition.edition}/assets/${path}`, join(bundle.folder, path))
  }
  const filesOf = new Map<string, ReadonlySet<string>>(site.map(({ edition, courseFiles }) => [edition, courseFiles]))
  const oneFile = oneFilePages(courseFolder, (edition) => filesOf.get(edition) ?? new Set(), bundle.folder)
  for await (const { path, contents, oneFile: lesson, missingHtml } of pages) {
    if (missingHtml !== undefined)
      // The last file of its edition: now all others are known.
      writer.write(path, kept.worker(path.split('/')[0]!, String(contents), missingHtml))
    else write(path, lesson ? oneFile.complete(String(contents), path, lesson) : contents)
  }
  return { sizes: await writer.finish(), diagnostics: oneFile.diagnostics }
}
