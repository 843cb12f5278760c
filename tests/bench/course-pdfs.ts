import { join } from 'node:path'
import puppeteer from 'puppeteer'
import { composeSite } from '../../src/compose/compose-site.ts'
import { defaultPaper } from '../../src/compose/paper/paper-options.ts'
import { exportLessons } from '../../src/export/export-lessons.ts'
import { servePages } from '../../src/export/serve-pages.ts'
import { drawFigures } from '../../src/figures/draw-figures.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { readCourse } from '../../src/read/read-course.ts'
import { localeFor } from '../../src/render/locale.ts'
import { renderPapers, renderPrintDecks } from '../../src/render/render-site.ts'
import { bundleAssets } from '../../src/write/bundle-assets.ts'
import { projectFolder } from '../../src/write/project-folder.ts'
import { browserArguments } from '../browser-arguments.ts'
import { compare, type Row } from './report.ts'
import type { Workshop } from './workshop.ts'

/** Measuring, printing and finishing against the bare calls that print the same pages, one after the other. */
const bar = 2

/** Times all PDFs of the course in `slides/`, both editions, nothing from earlier builds. */
export async function measureCoursePdfs(workshop: Workshop): Promise<Row[]> {
  if (workshop.browser === null) return []
  const courseFolder = join(projectFolder(), 'slides')
  const { course: parsed } = await parseCourse(readCourse(courseFolder))
  const course = await drawFigures(parsed, localeFor)
  const { assets, folder: assetFolder } = await bundleAssets()
  const site = composeSite(course, localeFor, { theme: null, pdf: true, paper: defaultPaper })
  const decks = await renderPrintDecks(site, assets)
  const papers = await renderPapers(site, assets, new Map())
  const pages = new Map([...decks, ...papers].map(({ path, page }) => [path.replace(/\.pdf$/, '.html'), page.html]))
  const folders = ['student', 'teacher'].flatMap((edition) => [
    { at: `${edition}/assets`, folder: assetFolder },
    { at: edition, folder: courseFolder },
  ])
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let run = 0; run < (workshop.repeat ?? 3); run++) {
    const start = performance.now()
    const settings = { courseFolder, assetFolder, cache: false }
    await exportLessons(
      async () => decks,
      async () => papers,
      settings,
      { step() {}, end() {} },
    )
    const middle = performance.now()
    await printBare(pages, folders, workshop.browser)
    ours.push((middle - start) / 1000)
    theirs.push((performance.now() - middle) / 1000)
    workshop.onProgress(`All PDFs of the course: ${ours.at(-1)!.toFixed(2)} s, bare ${theirs.at(-1)!.toFixed(2)} s`)
  }
  const note = `${pages.size} pages to print, in both editions`
  return [compare({ what: 'all PDFs of the course', against: 'bare page.pdf()', unit: 's', ours, theirs, bar, note })]
}

async function printBare(
  pages: ReadonlyMap<string, string>,
  folders: Parameters<typeof servePages>[1],
  executablePath: string,
): Promise<void> {
  const server = await servePages(pages, folders)
  const browser = await puppeteer.launch({ executablePath, args: browserArguments })
  try {
    for (const path of pages.keys()) {
      const page = await browser.newPage()
      await page.goto(server.url(path), { waitUntil: 'load' })
      await page.pdf({ preferCSSPageSize: true, printBackground: true })
      await page.close()
    }
  } finally {
    await Promise.all([browser.close(), server.close()])
  }
}
