import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import puppeteer, { type Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { realCourse } from './real-course.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const lessons = ['01-parliamentarism-since-1995', '02-reform-program-2022', '03-election-outcomes']

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

type Deck = { getTotalSlides(): number; slide(h: number, v: number, f: number): void }
type DeckWindow = { rostrum: { deck: Deck }; axe: { run(node: Document, options: object): Promise<AxeResults> } }

test.each(lessons)('axe finds nothing on any slide of %s, in the light and in the dark', (lesson) =>
  realCourse(async (built) => {
    const page = await browser.newPage()
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]) // a fade is no contrast
    await page.goto(pathToFileURL(join(built.folder, 'teacher', lesson, 'deck.html')).href)
    await page.waitForSelector('.reveal.ready')
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const { rostrum, axe } = window as unknown as DeckWindow
      const wrong: string[] = []
      for (const theme of ['steppe', 'night']) {
        document.documentElement.dataset.theme = theme
        for (let index = 0; index < rostrum.deck.getTotalSlides(); index++) {
          rostrum.deck.slide(index, 0, 99) // with every fragment shown
          const { violations } = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            resultTypes: ['violations'],
          })
          for (const one of violations)
            wrong.push(`${theme}, slide ${index + 1}: ${one.id} ${String(one.nodes[0]?.target)}`)
        }
      }
      return wrong
    })
    await page.close()
    expect(found).toEqual([])
  }),
)
