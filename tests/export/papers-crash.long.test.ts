import type { Page } from 'puppeteer'
import { expect, test, vi } from 'vitest'
import { defaultPaper } from '../../src/compose/paper/paper-options.ts'
import { withBuilt } from '../site/build-course.ts'
import { pdfPages } from '../site/pdf-text.ts'

/** Prints as the program does, but for what `harms` says of a document: no page surely ends a browser by itself. */
vi.mock('../../src/export/print-pdf.ts', async (original) => {
  const real = await original<typeof import('../../src/export/print-pdf.ts')>()
  return {
    ...real,
    async printPdf(page: Page, timeout?: number) {
      const title = /<title>(.*?)<\/title>/.exec(await page.content())?.[1] ?? ''
      const harm = harms.get(title)
      if (harm === undefined || harm.times === 0) return real.printPdf(page, timeout)
      harm.times--
      if (harm.does === 'hang') return page.waitForSelector('#never', { timeout: 200 })
      if (harm.does === 'die') process.kill(page.browser().process()?.pid ?? 0, 'SIGKILL')
      // What a page does that has no memory left.
      else await (await page.createCDPSession()).send('Page.crash').catch(() => {})
      return real.printPdf(page, timeout)
    },
  }
})
let harms: Map<string, { does: 'die' | 'crash' | 'hang'; times: number }>

const lesson = (title: string) =>
  `---\ntitle: ${title}\n---\n\n## A slide of ${title}\n\nIts words.\n\n---\n\n## Which?\n\n::: discuss Is it so?\n:::\n`
const files = { 'one/lesson.md': lesson('One'), 'two/lesson.md': lesson('Two') }

const build = (does: 'die' | 'crash' | 'hang', times: number, papers: readonly string[]) => {
  harms = new Map(papers.map((title) => [title, { does, times }]))
  return withBuilt(files, { pdf: true, paper: defaultPaper }, async ({ result, paths, bytes, text }) => {
    const pdfs = paths.filter((path) => path.endsWith('.pdf'))
    const words = await Promise.all(pdfs.map(async (path) => (await pdfPages(bytes(path))).join(' ')))
    return { result, pdfs, words, index: text('teacher/index.html') }
  })
}

const all = ['one', 'two'].flatMap((name) => [
  `student/${name}/handout.pdf`,
  `student/${name}/slides.pdf`,
  `student/${name}/worksheet.pdf`,
  `teacher/${name}/handout.pdf`,
  `teacher/${name}/slides.pdf`,
  `teacher/${name}/teacher.pdf`,
  `teacher/${name}/worksheet.pdf`,
])

test.each([
  ['die', ['One', 'One – Handout']], // slides and papers are printed one after the other, with one browser
  ['crash', ['One – Teacher’s notes']],
  ['hang', ['One – Worksheet']],
] as const)('where the browser does "%s" once on %j, all papers are printed', async (does, titles) => {
  const { result, pdfs, words } = await build(does, 1, titles)
  expect(pdfs).toEqual(all.toSorted())
  for (const [index, path] of pdfs.entries())
    expect(words[index], path).toContain(path.includes('worksheet') ? 'Is it so?' : 'Its words.')
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  for (const { times } of harms.values()) expect(times).toBe(0)
})

test.each([
  ['die', 'The browser died while it worked.'],
  ['hang', 'Waiting for selector `#never` failed.'],
] as const)(
  'a handout that does "%s" each time costs only itself, is named, and is not offered',
  async (does, reason) => {
    const { result, pdfs, index } = await build(does, 99, ['One – Handout'])
    const lost = ['student/one/handout.pdf', 'teacher/one/handout.pdf']
    expect(pdfs).toEqual(all.filter((path) => !lost.includes(path)).toSorted())
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject(
      lost.map((path) => ({
        file: 'one/lesson.md',
        rule: 'export-failed',
        message: `${path} could not be printed, tried twice: ${reason}`,
      })),
    )
    expect(result.exitCode).not.toBe(0)
    expect(index).not.toContain('one/handout.pdf')
    expect(index).toContain('two/handout.pdf')
  },
)
