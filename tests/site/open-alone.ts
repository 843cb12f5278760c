import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { expect } from 'vitest'
import { watchPage } from './watch-page.ts'

/** Carries one file off to an empty folder and opens it there, in a browser without a network. */
export async function withAlone(browser: Browser, file: string, use: (page: Page) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-alone-'))
  const context = await browser.createBrowserContext()
  try {
    copyFileSync(file, join(folder, 'my lesson.html'))
    const page = await context.newPage()
    const address = pathToFileURL(join(folder, 'my lesson.html')).href
    const wrong = await watchPage(page, address)
    await page.setOfflineMode(true)
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await page.goto(address)
    await page.waitForSelector('.reveal.ready .present h1', { visible: true })
    await use(page)
    expect(wrong).toEqual([])
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
