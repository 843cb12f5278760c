import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'puppeteer'
import type { PrintPage } from '../compose/views.ts'
import type { Diagnostic } from '../model.ts'
import { withPage } from './browser.ts'
import { BrowserDied, BrowserDoesNotStart } from './browser-errors.ts'
import { finishPdf } from './finish/finish-pdf.ts'
import { groupSamePages } from './group-same-pages.ts'
import { type LentBrowser, lendBrowser } from './lend-browser.ts'
import { measureLayout } from './measure-layout.ts'
import type { PdfCache } from './pdf-cache.ts'
import { countPages, printPdf } from './print-pdf.ts'
import { type PageServer, type ServedFolder, servePages } from './serve-pages.ts'

export type PdfJob = {
  /** Site path of the PDF, such as `student/01-lesson/slides.pdf`: links in the page start from here. */
  readonly name: string
  readonly page: PrintPage
  readonly title: string
  readonly author: string | null
  /** BCP 47. */
  readonly language: string
  /** null where the number depends on how text flows. */
  readonly expectedPages: number | null
  /** False for pages whose slide boxes are thumbnails; default true. */
  readonly measure?: boolean
}

export type ExportOptions = {
  readonly executablePath: string
  /** Where styles, fonts and pictures are found, by the site path they are asked for. */
  readonly folders: readonly ServedFolder[]
  /** Only look for slides that do not fit. */
  readonly measureOnly?: boolean
  /** Written into the PDFs instead of the moment of printing, for builds that repeat to the byte. */
  readonly date?: Date
  /** Pages printed at the same time; default: one for each core, at most 4. */
  readonly atOnce?: number
  /** One that is lent for several calls; by default each call starts and ends its own. */
  readonly browser?: LentBrowser
  /** PDFs of earlier builds; null to print all anew. */
  readonly cache?: PdfCache | null
  /** Milliseconds a page may take to load or to print. */
  readonly timeout?: number
}

export type ExportProgress = { readonly name: string; readonly done: number; readonly total: number }

export type PdfResult = {
  readonly name: string
  /** 0 when nothing was printed. */
  readonly pages: number
  readonly bytes: number
  /** Time in the browser; 0 for a copy of another page's PDF. */
  readonly seconds: number
  readonly pdf: Uint8Array | null
  /** Slides whose text was made smaller, by their place from 0: the factor. */
  readonly fits: ReadonlyMap<number, number>
  /** What does not fit on this page. */
  readonly faults: readonly Diagnostic[]
}

type Printed = {
  raw: Uint8Array | null
  /** What stands on the page, as it was laid out. */
  text: string
  fits: Map<number, number>
  faults: Diagnostic[]
  seconds: number
}

/**
 * Measures and prints pages in one browser, several at a time. Pages that are the same are printed once, and what an
 * earlier build printed not at all.
 *
 * A page on which the browser dies or times out is tried once more, alone, in a new browser; if it fails again,
 * that is a diagnostic, and the other pages are still made.
 *
 * @throws BrowserDoesNotStart when there is no way on
 */
export async function exportPdfs(
  jobs: readonly PdfJob[],
  options: ExportOptions,
  onProgress: (progress: ExportProgress) => void = () => {},
): Promise<{ diagnostics: Diagnostic[]; results: PdfResult[] }> {
  const known = await Promise.all(jobs.map((job) => options.cache?.find(job) ?? null))
  const missing = jobs.filter((_, index) => known[index] === null)
  const made = missing.length === 0 ? { diagnostics: [], results: [] } : await printAll(missing, options, onProgress)
  const fresh = new Map(missing.map((job, index) => [job, made.results[index]!]))
  if (made.diagnostics.length === 0) {
    for (const [job, { pdf, pages, fits, faults }] of fresh)
      if (pdf !== null) await options.cache?.keep(job, { pdf, pages, fits, faults })
  }
  const results = jobs.map((job, index): PdfResult => {
    const found = known[index]
    return found ? { ...found, name: job.name, bytes: found.pdf.length, seconds: 0 } : fresh.get(job)!
  })
  return { diagnostics: made.diagnostics, results }
}

async function printAll(
  jobs: readonly PdfJob[],
  options: ExportOptions,
  onProgress: (progress: ExportProgress) => void,
): Promise<{ diagnostics: Diagnostic[]; results: PdfResult[] }> {
  const groups = groupSamePages(jobs, options.folders)
  const pages = new Map(groups.map(([first]) => [pagePath(first as PdfJob), (first as PdfJob).page.html]))
  const borrowed = options.browser ?? lendBrowser(options.executablePath)
  const server = await servePages(pages, options.folders)
  const outcomes = new Map<PdfJob, Printed | Error>()
  const pdfs = new Map<PdfJob, Uint8Array | null>()
  let done = 0
  try {
    const printGroup = async (group: readonly PdfJob[]): Promise<Error | null> => {
      const first = group[0] as PdfJob
      const outcome = await borrowed.use((browser) => printPage(browser, server, first, options)).catch(asError)
      // Finished at once, while the browser has other pages to print.
      const finished =
        outcome instanceof Error ? outcome : await finishGroup(group, outcome, options.date ?? null).catch(asError)
      for (const job of group) {
        outcomes.set(job, finished instanceof Error ? finished : outcome)
        if (!(finished instanceof Error)) pdfs.set(job, finished.get(job) ?? null)
      }
      return finished instanceof Error ? finished : null
    }
    const report = (group: readonly PdfJob[]) => {
      for (const { name } of group) onProgress({ name, done: ++done, total: jobs.length })
    }
    const failed: (readonly PdfJob[])[] = []
    await inParallel(groups, options.atOnce ?? Math.min(availableParallelism(), 4), async (group) => {
      if ((await printGroup(group)) !== null) failed.push(group)
      else report(group)
    })
    // Alone, so that a page that kills the browser takes no other page's second try with it.
    for (const group of failed) {
      await printGroup(group)
      report(group)
    }
  } finally {
    await Promise.all([options.browser ? null : borrowed.close(), server.close()])
  }
  return tellAll(jobs, outcomes, pdfs)
}

