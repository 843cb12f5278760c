import puppeteer, { type Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { faults, inLooks, type Look } from './course-looks.ts'

// All pages in all themes, and what opens on them: course-axe.long.test.ts.
let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

const looks: readonly Look[] = [
  ['steppe', 360],
  ['night', 1440],
]

test.each(['student/index.html', 'student/glossary.html'])('axe finds nothing on %s', (path) =>
  inLooks(browser, path, looks, async (page, name) => {
    expect(await faults(page), name).toEqual([])
  }),
)
