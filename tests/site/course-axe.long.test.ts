import puppeteer, { type Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { allLooks, faults, inLooks } from './course-looks.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

test.each(['student/index.html', 'student/glossary.html', 'student/sources.html', 'teacher/index.html'])(
  'axe finds nothing on %s',
  (path) =>
    inLooks(browser, path, allLooks, async (page, name) => {
      expect(await faults(page), name).toEqual([])
    }),
)

test('nor with the settings open, nor with the question before all is deleted', () =>
  inLooks(browser, 'student/index.html', allLooks, async (page, name) => {
    await page.click('.bar-button')
    await page.waitForSelector('#page-settings:popover-open')
    expect(await faults(page), name).toEqual([])
    await page.keyboard.press('Escape')
    await page.click('[data-progress=reset]')
    await page.waitForSelector('dialog[open]')
    expect(await faults(page), name).toEqual([])
    await page.keyboard.press('Escape')
  }))

test('what a finger aims at is at least 24 px high, or stands alone in a line of text', () =>
  inLooks(browser, 'student/index.html', allLooks, async (page, name) => {
    const small = await page.$$eval('a, button, summary', (all) =>
      all
        .filter((one) => one.checkVisibility() && !one.classList.contains('skip-link'))
        .map((one) => [one.textContent!.trim(), one.getBoundingClientRect().height] as const)
        .filter(([, height]) => height < 24),
    )
    expect(small, name).toEqual([])
  }))
