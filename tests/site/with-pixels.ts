import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import type { Browser, Page } from 'puppeteer'
import { withPage } from '../../src/export/browser.ts'
import type { InPixels } from './in-pixels/main.ts'

declare global {
  interface Window {
    inPixels: InPixels
  }
}

/** Lends a page that draws PDFs and compares pictures. */
export function withPixels<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const entry = fileURLToPath(new URL('./in-pixels/main.ts', import.meta.url))
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
    define: { 'import.meta.url': '""' },
  })
  return withPage(browser, async (page) => {
    await page.setContent('<!doctype html><title>Pixels</title>')
    await page.addScriptTag({ content: outputFiles[0]!.text })
    return use(page)
  })
}
