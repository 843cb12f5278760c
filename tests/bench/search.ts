import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import puppeteer, { type Page } from 'puppeteer'
import { browserArguments } from '../browser-arguments.ts'
import { alternate } from './alternate.ts'
import { ourHtml } from './contenders.ts'
import { median } from './median.ts'
import { compare, type Row } from './report.ts'
import { makeSyllabus } from './search-corpus.ts'
import type { Workshop } from './workshop.ts'

const lessons = 200
const slides = 30
/** Milliseconds in which results have to stand. */
const most = 50

/** What is typed: beginnings that thousands of words have, whole words, slips, endings, several words. */
const queries = [
  'rec',
  'сор',
  'қа',
  'elect',
  'statelaw',
  'сударство',
  'қазақстан',
  'казакстан',
  'pament',
  'контратат',
  'part state',
  'rec la',
]

/** Times the search of a large course: until the texts that have arrived can be searched, and each query after that. */
export async function measureSearch(workshop: Workshop): Promise<Row[]> {
  if (workshop.browser === null) return []
  const course = join(workshop.folder, 'syllabus')
  mkdirSync(course, { recursive: true })
  for (const [path, text] of makeSyllabus(lessons, slides)) writeFileSync(join(course, path), text)
  const [built] = await alternate([ourHtml], 1, workshop.folder, () => course, workshop.onProgress)
  if (!built || built.failure !== null) throw new Error(built?.failure ?? 'Nothing was built.')
  const browser = await puppeteer.launch({ executablePath: workshop.browser, args: browserArguments })
  const loads: number[] = []
  const times: number[][] = queries.map(() => [])
  try {
    for (let run = 0; run < (workshop.repeat ?? 5); run++) {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(join(built.output, 'student/lesson-001/index.html')).href)
      loads.push(await openSearch(page))
      for (const [index, query] of queries.entries()) times[index]!.push(await ask(page, query))
      workshop.onProgress(
        `Search: ready in ${loads.at(-1)!.toFixed(0)} ms, then ${times.map((each) => each.at(-1)!.toFixed(0)).join(', ')} ms`,
      )
      await page.close()
    }
  } finally {
    await browser.close()
  }
  const index = readFileSync(join(built.output, 'student/search-index.js'))
  const slowest = times
    .map((each) => median(each)!)
    .reduce((worst, each, at, all) => (each > all[worst]! ? at : worst), 0)
  const course200 = `search of ${lessons} lessons`
  const bar = (value: number, runs: readonly number[]) => runs.map(() => value)
  return [
    compare({
      what: `${course200}: a query`,
      against: `${most} ms`,
      unit: 'ms',
      ours: times[slowest]!,
      theirs: bar(most, times[slowest]!),
      bar: 1,
      note: `the slowest of ${queries.length}: "${queries[slowest]}"; results laid out`,
    }),
    compare({
      what: `${course200}: ready`,
      against: '',
      unit: 'ms',
      ours: loads,
      theirs: [],
      bar: null,
      note: 'once, from the arrival of the texts to the first results',
    }),
    compare({
      what: `${course200}: its texts`,
      against: 'not gzipped',
      unit: 'kB',
      ours: [gzipSync(index).length / 1000],
      theirs: [index.length / 1000],
      bar: null,
      note: `${lessons * slides} slides, loaded when asked for`,
    }),
  ]
}

/** @returns milliseconds from the arrival of the texts until results to what was typed meanwhile stand in the page */
function openSearch(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let arrived = 0
        const arrive = ({ target }: Event) => {
          if (target instanceof HTMLScriptElement && target.src.endsWith('search-index.js')) arrived = performance.now()
        }
        document.addEventListener('load', arrive, true)
        new MutationObserver(() => resolve(performance.now() - arrived)).observe(
          document.querySelector('.search-hits')!,
          { childList: true },
        )
        document.querySelector<HTMLInputElement>('#page-search-words')!.value = 'state'
        document.querySelector<HTMLElement>('[data-action=search]')!.click()
      }),
  )
}

/** @returns milliseconds from the key to results that are laid out, the quickest of three: the machine has other work */
function ask(page: Page, query: string): Promise<number> {
  return page.evaluate((words) => {
    const input = document.querySelector<HTMLInputElement>('#page-search-words')!
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      input.value = words
      input.dispatchEvent(new Event('input', { bubbles: true }))
      document.querySelector('.search-hits')!.getBoundingClientRect()
      return performance.now() - start
    })
    return Math.min(...times)
  }, query)
}
