import { silent } from '../../src/cli/progress.ts'
import { composeSite } from '../../src/compose/compose-site.ts'
import { defaultPaper, type PaperOptions } from '../../src/compose/paper/paper-options.ts'
import { exportLessons } from '../../src/export/export-lessons.ts'
import type { ServedFolder } from '../../src/export/serve-pages.ts'
import { drawFigures } from '../../src/figures/draw-figures.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { readCourse } from '../../src/read/read-course.ts'
import { localeFor } from '../../src/render/locale.ts'
import { type PrintablePaper, renderPapers, renderPrintDecks } from '../../src/render/render-site.ts'
import { bundleAssets } from '../../src/write/bundle-assets.ts'

/** A PDF beside the page that was printed. */
export type PrintedPage = { readonly path: string; readonly html: string; readonly pdf: Uint8Array }

export type PrintedCourse = {
  readonly pages: readonly PrintedPage[]
  /** Where the pages find styles, fonts and pictures. */
  readonly folders: readonly ServedFolder[]
}

/** Prints a course as the program does and keeps the pages that it printed. */
export async function printedCourse(
  course: string,
  paper: PaperOptions = defaultPaper,
  { cache = false } = {},
): Promise<PrintedCourse> {
  const options = { course, only: null, pdf: true, paper, theme: null }
  const { course: parsed } = await parseCourse(readCourse(course), options)
  const site = composeSite(await drawFigures(parsed, localeFor), localeFor, options)
  const { assets, folder: assetFolder } = await bundleAssets()
  const decks = await renderPrintDecks(site, assets)
  let papers: readonly PrintablePaper[] = []
  const { pdfs, diagnostics } = await exportLessons(
    async () => decks,
    async (fits) => {
      papers = await renderPapers(site, assets, fits)
      return papers
    },
    { courseFolder: course, assetFolder, cache },
    silent,
  )
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  return {
    pages: [...decks, ...papers].map(({ path, page }) => ({ path, html: page.html, pdf: pdfs.get(path)! })),
    folders: ['student', 'teacher'].flatMap((edition) => [
      { at: `${edition}/assets`, folder: assetFolder },
      { at: edition, folder: course },
    ]),
  }
}
