import type { Page } from 'puppeteer'
import { composeSite } from '../../src/compose/compose-site.ts'
import type { PaperOptions } from '../../src/compose/paper/paper-options.ts'
import { withBrowser, withPage } from '../../src/export/browser.ts'
import { findBrowser } from '../../src/export/find-browser.ts'
import { servePages } from '../../src/export/serve-pages.ts'
import type { Course } from '../../src/model.ts'
import { localeFor } from '../../src/render/locale.ts'
import { renderPapers } from '../../src/render/render-site.ts'
import { bundleAssets } from '../../src/write/bundle-assets.ts'

/**
 * Shows the papers of a course as the printer lays them out, one after the other.
 *
 * @param names - which papers, by the paths that their PDFs would have
 * @param use - gets the page, the path that its PDF would have, and the options
 */
export async function eachPaper(
  course: Course,
  wanted: readonly PaperOptions[],
  names: RegExp,
  courseFolder: string | null,
  use: (page: Page, path: string, options: PaperOptions) => Promise<void>,
): Promise<void> {
  const bundle = await bundleAssets()
  const pages = new Map<string, string>()
  const folders = ['student', 'teacher'].flatMap((edition) => [
    { at: `${edition}/assets`, folder: bundle.folder },
    ...(courseFolder === null ? [] : [{ at: edition, folder: courseFolder }]),
  ])
  const server = await servePages(pages, folders)
  try {
    await withBrowser((await findBrowser())!, (browser) =>
      withPage(browser, async (page) => {
        await page.emulateMediaType('print')
        for (const options of wanted) {
          const site = composeSite(course, localeFor, { theme: null, pdf: true, paper: options })
          for (const { path, page: printed } of await renderPapers(site, bundle.assets, new Map())) {
            if (!names.test(path)) continue
            pages.set(path.replace('.pdf', '.html'), printed.html)
            await page.setViewport({ width: bodyWidth[options.paper], height: 900 })
            await page.goto(server.url(path.replace('.pdf', '.html')), { waitUntil: 'load' })
            await page.evaluate(() => document.fonts.ready.then(() => undefined))
            await use(page, path, options)
          }
        }
      }),
    )
  } finally {
    await server.close()
  }
}

/** Pixels between the margins of `@page`. */
const bodyWidth = { a4: Math.ceil((180 / 25.4) * 96), letter: Math.ceil((185.9 / 25.4) * 96) }

/** What runs out of the box it stands in: rows and sheets have a height, tasks and what a teacher reads a width. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const inside = (box: Element, part: Element, what: string) => {
      const [outer, inner] = [box.getBoundingClientRect(), part.getBoundingClientRect()]
      if (inner.bottom > outer.bottom + 0.5 || inner.right > outer.right + 0.5 || inner.top < outer.top - 0.5)
        found.push(`${what} ${box.id}: ${part.className} ${Math.round(inner.bottom - outer.bottom)}`)
    }
    for (const sheet of document.querySelectorAll('.sheet'))
      for (const row of sheet.querySelectorAll('.row')) inside(sheet, row, 'sheet')
    for (const row of document.querySelectorAll('.row'))
      for (const part of row.querySelectorAll('.thumb, .guided, .guided p, .gap, .note-room')) inside(row, part, 'row')
    for (const thumb of document.querySelectorAll('.thumb'))
      for (const part of thumb.querySelectorAll('th, td, svg, .timeline, figure'))
        inside(thumb, part, `picture ${part.textContent}`)
    for (const room of document.querySelectorAll('.room')) {
      const [guided, lines] = [room.querySelector('.guided'), room.querySelector('.note-room')]
      const meet = guided && lines && guided.getBoundingClientRect().bottom > lines.getBoundingClientRect().top + 0.5
      if (meet) found.push(`sentences run into lines: ${room.parentElement!.id}`)
    }
    for (const task of document.querySelectorAll('.task, .teach, .flow li'))
      for (const part of task.querySelectorAll('*:not(svg *)')) {
        const right = task.getBoundingClientRect().right
        if (part.getClientRects().length > 0 && part.getBoundingClientRect().right > right + 0.5)
          found.push(`too wide: ${task.className} ${part.className}`)
      }
    return found
  })
}
