import { composeSite } from '../../src/compose/compose-site.ts'
import { startBrowser, withPage } from '../../src/export/browser.ts'
import { ensureBrowser } from '../../src/export/ensure-browser.ts'
import { finishPdf } from '../../src/export/finish/finish-pdf.ts'
import { countPages, printPdf } from '../../src/export/print-pdf.ts'
import { servePages } from '../../src/export/serve-pages.ts'
import { drawFigures } from '../../src/figures/draw-figures.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { readCourse } from '../../src/read/read-course.ts'
import { localeFor } from '../../src/render/locale.ts'
import { type PrintableDeck, renderPrintDecks } from '../../src/render/render-site.ts'
import { bundleAssets } from '../../src/write/bundle-assets.ts'
import { compare, type Row } from './report.ts'
import type { Workshop } from './workshop.ts'

/** Milliseconds that finishing may cost for every 20 pages. */
const most = 300

/** Times what is done to a PDF after it was printed, on a lesson of the course, and weighs what comes of it. */
export async function measureFinish(workshop: Workshop): Promise<Row[]> {
  const { raw, text, title, language } = await printLesson(workshop)
  const per20 = 20 / countPages(raw)
  const times: number[] = []
  const sizes: number[] = []
  for (let run = 0; run < (workshop.repeat ?? 9); run++) {
    const start = performance.now()
    const done = await finishPdf(raw, { title, author: null, language, creator: 'Rostrum' }, text)
    times.push((performance.now() - start) * per20)
    sizes.push(done.length / 1000)
    workshop.onProgress(`Finishing a PDF: ${times.at(-1)!.toFixed(0)} ms for 20 pages`)
  }
  const note = `the first time ${times[0]!.toFixed(0)} ms; theirs is the bar`
  return [
    compare({
      ...{ what: 'finishing 20 pages', against: `${most} ms`, unit: 'ms' as const },
      ...{ ours: times, theirs: times.map(() => most), bar: 1, note },
    }),
    compare({
      ...{ what: 'a finished PDF', against: 'as printed', unit: 'kB' as const },
      ...{ ours: sizes, theirs: sizes.map(() => raw.length / 1000), bar: 1.5, note: '' },
    }),
  ]
}

async function printLesson({ browser }: Workshop) {
  const { course } = await parseCourse(readCourse('slides'))
  const bundle = await bundleAssets()
  const site = composeSite(await drawFigures(course, localeFor), localeFor, { pdf: true, theme: null, paper: null })
  const deck = (await renderPrintDecks(site, bundle.assets)).at(-1) as PrintableDeck
  const name = deck.path.replace(/pdf$/, 'html')
  const folders = [
    { at: `${deck.edition}/assets`, folder: bundle.folder },
    { at: deck.edition, folder: 'slides' },
  ]
  const server = await servePages(new Map([[name, deck.page.html]]), folders)
  const running = await startBrowser(browser ?? (await ensureBrowser()))
  try {
    return await withPage(running.browser, async (page) => {
      await page.goto(server.url(name), { waitUntil: 'load' })
      const raw = await printPdf(page)
      const text = await page.evaluate(() => document.body.innerText)
      return { raw, text, title: deck.title, language: deck.lesson.language }
    })
  } finally {
    await Promise.all([running.close(), server.close()])
  }
}
