import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { type Built, withBuilt } from './build-course.ts'
import { pdfOutline, pdfPages, withPdf } from './pdf-text.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

const secret = 'XyzzySource'
const entries = [
  ...Array.from({ length: 40 }, (_, index) => ({
    id: `open${index}`,
    title: `Report ${index} ${'on a matter '.repeat(5)}`,
  })),
  { id: `${secret}-note`, title: `${secret} in a note` },
  { id: `${secret}-hidden`, title: `${secret} on a hidden slide` },
  { id: `${secret}-block`, title: `${secret} in a block` },
  { id: `${secret}-uncited`, title: 'Nobody cites this' },
].map((entry) => ({ ...entry, author: [{ literal: entry.title.slice(0, 21) }], issued: { 'date-parts': [[2023]] } }))
const cited = entries.slice(0, 40).map(({ id }) => `@${id}`)

const course = {
  'course.yaml': 'title: Course\n',
  'bibliography.json': JSON.stringify(entries),
  'a/lesson.md': `## First {source="[@open0]"}

Text [${cited.slice(0, 3).join('; ')}]

::: only {.teacher}
For you [@${secret}-block].
:::

Note:
Read [@${secret}-note].

---

## Second {.hidden}

Hidden [@${secret}-hidden].

---

## Third

::: columns
${cited.map((id) => `[${id}]`).join(' ')}
:::
`,
}

const withCourse = (pdf: boolean, use: (built: Built) => Promise<void>) => withBuilt(course, { pdf }, use)

test('students are not told of sources that only notes, hidden slides and teachers’ blocks cite', () =>
  withCourse(true, async ({ paths, bytes }) => {
    const student = paths.filter((path) => path.startsWith('student/'))
    expect(student.filter((path) => bytes(path).includes(secret))).toEqual([])
    expect((await pdfPages(bytes('student/a/slides.pdf'))).join(' ')).not.toContain(secret)
    const deck = bytes('teacher/a/deck.html').toString()
    for (const where of ['in a note', 'on a hidden slide', 'in a block']) expect(deck).toContain(`${secret} ${where}`)
    expect(deck).not.toContain('Nobody cites this')
  }))

test('in the PDF a citation leads to the page that lists the source', () =>
  withCourse(true, async ({ result, bytes }) => {
    expect(result.diagnostics.filter((one) => one.rule !== 'overflow')).toEqual([])
    const pdf = bytes('student/a/slides.pdf')
    expect(JSON.stringify(await pdfOutline(pdf))).toContain('Sources (1 of ')
    const target = await withPdf(pdf, async (document) => {
      const links = await (await document.getPage(1)).getAnnotations()
      const last = links.findLast((link) => link.dest)
      const place = typeof last.dest === 'string' ? await document.getDestination(last.dest) : last.dest
      return document.getPageIndex(place[0])
    })
    expect((await pdfPages(pdf))[target]).toContain('Report 0 ')
  }))

test('in the deck a citation leads to its entry, the browser’s Back leads back, and the numbers stay', () =>
  withCourse(false, async ({ folder }) => {
    const page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 720 })
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await page.goto(`${pathToFileURL(join(folder, 'student/a/deck.html')).href}#/first`)
    await page.waitForSelector('#first.present')
    await page.click('#first .cite a[href="#ref-open2"]')
    await page.waitForSelector('section.present > section.present .sources li#ref-open2')
    await page.waitForSelector('#ref-open2.found:focus')
    const box = await page.$eval('#ref-open2', (entry) => entry.closest('.slide')!.getBoundingClientRect().toJSON())
    expect(box).toMatchObject({ x: 0, y: 0 }) // the browser did not scroll the stage
    await page.goBack()
    await page.waitForSelector('#first.present')
    expect(await page.$('.found')).toBe(null)
    const { total, last } = await page.evaluate(() => ({
      total: (window as never as { rostrum: { deck: { getTotalSlides(): number } } }).rostrum.deck.getTotalSlides(),
      last: [...document.querySelectorAll('.slides section:not(.stack)')].at(-1)!.getAttribute('data-visibility'),
    }))
    expect([total, last]).toEqual([2, 'uncounted'])
    await page.close()
  }))
