/** The deck of tests/fixtures/site/questions, built by the real program, for tests of what can be answered in it. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer'
import { buildFolder } from '../site/build-course.ts'

/** Builds it; `address` opens the teacher's deck. */
export async function buildQuestions(): Promise<{ address: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-questions-'))
  await buildFolder('tests/fixtures/site/questions/input', join(folder, 'dist'))
  return {
    address: pathToFileURL(join(folder, 'dist/teacher/deck/deck.html')).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What is seen of a question on the current slide. */
export async function seen(page: Page) {
  return page.evaluate(() => {
    const slide = window.rostrum.deck.getCurrentSlide()
    const isSeen = (element: Element) => getComputedStyle(element).visibility === 'visible'
    const words = (selector: string) =>
      [...slide.querySelectorAll(selector)].filter(isSeen).map((element) => element.textContent?.trim() ?? '')
    return {
      answer: words('.answer').join(),
      feedback: words('.question-feedback').join(),
      hint: words('.question-hint').join(),
      notes: words('.option-note'),
      boxes: words('.box-own,.box-answer').filter(Boolean),
      gaps: words('.gap-answer'),
      chosen: [...slide.querySelectorAll('.option-press')].map((one) => one.getAttribute('aria-pressed') === 'true'),
      fragment: window.rostrum.deck.getIndices().f,
    }
  })
}

/** Presses the control that shows or is called something, on the current slide. */
export async function press(page: Page, name: string, nth = 0): Promise<void> {
  const handles = await page.$$(`section.present .slide :is(.option,.question-button,.time-buttons button)`)
  const named = []
  for (const handle of handles)
    if (
      await handle.evaluate(
        (element, text) => element.textContent?.includes(text) && element.checkVisibility({ visibilityProperty: true }),
        name,
      )
    )
      named.push(handle)
  if (!named[nth]) throw new Error(`Nothing on the slide is called "${name}".`)
  await named[nth].click()
}
