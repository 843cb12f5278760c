import { fileURLToPath } from 'node:url'
import { AxePuppeteer } from '@axe-core/puppeteer'
import axe from 'axe-core'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bubblePlace } from '../../src/client/deck/place-bubble.ts'
import { buildDeck, serveDeck, startBrowser, withDeck } from './open-deck.ts'

const term = (name: string, style = '') =>
  `<span${style}><dfn class="term of-${name}" id="${name}"><span class="term-word">${name}</span><span class="term-more">` +
  `<span class="term-definition">What the word ${name} means, in one plain sentence that takes two lines of the box.</span> ` +
  `<span class="term-form"><span class="term-language">Kazakh:</span> <span lang="kk">Мәжіліс</span></span></span></dfn></span>`
const corner = (place: string) => ` style="position:absolute;${place}"`
const slide = (id: string, title: string, body: string) =>
  `<section id="${id}" aria-label="${id}"><div class="slide layout-default"><header class="slide-head"><h2 class="slide-title">${title}</h2></header><div class="slide-body">${body}</div></div></section>\n`
const slides = [
  slide('one', `The ${term('house')}`, `<p>A ${term('seat')} and <span class="fragment">a fragment</span></p>`),
  slide(
    'two',
    'Corners',
    `<p>${term('east', corner('right:0;top:0'))}${term('low', corner('left:0;bottom:-60px'))}</p>`,
  ),
]

let browser: Browser
let site: Awaited<ReturnType<typeof serveDeck>>

beforeAll(async () => {
  const styles = fileURLToPath(new URL('../../templates/styles/deck.css', import.meta.url))
  ;[browser, site] = await Promise.all([startBrowser(), buildDeck(styles, slides.join('')).then(serveDeck)])
}, 60_000)
afterAll(async () => {
  await browser?.close()
  site?.close()
})

const onDeck = (hash: string, use: (page: Page) => Promise<void>) =>
  withDeck(browser, `${site.address}/deck.html#/${hash}`, use, (page) =>
    page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
  )
const opens = (page: Page, id: string) => page.waitForSelector(`#${id} > .term-more`, { visible: true })
const closes = (page: Page, id: string) => page.waitForSelector(`#${id} > .term-more`, { hidden: true })
const open = (page: Page) => page.$$eval('.term-more.open', (all) => all.map((one) => one.parentElement!.id))
const state = (page: Page) =>
  page.evaluate(() => JSON.stringify([window.rostrum.deck.getIndices(), window.rostrum.deck.isOverview()]))
const word = (id: string) => `#${id} > .term-word`

test('a definition opens under the pointer, which may move into it, and closes when it has left', () =>
  onDeck('one', async (page) => {
    expect(await open(page)).toEqual([])
    await page.hover(word('seat'))
    await opens(page, 'seat')
    await page.hover('#seat .term-definition')
    await new Promise((resolve) => setTimeout(resolve, 400)) // longer than it waits before it closes
    expect(await open(page)).toEqual(['seat'])
    await page.mouse.move(1200, 650)
    await closes(page, 'seat')
  }))

test('Esc closes it where the pointer rests, and does nothing to the deck', () =>
  onDeck('one', async (page) => {
    const before = await state(page)
    await page.hover(word('seat'))
    await opens(page, 'seat')
    await page.keyboard.press('Escape')
    await closes(page, 'seat')
    expect(await state(page)).toBe(before)
    await page.keyboard.press('Escape') // now it is the deck's again
    await page.waitForFunction(() => window.rostrum.deck.isOverview())
  }))

test('with the keyboard a term is a button: Tab opens it, Space and Enter press it, and the deck stays', () =>
  onDeck('one', async (page) => {
    const before = await state(page)
    await page.focus(word('house'))
    await opens(page, 'house')
    expect(await page.$eval(word('house'), (element) => element.getAttribute('aria-expanded'))).toBe('true')
    await page.keyboard.press('Tab')
    await opens(page, 'seat')
    expect(await open(page)).toEqual(['seat'])
    await page.keyboard.press('Enter') // it is open already
    await closes(page, 'seat')
    for (const key of ['Space', 'Enter'] as const) {
      await page.keyboard.press(key)
      await opens(page, 'seat')
      await page.keyboard.press(key)
      await closes(page, 'seat')
    }
    expect(await state(page)).toBe(before)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight') // moving on is the deck's, and closes what is open
    await page.waitForSelector('.fragment.visible')
    expect(await open(page)).toEqual([])
  }))

test('a tap opens it and a tap elsewhere closes it', () =>
  onDeck('one', async (page) => {
    await page.tap(word('seat'))
    await opens(page, 'seat')
    await page.touchscreen.tap(600, 600)
    await closes(page, 'seat')
    await page.tap(word('seat'))
    await opens(page, 'seat')
    await page.tap(word('seat'))
    await closes(page, 'seat')
  }))

test('the name of a term is its word, and the definition describes it', () =>
  onDeck('one', async (page) => {
    const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }))
    expect(tree).toMatch(/"role":"button",[^{}]*"name":"seat","description":"What the word seat means/)
    expect(await page.evaluate(() => document.title)).toContain('The house – ')
  }))

test('a bubble never leaves the slide, at any size of the window', () =>
  onDeck('two', async (page) => {
    for (const [width, height] of [[1280, 720], [700, 900], [1900, 800]] as const) {
      await page.setViewport({ width, height })
      for (const id of ['east', 'low']) {
        await page.focus(word(id))
        await opens(page, id)
        const beyond = await page.$eval(`#${id} > .term-more`, (bubble) => {
          const box = bubble.getBoundingClientRect()
          const slide = bubble.closest('.slide')!.getBoundingClientRect()
          const edges = [box.left - slide.left, box.top - slide.top, slide.right - box.right, slide.bottom - box.bottom]
          return Math.min(...edges)
        })
        expect(beyond).toBeGreaterThan(0)
      }
    }
  })) // biome-ignore format: sizes in a row

test('a bubble stands below its word, above it where there is no room, and within the margins', () => {
  const bubble = { width: 400, height: 150 }
  const at = (left: number, top: number) => bubblePlace({ left, top, width: 80, height: 30 }, bubble)
  expect(at(100, 100)).toEqual({ left: 100, top: 138 })
  expect(at(100, 600)).toEqual({ left: 100, top: 442 })
  expect(at(1200, 100)).toEqual({ left: 864, top: 138 })
  expect(at(-50, 100)).toEqual({ left: 16, top: 138 })
})

test.each(['steppe', 'night'])('axe finds nothing with an open definition in the theme %s', (theme) =>
  onDeck('one', async (page) => {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    await page.focus(word('seat'))
    await opens(page, 'seat')
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await new AxePuppeteer(page, axe.source).withTags(tags).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
  }),
)
