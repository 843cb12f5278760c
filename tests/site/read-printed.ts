import type { Browser } from 'puppeteer'
import { withPage } from '../../src/export/browser.ts'
import { measureLayout } from '../../src/export/measure-layout.ts'
import { printPdf } from '../../src/export/print-pdf.ts'
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
  const known = new Map<string, SeenText>()
  return withServed(pages, folders, (urlOf) =>
    withPage(browser, async (page) => {
      await page.emulateMediaType('print')
      const read: ReadPage[] = []
      for (const printed of pages) {
        const kind = /(\w+)\.pdf$/.exec(printed.path)?.[1] as PaperKind
        if (!known.has(printed.html)) {
          await page.goto(urlOf(printed.path))
          known.set(printed.html, await page.evaluate(seenText, parts[kind]))
        }
        read.push({ ...printed, kind, seen: known.get(printed.html)! })
      }
      return read
    }),
  )
}

/** What Chromium makes of a page, before it is finished, and the text of the page. */
export function printUnfinished(
  browser: Browser,
  { folders }: PrintedCourse,
  page: Pick<PrintedPage, 'path' | 'html'>,
): Promise<{ raw: Uint8Array; text: string }> {
  return withServed([page], folders, (urlOf) =>
    withPage(browser, async (opened) => {
      await opened.goto(urlOf(page.path))
      if (page.path.endsWith('slides.pdf')) await measureLayout(opened, []) // sets the text of slides that shrink
      return { raw: await printPdf(opened), text: await opened.evaluate(() => document.body.innerText) }
    }),
  )
}

async function withServed<T>(
  pages: readonly Pick<PrintedPage, 'path' | 'html'>[],
  folders: PrintedCourse['folders'],
  use: (urlOf: (path: string) => string) => Promise<T>,
): Promise<T> {
  const addressOf = (path: string) => path.replace(/\.pdf$/, '.html')
  const server = await servePages(new Map(pages.map(({ path, html }) => [addressOf(path), html])), folders)
  try {
    return await use((path) => server.url(addressOf(path)))
  } finally {
    await server.close()
  }
}
