import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
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

const shows = (page: Page, id: string) => page.waitForSelector(`#${id}.present:not([hidden])`)

/** Opens the deck and, with S, the speaker view. */
const withSpeaker = (hash: string, use: (deck: Page, speaker: Page) => Promise<void>) =>
  withDeck(browser, `${site.address}/deck.html${hash}`, async (deck) => {
    await use(deck, await openSpeaker(deck))
  })

async function openSpeaker(deck: Page): Promise<Page> {
  const opened = new Promise<Page>((resolve) => deck.once('popup', (page) => resolve(page!)))
  await deck.bringToFront()
  await deck.keyboard.press('s')
  const speaker = await opened
  await speaker.waitForSelector('.speaker-screen .slide')
  return speaker
}

const says = (speaker: Page, name: string, text: string) =>
  speaker.waitForFunction(
    (name, text) => document.querySelector(`[data-speaker="${name}"]`)?.textContent?.includes(text),
    { timeout: 5000 },
    name,
    text,
  )

test('the speaker view shows this slide, the next step, the notes and the plan', () =>
  withSpeaker('#/start', async (_, speaker) => {
    await says(speaker, 'now', 'Two chambers, one Parliament')
    await says(speaker, 'upcoming', 'Each chamber has its own work')
    await says(speaker, 'place', 'Slide 1 of 6')
    await says(speaker, 'plan', '1 min planned')
    await says(speaker, 'plan-all', 'planned to here 1 of 6 min')
    await says(speaker, 'pace', 'on time')
    expect(await speaker.$eval('.speaker-notes-text', (notes) => notes.textContent)).toContain('Welcome the class')
    expect(await speaker.title()).toBe('Speaker view – Two chambers')
  }))

test('a link in the notes moves the deck and leaves the speaker view where it is', () =>
  withSpeaker('#/fragments', async (deck, speaker) => {
    await speaker.click('.speaker-notes-text a')
    await shows(deck, 'controls')
    await says(speaker, 'now', 'Every control keeps its keys')
    expect(speaker.url()).toBe('about:blank')
  }))

test('the next step is the next fragment, then the next slide', () =>
  withSpeaker('#/fragments', async (deck, speaker) => {
    const shown = (name: string) =>
      speaker.$$eval(`[data-speaker=${name}] .fragment.visible`, (fragments) => fragments.length)
    expect([await shown('now'), await shown('upcoming')]).toEqual([0, 1])
    await deck.keyboard.press('Space')
    expect([await shown('now'), await shown('upcoming')]).toEqual([1, 2])
    await deck.keyboard.press('Space')
    await says(speaker, 'next-title', 'Every control keeps its keys')
    await deck.evaluate(() => window.rostrum.deck.slide(5))
    await says(speaker, 'next-title', 'End of the deck')
  }))

test('a preview of code shows the lines of its own step', () =>
  withSpeaker('#/code', async (_, speaker) => {
    const marked = (name: string) =>
      speaker.$$eval(`[data-speaker=${name}] .line`, (lines) =>
        lines.map((line) => (line.classList.contains('marked') ? 1 : 0)).join(''),
      )
    expect([await marked('now'), await marked('upcoming')]).toEqual(['1000', '0110'])
  }))

