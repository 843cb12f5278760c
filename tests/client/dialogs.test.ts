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

const onDeck = (hash: string, use: (page: Page) => Promise<void>) =>
  withDeck(browser, `${site.address}/deck.html${hash}`, use)
const shows = (page: Page, id: string) => page.waitForSelector(`#${id}.present:not([hidden])`)

test('the menu lists all slides, marks the current one and leads to each', () =>
  onDeck('#/fragments', async (page) => {
    await page.keyboard.press('m')
    await page.waitForSelector('#deck-menu[open]')
    expect(await page.$$eval('.menu-slides a', (links) => links.length)).toBe(7)
    expect(await page.$eval('.menu-slides [aria-current]', (link) => link.textContent)).toContain('Each chamber')
    await page.click('.menu-slides a[href="#lower"]')
    await shows(page, 'lower')
    expect(await page.$('dialog[open]')).toBeNull()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('The Mazhilis')
  }))

test('G goes to a slide by its number, and keys typed there do not move the deck', () =>
  onDeck('', async (page) => {
    await page.keyboard.press('g')
    await page.waitForSelector('#deck-menu[open] input:focus')
    await page.keyboard.press('PageDown')
    await shows(page, 'start')
    await page.keyboard.type('6')
    await page.keyboard.press('Enter')
    await shows(page, 'code')
  }))

test('the theme is changed in the menu and remembered', () =>
  onDeck('', async (page) => {
    await page.keyboard.press('m')
    await page.click('input[value=night]')
    await page.waitForSelector('html[data-theme=night]')
    await page.reload()
    await page.waitForSelector('html[data-theme=night] .reveal.ready')
    expect(await page.$eval('input[value=night]', (button) => (button as HTMLInputElement).checked)).toBe(true)
  }))

test('Esc closes a dialog and gives focus back to the button that opened it', () =>
  onDeck('', async (page) => {
    for (const name of ['menu', 'search']) {
      await page.focus(`[data-action=${name}]`)
      await page.keyboard.press('Enter')
      await page.waitForSelector(`#deck-${name}[open]`)
      await page.keyboard.press('Escape')
      await page.waitForSelector(`.deck-toolbar [data-action=${name}]:focus`)
      expect(await page.$('dialog[open]')).toBeNull()
    }
    expect(await page.evaluate(() => window.rostrum.deck.isOverview())).toBe(false)
  }))

test('search folds letters, does not look into the notes, and Enter goes to the first hit', () =>
  onDeck('', async (page) => {
    const before = await page.$eval('.slides', (slides) => slides.textContent)
    await page.keyboard.press('/')
    await page.waitForSelector('#deck-search[open] input:focus')
    await page.keyboard.type('zebra')
    expect(await page.$$eval('.search-hits a', (hits) => hits.length)).toBe(0)
    for (const _ of 'zebra') await page.keyboard.press('Backspace')
    await page.keyboard.type('казакстан')
    expect(await page.$eval('.search-hits mark', (mark) => mark.textContent)).toBe('Қазақстан')
    expect(await page.$eval('.search-count', (count) => count.textContent)).toBe('1 slide found')
    await page.keyboard.press('ArrowDown')
    await page.waitForSelector('.search-hits a:focus')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await shows(page, 'fragments')
    expect(await page.$eval('.slides', (slides) => slides.textContent)).toBe(before)
  }))

test('Control + Shift + F opens the search as well', () =>
  onDeck('', async (page) => {
    for (const key of ['Control', 'Shift'] as const) await page.keyboard.down(key)
    await page.keyboard.press('F')
    await page.waitForSelector('#deck-search[open]')
  }))

test('help lists the keys, and no key in it reaches the deck', () =>
  onDeck('', async (page) => {
    await page.keyboard.press('?')
    await page.waitForSelector('#deck-help[open]')
    expect(await page.$$eval('#deck-help kbd', (keys) => keys.map((key) => key.textContent))).toEqual([
      'Space',
      '→',
      'M',
    ])
    for (const key of ['ArrowRight', 'PageDown', 'b', 'o', 'm'] as const) await page.keyboard.press(key)
    await shows(page, 'start')
    expect(await page.$eval('.reveal', (reveal) => reveal.matches('.paused, .overview'))).toBe(false)
    await page.keyboard.press('Escape')
    await page.waitForSelector('#deck-help:not([open])')
  }))

test('the toolbar appears with the pointer, is large enough to touch and leaves the title free', () =>
  onDeck('#/fragments', async (page) => {
    expect(await page.$eval('.deck-toolbar', (toolbar) => getComputedStyle(toolbar).opacity)).toBe('0')
    await page.mouse.move(400, 300)
    await page.waitForFunction(() => getComputedStyle(document.querySelector('.deck-toolbar')!).opacity === '1')
    const boxes = await page.$$eval('.deck-toolbar button, .controls .enabled', (buttons) =>
      buttons.map((button) => button.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
    )
    expect(Math.min(...boxes)).toBeGreaterThanOrEqual(24)
    const [bar, title] = await Promise.all(
      ['.deck-toolbar', '#fragments .slide-title'].map(async (part) => (await (await page.$(part))!.boundingBox())!),
    )
    expect(bar!.y + bar!.height).toBeLessThanOrEqual(title!.y)
  }))

test('a student has no speaker view', () =>
  withDeck(browser, `${site.address}/student.html`, async (page) => {
    expect(await page.$('[data-action=speaker], #speaker-view, script[src*=speaker]')).toBeNull()
  }))

test('the student page works from a 4K wall down to a small projector', () =>
  onDeck('', async (page) => {
    for (const [width, height] of [
      [3840, 2160],
      [1024, 576],
      [360, 640],
    ] as const) {
      await page.setViewport({ width, height })
      // The stage is as large as the window lets a 16:9 box be, give or take the margin; Reveal sets it a moment later.
      const fills = (expected: number) => {
        const box = document.querySelector('.present .slide')?.getBoundingClientRect()
        return box !== undefined && Math.abs(box.width - expected) <= expected * 0.02
      }
      await page.waitForFunction(fills, {}, Math.min(width, (height * 16) / 9))
    }
  }))
