import { AxePuppeteer } from '@axe-core/puppeteer'
import axe from 'axe-core'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDeck, serveDeck, startBrowser, withDeck } from './open-deck.ts'

let browser: Browser
let site: Awaited<ReturnType<typeof serveDeck>>

beforeAll(async () => {
  ;[browser, site] = await Promise.all([startBrowser(), buildDeck().then(serveDeck)])
}, 60_000)
afterAll(async () => {
  await browser?.close()
  site?.close()
})

async function violations(page: Page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations: found } = await new AxePuppeteer(page, axe.source).withTags(tags).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 90)).join(' | ')}`)
}

const still = (page: Page) => page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])

for (const [state, key] of [
  ['a slide', 'Shift'],
  ['the menu', 'm'],
  ['the search', '/'],
  ['the help', '?'],
] as const)
  test(`axe finds nothing on the deck with ${state}`, () =>
    withDeck(
      browser,
      `${site.address}/deck.html#/fragments`,
      async (page) => {
        await page.mouse.move(300, 300)
        await page.keyboard.press(key)
        expect(await violations(page)).toEqual([])
      },
      still,
    ))

test('axe finds nothing in the speaker view', () =>
  withDeck(browser, `${site.address}/deck.html#/fragments`, async (deck) => {
    const opened = new Promise<Page>((resolve) => deck.once('popup', (page) => resolve(page!)))
    await deck.keyboard.press('s')
    const speaker = await opened
    await speaker.waitForSelector('.speaker-screen .slide')
    // axe's own wrapper opens a blank page of its own, which would take over the name; it is run by hand here.
    await speaker.evaluate(axe.source)
    const found = await speaker.evaluate(async () => {
      const run = (window as unknown as { axe: typeof axe }).axe.run
      return (await run(document)).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
      )
    })
    expect(found).toEqual([])
  }))
