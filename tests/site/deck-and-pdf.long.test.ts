import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../../src/export/browser.ts'
import { compareDeckAndPdf } from './compare-decks.ts'
import { lessons, realCourse } from './real-course.ts'

let running: { browser: Browser; close(): Promise<void> }
beforeAll(async () => {
  running = await startBrowser(inject('browser'))
})
afterAll(() => running.close())

test.each(lessons.flatMap((lesson) => ['student', 'teacher'].map((edition) => `${edition}/${lesson}`)))(
  'the deck of %s and its PDF are the same pictures',
  (lesson) =>
    realCourse(async (built) => {
      expect(await compareDeckAndPdf(running.browser, built, lesson)).toEqual(new Map())
    }),
)
