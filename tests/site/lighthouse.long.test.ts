import lighthouse from 'lighthouse'
import puppeteer, { type Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { lessons, realCourse } from './real-course.ts'
import { withHost } from './web-host.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

const categories = ['performance', 'accessibility', 'best-practices', 'seo']

test.each(['student/index.html', ...lessons.map((lesson) => `student/${lesson}/index.html`)])(
  'Lighthouse gives %s full marks on a phone with a slow network',
  (path) =>
    realCourse(
      ({ folder }) =>
        withHost(folder, '/course/', async ({ address }) => {
          const page = await browser.newPage()
          const flags = { logLevel: 'error', onlyCategories: categories } as const
          const run = await lighthouse(`${address}${path}`, flags, undefined, page)
          const { categories: marks, audits } = run!.lhr
          const missed = Object.values(audits)
            .filter(({ score }) => score !== null && score < 1)
            .map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`)
          const given = categories.map((name) => [name, Math.round((marks[name]!.score ?? 0) * 100)])
          const full = categories.map((name) => [name, 100])
          expect(given, missed.join('\n')).toEqual(full)
          await page.close()
        }),
      { pdf: false },
    ),
)
