import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { defaultPaper } from '../../../src/compose/paper/paper-options.ts'
import { formatSize } from '../../../src/text/format-size.ts'
import { browserArguments } from '../../browser-arguments.ts'
import { withBuilt } from '../../site/build-course.ts'
import { withCourse, withReader } from './open-course.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

const text = (page: Page, selector: string) => page.$eval(selector, (one) => one.textContent!.trim())
const said = async (page: Page, words: string) =>
  page.waitForFunction((wanted) => document.querySelector('.progress-said')!.textContent!.includes(wanted), {}, words)

/** What reading leaves behind in the browser. */
const read = (page: Page, lesson: string, seen: string[], total: number, at: number) =>
  page.evaluate(
    (name, progress) => localStorage.setItem(`rostrum-progress/two-chambers/${name}`, JSON.stringify(progress)),
    lesson,
    { seen, last: seen.at(-1) ?? null, total, answers: {}, at },
  )

async function choose(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('[data-progress=import]')])
  await chooser.accept([file])
}

test('a new reader is led to the beginning, and nothing speaks of progress that is not there', () =>
  withCourse((address) =>
    withReader(browser, async (page) => {
      await page.goto(`${address}/index.html`)
      expect(await text(page, '.go-on')).toBe('Start reading Lesson 1: First')
      expect(await page.$eval('.go-on a', (one) => one.getAttribute('href'))).toBe('one/index.html')
      expect(await page.$$eval('.lesson-progress', (all) => all.filter((one) => one.checkVisibility()).length)).toBe(0)
      expect(await text(page, '.progress-said')).toBe('')
    }),
  ))

test('without script the page shows no control that would do nothing', () =>
  withCourse((address) =>
    withReader(browser, async (page) => {
      await page.setJavaScriptEnabled(false)
      await page.goto(`${address}/index.html`)
      for (const selector of ['.reader-progress', '.bar-button', '.lesson-progress'])
        expect(await (await page.$(selector))!.isVisible(), selector).toBe(false)
      expect(await text(page, '.go-on')).toBe('Start reading Lesson 1: First')
    }),
  ))

test('what was read on a lesson’s page is there on the way back, and the button leads on from it', () =>
  withCourse((address) =>
    withReader(browser, async (page) => {
      await page.setViewport({ width: 800, height: 2000 })
      await page.goto(`${address}/two/index.html`)
      await page.waitForFunction(() =>
        Object.entries(localStorage).some(([key, value]) => key.endsWith('/two') && JSON.parse(value).seen.length > 0),
      )
      await page.goto(`${address}/index.html`)
      await page.waitForFunction(() => document.querySelector('.go-on a')!.textContent !== 'Start reading')
      expect(await text(page, '[data-lesson=two] .lesson-progress')).toMatch(/\d of 3 parts read|Read to the end/)
    }),
  ))

test('the button goes on where the reader left, or to the next lesson', () =>
  withCourse((address) =>
    withReader(browser, async (page) => {
      await page.goto(`${address}/index.html`)
      await read(page, 'one', ['p1', 'p2'], 2, 1)
      await read(page, 'two', ['p1', 'p2'], 3, 2)
      await page.reload()
      expect(await text(page, '.go-on')).toBe('Continue reading Lesson 2: Second')
      expect(await page.$eval('.go-on a', (one) => one.getAttribute('href'))).toBe('two/index.html#p2')
      expect(await text(page, '[data-lesson=one] .lesson-progress')).toBe('Read to the end')
      expect(await text(page, '[data-lesson=two] .lesson-progress')).toBe('2 of 3 parts read')
      expect(await text(page, '.progress-sum')).toBe('You have begun 2 of 3 lessons and read 1 to the end.')
      await read(page, 'two', ['p1', 'p2', 'p3'], 3, 3)
      await page.reload()
      expect(await text(page, '.go-on')).toBe('Next lesson Lesson 3: Third')
      await read(page, 'three', ['p1', 'p2'], 2, 4)
      await page.reload()
      expect(await text(page, '.go-on')).toBe('Start reading You have read every lesson.')
    }),
  ))

