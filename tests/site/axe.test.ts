import puppeteer, { type Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { withRealDeck } from './open-real-deck.ts'
import { lessons } from './real-course.ts'

// Every slide of the lesson with most figures, twice. All lessons in all states and themes: axe.long.test.ts.
let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

test.each(lessons.slice(2))(
  'axe finds nothing in %s, neither untouched in the light nor revealed in the dark',
  (lesson) =>
    withRealDeck(browser, lesson, async (page) => {
      const { found, checked, sections } = await page.evaluate(async () => {
        const { inDeck } = window
        const found = await inDeck.pageFaults()
        const ids = inDeck.slides()
        let checked = 0
        for (const theme of ['steppe', 'night']) {
          inDeck.theme(theme)
          for (const id of ids) {
            if (theme === 'steppe') inDeck.untouched(id)
            else inDeck.lastStep(id)
            for (const fault of await inDeck.faults()) found.push(`${theme}, ${id}: ${fault}`)
            checked++
          }
        }
        return { found, checked, sections: document.querySelectorAll('.slides .slide').length }
      })
      expect(found).toEqual([])
      expect(checked).toBe(2 * sections) // Reveal's own list leaves out what has no number, such as the sources
    }),
)

test('a fault on a slide is found, wherever the slide stands and whatever hides it from listeners', () =>
  withRealDeck(browser, lessons[0]!, async (page) => {
    const found = await page.evaluate(async () => {
      const { inDeck } = window
      const id = inDeck.slides().at(-1)!
      document
        .querySelector(`#${id} .slide-body`)!
        .insertAdjacentHTML(
          'afterbegin',
          '<img src="data:,"><p style="color:#ccc;background:#fff" aria-hidden="true">Faint</p>',
        )
      inDeck.untouched(id)
      return inDeck.faults()
    })
    expect(found.map((fault) => fault.split(':')[0])).toEqual(['color-contrast', 'image-alt'])
  }))
