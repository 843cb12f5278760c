import type { Browser } from 'puppeteer'
import { withPage } from '../../src/export/browser.ts'
import { servePages } from '../../src/export/serve-pages.ts'
import type { PrintedCourse, PrintedPage } from './printed-course.ts'
import { type SeenText, seenText } from './seen-text.ts'

/** A PDF and what the browser sees of the page that was printed. */
export type ReadPage = PrintedPage & { readonly kind: PaperKind; readonly seen: SeenText }
export type PaperKind = keyof typeof parts

/** What of a page stands on a page of its PDF; the rest flows over pages. */
const parts = { slides: 'section.page', handout: '.sheet, .flow', worksheet: 'body', teacher: 'body' }

/** Opens every page of a course that was printed, those that are the same once. */
export async function readPrinted(browser: Browser, { pages, folders }: PrintedCourse): Promise<ReadPage[]> {
  const addressOf = (path: string) => path.replace(/\.pdf$/, '.html')
  const server = await servePages(new Map(pages.map(({ path, html }) => [addressOf(path), html])), folders)
  const known = new Map<string, SeenText>()
  try {
    return await withPage(browser, async (page) => {
      await page.emulateMediaType('print')
      const read: ReadPage[] = []
      for (const printed of pages) {
        const kind = /(\w+)\.pdf$/.exec(printed.path)?.[1] as PaperKind
        if (!known.has(printed.html)) {
          await page.goto(server.url(addressOf(printed.path)))
          known.set(printed.html, await page.evaluate(seenText, parts[kind]))
        }
        read.push({ ...printed, kind, seen: known.get(printed.html)! })
      }
      return read
    })
  } finally {
    await server.close()
  }
}
