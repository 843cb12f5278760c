import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { withAlone } from './open-alone.ts'
import { lessons, realCourse } from './real-course.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

test('every slide of our lessons in one file shows with its fonts', () =>
  realCourse(
    async ({ folder }) => {
      for (const edition of ['student', 'teacher'])
        for (const lesson of lessons) {
          const path = `${edition}/${lesson}/deck-offline.html`
          await withAlone(browser, join(folder, path), async (page) => {
            const ids = await page.$$eval('.slides section[id]', (all) => all.map(({ id }) => id))
            expect(ids.length).toBeGreaterThan(20)
            for (const id of ids) {
              await page.evaluate((slide) => {
                location.hash = `/${slide}`
              }, id)
              await page.waitForSelector(`[id="${id}"].present .slide`, { visible: true })
            }
            const faces = await page.evaluate(() =>
              document.fonts.ready.then((all) => [...all].map(({ status }) => status)),
            )
            expect(faces).toContain('loaded')
            expect(faces).not.toContain('error')
          })
        }
    },
    { pdf: false },
  ))
