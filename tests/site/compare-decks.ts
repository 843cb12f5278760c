import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer'
import { withDeck } from '../client/open-deck.ts'
import type { Built } from './build-course.ts'
import { deckPictures } from './deck-pictures.ts'
import type { Spot } from './in-pixels/find-spots.ts'
import { withPixels } from './with-pixels.ts'

/**
 * Where the slides of a deck and the pages of its PDF differ, by the slide's id.
 *
 * @param lesson - such as `student/lesson`
 * @param damage - a style that only the deck gets
 * @param only - slides that are compared; default: all, and their number
 */
export function compareDeckAndPdf(
  browser: Browser,
  { folder, bytes }: Built,
  lesson: string,
  { damage = '', only = null as readonly string[] | null } = {},
): Promise<Map<string, Spot[]>> {
  const url = pathToFileURL(join(folder, lesson, 'deck.html')).href
  return withPixels(browser, async (pixels) => {
    const pdf = bytes(`${lesson}/slides.pdf`).toString('base64')
    const pages = await pixels.evaluate((data) => window.inPixels.open('slides', data), pdf)
    const differences = new Map<string, Spot[]>()
    await withDeck(
      browser,
      url,
      async (deck) => {
        if (damage) await deck.addStyleTag({ content: damage })
        let last = 0
        for await (const { id, number, png, exempt } of deckPictures(deck, (id) => only?.includes(id) ?? true)) {
          const spots = await pixels.evaluate(
            (...what) => window.inPixels.spots('slides', ...what),
            number,
            png,
            exempt,
          )
          if (spots.length > 0) differences.set(id, spots)
          last = number
        }
        if (only === null && last !== pages) differences.set(`${last} slides on ${pages} pages`, [])
      },
      (page) => page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
    )
    return differences
  })
}