async function printPage(browser: Browser, server: PageServer, job: PdfJob, options: ExportOptions): Promise<Printed> {
  const start = performance.now()
  return withPage(browser, (page) =>
    unlessItCrashes(page, async () => {
      const timeout = options.timeout ?? 120_000
      await page.setJavaScriptEnabled(false)
      await refuseOtherOrigins(page, server.origin)
      await page.goto(server.url(pagePath(job)), { waitUntil: 'load', timeout })
      await fontsAreThere(page)
      const { diagnostics, fits } =
        job.measure === false ? { diagnostics: [], fits: new Map() } : await measureLayout(page, job.page.places)
      const raw = options.measureOnly ? null : await printPdf(page, timeout)
      const text = raw === null ? '' : await page.evaluate(() => document.body.innerText)
      return { raw, text, fits, faults: diagnostics, seconds: (performance.now() - start) / 1000 }
    }),
  )
}

/** Puppeteer leaves questions to a crashed page unanswered. */
async function unlessItCrashes<T>(page: Page, use: () => Promise<T>): Promise<T> {
  const crash = new Promise<never>((_, reject) =>
    page.once('error', (error) => reject(new BrowserDied('The page crashed.', { cause: error }))),
  )
  return Promise.race([use(), crash])
}

/**
 * `load` does not wait for a font that nobody asked for yet, and layout asks. Measured before, slides have the size of
 * the system's fonts.
 */
async function fontsAreThere(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.body.getBoundingClientRect()
    await document.fonts.ready
  })
}

/** The headers of the page forbid the same; this holds where a header would not reach, such as a redirect. */
async function refuseOtherOrigins(page: Page, origin: string): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const allowed = request.url().startsWith(`${origin}/`) || request.url().startsWith('data:')
    void (allowed ? request.continue() : request.abort('blockedbyclient')).catch(() => {})
  })
}

/** The same page is another PDF only where it is told something else about itself. */
async function finishGroup(
  group: readonly PdfJob[],
  { raw, text }: Printed,
  date: Date | null,
): Promise<Map<PdfJob, Uint8Array>> {
  const finished = new Map<string, Uint8Array>()
  const pdfs = new Map<PdfJob, Uint8Array>()
  if (raw === null) return pdfs
  for (const job of group) {
    const { title, author, language } = job
    const key = JSON.stringify([title, author, language])
    const facts = { title, author, language, creator: 'Rostrum', ...(date ? { date } : {}) }
    const pdf = finished.get(key) ?? (await finishPdf(raw, facts, text))
    finished.set(key, pdf)
    pdfs.set(job, pdf)
  }
  return pdfs
}

function tellAll(
  jobs: readonly PdfJob[],
  outcomes: ReadonlyMap<PdfJob, Printed | Error>,
  pdfs: ReadonlyMap<PdfJob, Uint8Array | null>,
): { diagnostics: Diagnostic[]; results: PdfResult[] } {
  const diagnostics: Diagnostic[] = []
  const results: PdfResult[] = []
  const told = new Set<Printed>()
  for (const job of jobs) {
    const { name } = job
    const outcome = outcomes.get(job) as Printed | Error
    if (outcome instanceof Error) {
      diagnostics.push(failure(job, outcome))
      results.push({ name, pages: 0, bytes: 0, seconds: 0, pdf: null, fits: new Map(), faults: [] })
      continue
    }
    const isCopy = told.has(outcome)
    told.add(outcome)
    const { raw, fits, faults } = outcome
    const seconds = isCopy ? 0 : outcome.seconds
    const pages = raw === null ? 0 : countPages(raw)
    if (raw !== null && job.expectedPages !== null && pages !== job.expectedPages)
      diagnostics.push(wrongPageCount(job, pages, job.expectedPages))
    const pdf = pdfs.get(job) ?? null
    results.push({ name, pages, bytes: pdf?.length ?? 0, seconds, pdf, fits, faults })
  }
  return { diagnostics, results }
}

function wrongPageCount(job: PdfJob, pages: number, expected: number): Diagnostic {
  return {
    ...start(job),
    rule: 'page-count',
    severity: 'error',
    message: `${job.name} has ${pages} pages and should have ${expected}.`,
    hint: 'Look for a slide that runs over its page, or for styles that break pages.',
  }
}

function failure(job: PdfJob, error: Error): Diagnostic {
  return {
    ...start(job),
    rule: 'export-failed',
    severity: 'error',
    message: `${job.name} could not be printed, tried twice: ${(error.message.split('\n')[0] ?? '').replace(/\.?$/, '.')}`,
    hint: 'Try again with less running on this computer; if it fails each time, look for a very large picture.',
  }
}

function start(job: PdfJob) {
  return { file: job.page.places[0]?.file ?? job.name, line: 1, column: 1 }
}

/** A page stands where its PDF will, so that its relative links mean the same. */
function pagePath(job: PdfJob): string {
  return path.posix.join(path.posix.dirname(job.name), `${path.posix.basename(job.name, '.pdf')}.print.html`)
}

function asError(error: unknown): Error {
  if (error instanceof BrowserDoesNotStart) throw error
  return error instanceof Error ? error : new Error(String(error))
}

async function inParallel<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(atOnce, items.length)) }, worker))
}
