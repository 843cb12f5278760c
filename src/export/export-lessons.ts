import type { Diagnostic, Edition, Progress } from '../model.ts'
import type { PrintableDeck, PrintablePaper, Printed } from '../render/render-site.ts'
import { BrowserDoesNotStart, BrowserMissing } from './browser-errors.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { exportPdfs, type PdfJob, type PdfResult } from './export-pdfs.ts'
import { type LentBrowser, lendBrowser } from './lend-browser.ts'
import { openPdfCache, versionOf } from './pdf-cache.ts'

/** What came of printing; PDFs are missing where `noBrowser` says why. */
export type ExportedLessons = Printed & {
  readonly diagnostics: readonly Diagnostic[]
  /** By PDF path. */
  readonly pages: ReadonlyMap<string, number>
  readonly seconds: ReadonlyMap<string, number>
  /** Why nothing was printed, and what to do; null when all went well. */
  readonly noBrowser: string | null
}

export type ExportSettings = {
  /** Pictures are read below it. */
  readonly courseFolder: string
  /** Styles and fonts. */
  readonly assetFolder: string
  /** Whether what did not change is taken from earlier builds. */
  readonly cache: boolean
  /** Written into the PDFs instead of the moment of printing. */
  readonly date?: Date | undefined
}

const nothing = { diagnostics: [], pdfs: new Map(), fits: new Map(), pages: new Map(), seconds: new Map() }

/**
 * Lays out and prints the slides of all lessons; finds or installs the browser for it.
 *
 * @param renderDecks - asked for the slides while the browser says its version, which takes as long
 * @param papersFor - what is printed besides, once it is known how far slides shrink
 */
export async function exportLessons(
  renderDecks: () => Promise<readonly PrintableDeck[]>,
  papersFor: (fits: ReadonlyMap<string, number>) => Promise<readonly PrintablePaper[]>,
  { courseFolder, assetFolder, cache: useCache, date }: ExportSettings,
  progress: Progress,
): Promise<ExportedLessons> {
  let browser: LentBrowser | null = null
  try {
    const executablePath = await ensureBrowser({
      onProgress: ({ message, share }) =>
        share === null ? progress.step(message) : progress.step(message, Math.round(share * 100), 100),
    })
    const version = useCache ? versionOf(executablePath) : null
    const decks = await renderDecks()
    // A page cannot have no page: a lesson without slides has no PDF.
    const jobs = decks
      .filter((deck) => deck.slideIds.length > 0)
      .map((deck) => ({
        name: deck.path,
        page: deck.page,
        title: deck.title,
        author: deck.lesson.author,
        language: deck.lesson.language,
        expectedPages: deck.slideIds.length,
      }))
    const folders = decks
      .map((deck) => deck.edition)
      .filter((edition, index, all) => all.indexOf(edition) === index)
      .flatMap((edition) => [
        { at: `${edition}/assets`, folder: assetFolder },
        { at: edition, folder: courseFolder },
      ])
    const cache = version === null ? null : await openPdfCache(await version, folders, date)
    browser = lendBrowser(executablePath)
    const options = { executablePath, folders, cache, browser, ...(date ? { date } : {}) }
    progress.step('Printing', 0, jobs.length)
    const { diagnostics, results } = await exportPdfs(jobs, options, ({ name, done, total }) =>
      progress.step(`Printing ${name}`, done, total),
    )
    const fits = decks.flatMap((deck) => {
      const found = results.find((result) => result.name === deck.path)?.fits ?? new Map<number, number>()
      return [...found].map(
        ([index, fit]) => [`${deck.edition}/${deck.lesson.slug}#${deck.slideIds[index]}`, fit] as const,
      )
    })
    const papers = await papersFor(new Map(fits))
    const others = await exportPdfs(papers.map(paperJob), options, ({ name, done, total }) =>
      progress.step(`Printing ${name}`, done, total),
    )
    const all = [...results, ...others.results]
    return {
      diagnostics: [...diagnostics, ...faultsOf(decks, results), ...others.diagnostics],
      pdfs: new Map(all.flatMap(({ name, pdf }) => (pdf ? [[name, pdf] as const] : []))),
      fits: new Map(fits),
      pages: new Map(all.map(({ name, pages }) => [name, pages])),
      seconds: new Map(all.map(({ name, seconds }) => [name, seconds])),
      noBrowser: null,
    }
  } catch (error) {
    if (error instanceof BrowserMissing || error instanceof BrowserDoesNotStart)
      return { ...nothing, noBrowser: error.message }
    throw error
  } finally {
    await browser?.close()
  }
}

function paperJob({ path, page, title, lesson }: PrintablePaper): PdfJob {
  const { author, language } = lesson
  return { name: path, page, title, author, language, expectedPages: null, measure: false }
}

/** What does not fit, said once; where only one edition has the fault, its author needs to know which. */
function faultsOf(decks: readonly PrintableDeck[], results: readonly PdfResult[]): Diagnostic[] {
  const found = new Map<string, { fault: Diagnostic; editions: Set<Edition> }>()
  for (const { path, edition } of decks) {
    for (const fault of results.find((result) => result.name === path)?.faults ?? []) {
      const key = `${fault.file}:${fault.line}:${fault.column} ${fault.rule} ${fault.message}`
      const known = found.get(key) ?? { fault, editions: new Set() }
      known.editions.add(edition)
      found.set(key, known)
    }
  }
  const all = new Set(decks.map((deck) => deck.edition)).size
  return [...found.values()].map(({ fault, editions }) =>
    editions.size === all ? fault : { ...fault, message: `In the ${[...editions].join()}’s edition: ${fault.message}` },
  )
}
