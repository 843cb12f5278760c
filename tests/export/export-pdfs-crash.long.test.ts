import type { Page } from 'puppeteer'
import { expect, inject, test, vi } from 'vitest'
import { exportPdfs, type PdfJob } from '../../src/export/export-pdfs.ts'
import { pdfPages } from '../site/pdf-text.ts'

/**
 * Prints as the program does, but a page may say in a comment what it does to the browser first: no page can be
 * written that surely does it by itself.
 */
vi.mock('../../src/export/print-pdf.ts', async (original) => {
  const real = await original<typeof import('../../src/export/print-pdf.ts')>()
  return {
    ...real,
    async printPdf(page: Page, timeout?: number) {
      const [, harm, only] = /<!-- (\w+) (\w+) -->/.exec(await page.content()) ?? []
      if (harm === undefined || (only === 'once' && done.has(harm))) return real.printPdf(page, timeout)
      done.add(harm)
      pids.add(page.browser().process()?.pid)
      if (harm === 'hang') return page.waitForSelector('#never', { timeout: 200 })
      if (harm === 'kill') process.kill(page.browser().process()?.pid ?? 0, 'SIGKILL')
      else await (await page.createCDPSession()).send('Page.crash').catch(() => {})
      return real.printPdf(page, timeout)
    },
  }
})
const done = new Set<string>()
const pids = new Set<number | undefined>()

const job = (name: string, body: string): PdfJob => ({
  name: `student/${name}/slides.pdf`,
  page: {
    html: `<!doctype html><title>${name}</title><body>${body}`,
    places: [{ file: `${name}.md`, line: 1, column: 1 }],
  },
  title: name,
  author: null,
  language: 'en',
  expectedPages: 1,
  measure: false,
})

async function print(harm: string, atOnce: number) {
  done.clear()
  pids.clear()
  const seen: string[] = []
  const jobs = [job('a', '<p>first'), job('b', `<!-- ${harm} --><p>bad`), job('c', '<p>third'), job('d', '<p>last')]
  const { results, diagnostics } = await exportPdfs(
    jobs,
    { executablePath: inject('browser'), folders: [], atOnce },
    ({ done }) => seen.push(String(done)),
  )
  const words = await Promise.all(results.map(async ({ pdf }) => (pdf ? (await pdfPages(pdf)).join() : null)))
  return { words, diagnostics, seen }
}

const all = ['first', 'bad', 'third', 'last']
const rest = ['first', null, 'third', 'last']

test.each([
  ['kill once', 1],
  ['kill once', 3],
  ['crash once', 2],
  ['hang once', 2],
])('after "%s" with %i at once every page is printed, in a new browser where that is needed', async (harm, atOnce) => {
  const { words, diagnostics, seen } = await print(harm, atOnce)
  expect(words).toEqual(all)
  expect(diagnostics).toEqual([])
  expect(seen).toEqual(['1', '2', '3', '4'])
})

test.each([
  ['kill always', 'The browser died while it worked.'],
  ['crash always', 'The page crashed.'],
  ['hang always', 'Waiting for selector `#never` failed.'],
])('a page that does "%s" costs only itself, and its lesson is named', async (harm, reason) => {
  const { words, diagnostics, seen } = await print(harm, 2)
  expect(words).toEqual(rest)
  expect(diagnostics).toMatchObject([
    {
      file: 'b.md',
      rule: 'export-failed',
      severity: 'error',
      message: `student/b/slides.pdf could not be printed, tried twice: ${reason}`,
    },
  ])
  expect(seen).toEqual(['1', '2', '3', '4'])
  for (const pid of pids) expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH')
})
