import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import type { Browser, Page } from 'puppeteer'
import { withDeck } from '../client/open-deck.ts'
import type { InDeck } from './in-deck/main.ts'
import { realCourse } from './real-course.ts'

declare global {
  interface Window {
    inDeck: InDeck
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Lends a page with the teacher's deck of a lesson of the course, axe and `inDeck`. Nothing moves: a fade is no contrast. */
export function withRealDeck<T>(browser: Browser, lesson: string, use: (page: Page) => Promise<T>): Promise<T> {
  return realCourse(
    ({ folder }) =>
      withDeck(
        browser,
        pathToFileURL(join(folder, 'teacher', lesson, 'deck.html')).href,
        async (page) => {
          await page.evaluate(axe)
          await page.evaluate(inDeckScript())
          return use(page)
        },
        (page) => page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
      ),
    { pdf: false },
  )
}

function inDeckScript(): string {
  const entry = fileURLToPath(new URL('./in-deck/main.ts', import.meta.url))
  return buildSync({ entryPoints: [entry], bundle: true, write: false, format: 'iife' }).outputFiles[0]!.text
}
