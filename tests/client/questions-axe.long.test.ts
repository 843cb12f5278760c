import axe from 'axe-core'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser, withDeck } from './open-deck.ts'
import { buildQuestions, press } from './open-questions.ts'

let browser: Browser
let deck: Awaited<ReturnType<typeof buildQuestions>>

beforeAll(async () => {
  ;[browser, deck] = await Promise.all([startBrowser(), buildQuestions()])
}, 60_000)
afterAll(async () => {
  await browser?.close()
  deck?.remove()
})

/** The light and the dark theme; the third has the same shapes and stronger colours. */
async function violations(page: Page) {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const found: string[] = []
    for (const theme of ['steppe', 'night']) {
      document.documentElement.dataset.theme = theme
      const { violations } = await run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      })
      for (const { id, nodes } of violations)
        found.push(`${theme}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`)
    }
    return found
  })
}

type State = readonly [name: string, reach: (page: Page) => Promise<void>]

const presses =
  (...names: string[]) =>
  async (page: Page) => {
    for (const name of names) await press(page, name)
  }
const untouched: State = ['untouched', async () => {}]
const shown: State = ['with its fragment shown', (page) => page.keyboard.press('Space')]
const write = (first: string, second: string) => async (page: Page) => {
  const [one, two] = await page.$$('#blank .gap-input')
  await one!.type(first)
  await two!.type(second)
  await page.keyboard.press('Enter')
}

const states: Readonly<Record<string, readonly State[]>> = {
  quiz: [untouched, ['wrong', presses('Senate')], ['right', presses('Mazhilis')], shown],
  several: [
    untouched,
    ['wrong', presses('Option one', 'Option two', 'Check')],
    ['right', presses('Option one', 'Option three', 'Check')],
    shown,
  ],
  match: [
    untouched,
    ['with one held', presses('Senate')],
    ['wrong', presses('Senate', 'Adopts', 'Mazhilis', 'Carries', 'Government', 'Approves', 'Check')],
    ['right', presses('Senate', 'Approves', 'Mazhilis', 'Adopts', 'Government', 'Carries', 'Check')],
    shown,
  ],
  order: [
    untouched,
    ['wrong', presses('Senate', 'Presidential', 'Referendum', 'Check')],
    ['right', presses('Referendum', 'Presidential', 'Senate', 'Check')],
    shown,
  ],
  blank: [untouched, ['wrong', write('98', '30')], ['right', write('98', '29')], shown],
  discuss: [untouched, ['running', presses('Start')], shown],
  activity: [untouched, ['running', presses('Start')]],
  claim: [untouched],
}
const cases = Object.entries(states).flatMap(([id, all]) => all.map(([name, reach]) => [id, name, reach] as const))

test.each(cases)('axe finds nothing on the slide %s, %s', (id, _name, reach) =>
  withDeck(
    browser,
    `${deck.address}#/${id}`,
    async (page) => {
      await reach(page)
      await page.mouse.move(5, 700)
      expect(await violations(page)).toEqual([])
    },
    (page) => page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
  ),
)

test('everything to press is 24 px large or larger', () =>
  withDeck(browser, deck.address, async (page) => {
    const small = await page.$$eval('.slide :is(button,input)', (controls) =>
      controls
        .filter((one) => one.getBoundingClientRect().height > 0)
        .filter((one) => Math.min(one.clientWidth, one.clientHeight) < 24)
        .map((one) => one.className),
    )
    expect(small).toEqual([])
  }))
