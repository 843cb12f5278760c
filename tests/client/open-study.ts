/** The course of tests/fixtures/study, built by the real program and opened as a student would: from its folder. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { buildFolder } from '../site/build-course.ts'

export type StudyCourse = {
  /** Of a file of the site, such as `student/01-houses/index.html`. */
  address(path: string): string
  readonly folder: string
  remove(): void
}

export async function buildStudy(): Promise<StudyCourse> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-study-'))
  await buildFolder('tests/fixtures/study/input', join(folder, 'dist'))
  return {
    folder: join(folder, 'dist'),
    address: (path) => pathToFileURL(join(folder, 'dist', path)).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Lends a reader: pages opened by one share their storage. Errors on a page fail the test. */
export async function withReader<T>(browser: Browser, use: (open: Open) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext()
  const errors: unknown[] = []
  try {
    const result = await use(async (url, prepare) => {
      const page = await context.newPage()
      page.on('pageerror', (error) => errors.push(error))
      await page.setViewport({ width: 1280, height: 800 })
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
      await prepare?.(page)
      await page.goto(url)
      await page.waitForSelector('html.scripted')
      // Parts that are not laid out yet have no words to read.
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLElement>('.part')].every(
          (part) => part.style.contentVisibility === 'visible',
        ),
      )
      return page
    })
    if (errors.length > 0) throw errors[0]
    return result
  } finally {
    await context.close()
  }
}

export type Open = (url: string, prepare?: (page: Page) => Promise<void>) => Promise<Page>
