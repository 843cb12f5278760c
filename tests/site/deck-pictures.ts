import type { Page } from 'puppeteer'
import type { Rect } from './in-pixels/find-spots.ts'

export type DeckPicture = {
  readonly id: string
  /** Of its page, from 1. */
  readonly number: number
  readonly png: string
  readonly exempt: readonly Rect[]
}

/**
 * What a deck alone has: buttons, fields, running clocks, the current step of code, the line under a word that opens.
 */
const deckOnly = '.question-foot, .option-press, .gap, .time-box, pre[data-steps] .line, dfn.term'

/**
 * Every slide of an open deck of 1280 × 720 px as paper shows it: with all its fragments, but for answers, which paper
 * does not give away, and with the patterns that part colours where they are printed in grey.
 *
 * @param isWanted - of slides, by id
 */
export async function* deckPictures(page: Page, isWanted: (id: string) => boolean): AsyncGenerator<DeckPicture> {
  await page.addStyleTag({
    content: `
      .deck-toolbar, .reveal .controls, .reveal .progress { display: none !important }
      .figure-drawing .texture { display: inline }
      .figure-drawing .ring { fill: var(--course-paper); stroke-width: 3px }
    `,
  })
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll('.slides section:not(.stack)')].map((section) => section.id),
  )
  for (const [index, id] of ids.entries()) {
    if (!isWanted(id)) continue
    const exempt = await page.evaluate(showWhole, id, deckOnly)
    yield { id, number: index + 1, png: await page.screenshot({ encoding: 'base64' }), exempt }
  }
}

async function showWhole(id: string, deckOnly: string): Promise<Rect[]> {
  const { deck } = window.rostrum
  const section = document.getElementById(id) as HTMLElement
  const { h, v } = deck.getIndices(section)
  deck.slide(h, v ?? 0, 99)
  for (const answer of section.querySelectorAll('.answer')) answer.classList.remove('visible', 'current-fragment')
  await document.fonts.ready
  await Promise.all([...section.querySelectorAll('img')].map((image) => image.decode().catch(() => {})))
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return [...section.querySelectorAll(deckOnly)].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x - 2, y: y - 2, width: width + 4, height: height + 4 }
  })
}