test('copies of a slide share no id, and their drawings still refer to their own', () =>
  withSpeaker('#/code/0', async (deck, speaker) => {
    await deck.evaluate(() => window.rostrum.deck.slide(5))
    await says(speaker, 'now-title', '')
    await speaker.waitForSelector('[data-speaker=now] rect')
    const ids = await speaker.$$eval('[id]', (elements) => elements.map((element) => element.id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(await speaker.$eval('[data-speaker=now] rect', (rect) => rect.getAttribute('fill'))).toBe('url(#now-shade)')
  }))

test('keys and buttons of the speaker view drive the deck, but open nothing on the projector', () =>
  withSpeaker('#/controls', async (deck, speaker) => {
    await speaker.bringToFront()
    await speaker.keyboard.press('PageDown')
    await shows(deck, 'upper')
    await speaker.click('[data-speaker=next]')
    await shows(deck, 'lower')
    await speaker.keyboard.press('ArrowUp')
    await shows(deck, 'upper')
    await speaker.keyboard.press('m')
    expect(await deck.$('dialog[open]')).toBeNull()
    await speaker.keyboard.press('b')
    await deck.waitForSelector('.reveal.paused')
    await speaker.waitForSelector('.speaker-screen.blanked')
  }))

test('the watch can be stopped and set back, the notes made larger for good', () =>
  withSpeaker('', async (_, speaker) => {
    await speaker.click('[data-speaker=pause]')
    await says(speaker, 'pause', 'Start')
    await speaker.click('[data-speaker=reset]')
    await says(speaker, 'elapsed', '0:00')
    await speaker.click('[data-speaker=larger]')
    expect(await speaker.$eval('.speaker-notes-text', (notes) => (notes as HTMLElement).style.fontSize)).toBe('22px')
  }))

test('two minutes late is said in words', () =>
  withSpeaker('#/start', async (deck, speaker) => {
    await deck.evaluate(() => {
      sessionStorage.setItem(`rostrum-timer-${location.pathname}`, JSON.stringify({ since: null, before: 180_000 }))
    })
    await deck.reload()
    await deck.waitForSelector('.reveal.ready')
    await says(speaker, 'elapsed', '3:00')
    await says(speaker, 'pace', '2 min behind')
    await deck.keyboard.press('ArrowRight')
    await says(speaker, 'pace', 'on time')
  }))

test('the speaker view survives a reload of the deck, its own reload, and being closed', () =>
  withSpeaker('#/start', async (deck, speaker) => {
    await deck.reload()
    await deck.waitForSelector('.reveal.ready')
    await deck.keyboard.press('ArrowRight')
    await says(speaker, 'place', 'Slide 2 of 6')
    await speaker.bringToFront()
    await speaker.keyboard.press('PageDown')
    await deck.waitForSelector('#fragments.present .fragment.visible')
    expect(await deck.$$eval('#fragments .visible', (shown) => shown.length)).toBe(1)
    await speaker.evaluate(() => document.body.replaceWith(document.createElement('body')))
    await says(speaker, 'place', 'Slide 2 of 6')
    await speaker.close()
    await deck.waitForFunction(() => sessionStorage.getItem('rostrum-speaker') === null)
    const again = await openSpeaker(deck)
    await says(again, 'place', 'Slide 2 of 6')
  }))

test('a deck that is gone is said in the speaker view', () =>
  withSpeaker('', async (deck, speaker) => {
    await deck.goto('about:blank')
    await speaker.waitForSelector('.speaker-lost', { visible: true })
  }))

test('a blocked window is explained on the deck', () =>
  withDeck(
    browser,
    `${site.address}/deck.html`,
    async (page) => {
      await page.keyboard.press('s')
      await page.waitForSelector('#speaker-blocked[open]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('#speaker-blocked:not([open])')
    },
    async (page) => {
      await page.evaluateOnNewDocument(() => {
        window.open = () => null
      })
    },
  ))

test('from a file, S opens the speaker view, and again after a reload', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deck-'))
  try {
    for (const [name, text] of await buildDeck()) writeFileSync(join(folder, name), text)
    await withDeck(browser, `${pathToFileURL(join(folder, 'deck.html'))}#/controls`, async (deck) => {
      await says(await openSpeaker(deck), 'place', 'Slide 3 of 6')
      await deck.reload()
      await deck.waitForSelector('.reveal.ready')
      const speaker = await openSpeaker(deck)
      await deck.keyboard.press('PageDown')
      await says(speaker, 'place', 'Slide 4 of 6')
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