test('progress is taken along as a file, deleted after a question, and added again', () =>
  withCourse((address, downloads) =>
    withReader(browser, async (page) => {
      await page.goto(`${address}/index.html`)
      await read(page, 'two', ['p1'], 3, 2)
      await page.reload()
      const session = await page.createCDPSession()
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        browserContextId: page.browserContext().id!,
        downloadPath: downloads,
        eventsEnabled: true,
      })
      let name = ''
      const done = new Promise<void>((resolve) => {
        session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => {
          name = suggestedFilename
        })
        session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve())
      })
      await page.click('[data-progress=export]')
      await done
      expect(name).toMatch(/^two-chambers-progress-\d{4}-\d\d-\d\d\.json$/)
      await said(page, name)
      const file = join(downloads, name)
      expect(JSON.parse(readFileSync(file, 'utf8')).lessons.two.seen).toEqual(['p1'])

      await page.click('[data-progress=reset]')
      await page.waitForSelector('dialog[open]')
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog:not([open])')
      expect(await text(page, '[data-lesson=two] .lesson-progress')).toBe('1 of 3 parts read')
      await page.click('[data-progress=reset]')
      await page.click('dialog[open] [value=reset]')
      await said(page, 'is deleted')
      expect(await text(page, '[data-lesson=two] .lesson-progress')).toBe('')
      expect(await text(page, '.go-on')).toBe('Start reading Lesson 1: First')
      expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('progress')))).toEqual([])

      await read(page, 'one', ['p1', 'p2'], 2, 5)
      await choose(page, file)
      await said(page, '1 lesson')
      expect(await text(page, '[data-lesson=one] .lesson-progress')).toBe('Read to the end')
      expect(await text(page, '[data-lesson=two] .lesson-progress')).toBe('1 of 3 parts read')
      await choose(page, file)
      await said(page, 'nothing that is new')
    }),
  ))

test('a file that is none of this course is refused in words', () =>
  withCourse((address, downloads) =>
    withReader(browser, async (page) => {
      await page.goto(`${address}/index.html`)
      const file = join(downloads, 'x.json')
      writeFileSync(file, 'no progress')
      await choose(page, file)
      await said(page, 'This is no file of progress.')
      writeFileSync(file, '{"format":"rostrum-progress","course":"bees","title":"Bees","lessons":{}}')
      await choose(page, file)
      await said(page, 'This file is of another course: Bees.')
    }),
  ))

test('a browser that keeps nothing says so, and the page works on', () =>
  withCourse((address, downloads) =>
    withReader(browser, async (page) => {
      await page.evaluateOnNewDocument(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('no', 'SecurityError')
          },
        })
      })
      await page.goto(`${address}/index.html`)
      await said(page, 'does not let pages keep anything')
      const file = join(downloads, 'x.json')
      const two = { seen: ['p1'], last: 'p1', total: 3, answers: {}, at: 1 }
      writeFileSync(file, JSON.stringify({ format: 'rostrum-progress', course: 'two-chambers', lessons: { two } }))
      await choose(page, file)
      await said(page, 'was read in: 1 lesson. This browser does not let pages keep anything')
      expect(await text(page, '.go-on')).toBe('Continue reading Lesson 2: Second')
    }),
  ))

test('a storage that is full says so', () =>
  withCourse((address, downloads) =>
    withReader(browser, async (page) => {
      await page.goto(`${address}/index.html`)
      await page.evaluate(() => {
        for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2))
          for (let more = 0; more < 3; more++)
            try {
              localStorage.setItem(`fill-${size}-${more}`, 'x'.repeat(size))
            } catch {
              // no room for one of this size
            }
      })
      await page.reload()
      await said(page, 'has no room left')
      const file = join(downloads, 'x.json')
      const two = { seen: ['p1'], last: 'p1', total: 3, answers: {}, at: 1 }
      writeFileSync(file, JSON.stringify({ format: 'rostrum-progress', course: 'two-chambers', lessons: { two } }))
      await choose(page, file)
      await said(page, 'was read in: 1 lesson. This browser has no room left')
    }),
  ))

test('the chosen theme holds on every page of the course', () =>
  withCourse((address) =>
    withReader(browser, async (page) => {
      await page.goto(`${address}/index.html`)
      await page.click('[popovertarget=page-settings]')
      await page.click('#page-settings [value=night]')
      await page.reload()
      expect(await page.$eval('html', (root) => root.dataset.theme)).toBe('night')
      expect(await page.$eval('meta[name=theme-color]', (meta) => meta.getAttribute('content'))).toBe('#0d171c')
    }),
  ))

test('handouts are named with their sizes, and their list closes like a menu', () =>
  withBuilt({ 'deck.md': '# Deck\n\n---\n\n## Point\n\nText' }, { pdf: true, paper: defaultPaper }, (built) =>
    withReader(browser, async (page) => {
      await page.goto(pathToFileURL(join(built.folder, 'student/index.html')).href)
      await page.click('.handouts summary')
      const names = await page.$$eval('.handouts li', (all) => all.map((one) => one.textContent!.trim()))
      const size = (name: string) => formatSize(built.bytes(`student/deck/${name}.pdf`).length, 'en')
      // no task, no worksheet
      expect(names).toEqual([`Slides (PDF) ${size('slides')}`, `Handout (PDF) ${size('handout')}`, 'Deck in one file'])
      await page.keyboard.press('Tab')
      await page.keyboard.press('Escape')
      await page.waitForSelector('.handouts:not([open])')
      expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('SUMMARY')
      await page.click('.handouts summary')
      await page.waitForSelector('.handouts[open]')
      await page.click('h1')
      await page.waitForSelector('.handouts:not([open])')
    }),
  ))
