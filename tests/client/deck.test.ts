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

const onDeck = (hash: string, use: (page: Page) => Promise<void>, prepare?: (page: Page) => Promise<void>) =>
  withDeck(browser, `${site.address}/deck.html${hash}`, use, prepare)
const shows = (page: Page, id: string) => page.waitForSelector(`#${id}.present:not([hidden])`)
const state = (page: Page) =>
  page.evaluate(() => {
    const { deck } = window.rostrum
    return JSON.stringify([
      deck.getIndices(),
      deck.isPaused(),
      deck.isOverview(),
      document.querySelectorAll('[open]').length,
    ])
  })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
const status = (page: Page) => page.$eval('#deck-status', (element) => element.textContent)

const navigation = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'] as const
const letters = [...'bnphjklvfogmsw./?'] as never[]
const fields = ['text', 'box', 'select', 'area', 'edit', 'slider']

test('no key pressed in a field moves, blanks or covers the deck', () =>
  onDeck('#/controls', async (page) => {
    const before = await state(page)
    const hijacked: string[] = []
    for (const id of fields)
      for (const key of [' ', 'Enter', 'Escape', ...navigation, ...letters] as never[]) {
        await page.focus(`#${id}`)
        await page.keyboard.press(key)
        if ((await state(page)) !== before) hijacked.push(`${id} ${key}`)
      }
    expect(hijacked).toEqual([])
    expect(await page.$eval('#text', (input) => (input as HTMLInputElement).value)).toContain('bnphjkl')
    expect(await page.$eval('#select', (input) => (input as HTMLSelectElement).selectedIndex)).toBeGreaterThanOrEqual(0)
  }))

test('Space and Enter press a button, a summary and a role=button, and the deck stays', () =>
  onDeck('#/controls', async (page) => {
    for (const id of ['button', 'role', 'summary'])
      await page.$eval(`#${id}`, (element) =>
        element.addEventListener('click', () => element.setAttribute('data-pressed', 'yes')),
      )
    for (const id of ['button', 'summary'])
      for (const key of ['Space', 'Enter'] as const) {
        await page.$eval(`#${id}`, (element) => element.removeAttribute('data-pressed'))
        await page.focus(`#${id}`)
        await page.keyboard.press(key)
        await page.waitForSelector(`#${id}[data-pressed]`)
      }
    await page.focus('#role')
    await page.keyboard.press('Space')
    await shows(page, 'controls')
    await page.focus('#link')
    await page.keyboard.press('Enter')
    await shows(page, 'fragments')
  }))

test('a clicker goes on after a toolbar button or a link was used', () =>
  onDeck('#/controls', async (page) => {
    await page.focus('#link')
    await page.keyboard.press('PageDown')
    await shows(page, 'upper')
    await page.focus('[data-action=menu]')
    await page.keyboard.press('PageDown')
    await shows(page, 'lower')
    await page.keyboard.press('PageUp')
    await shows(page, 'upper')
  }))

test('after each move the title says where we are and focus stands on the heading', () =>
  onDeck('', async (page) => {
    expect(await page.title()).toBe('1 / 6 – Two chambers, one Parliament – Two chambers')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    const titles = ['Each chamber has its own work', 'Every control keeps its keys', 'The Senate', 'The Mazhilis']
    for (const [index, title] of titles.entries()) {
      await page.evaluate(() => window.rostrum.deck.next({ skipFragments: true }))
      expect(await page.title()).toBe(`${index + 2} / 6 – ${title} – Two chambers`)
      expect(await focused(page)).toBe(title)
    }
    await page.evaluate(() => window.rostrum.deck.slide(5))
    expect(await page.title()).toBe('6 / 6 – Two chambers')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('untitled')
  }))

test('a screen reader hears a fragment when it is shown and never before', () =>
  onDeck('#/fragments', async (page) => {
    expect(await page.$eval('.reveal', (element) => element.getAttribute('role'))).toBeNull()
    expect(await page.$eval('.aria-status', (element) => (element as HTMLElement).hidden)).toBe(true)
    expect(await status(page)).toBe('')
    await page.keyboard.press('Space')
    expect(await status(page)).toBe('The Mazhilis drafts laws')
    await page.keyboard.press('Space')
    expect(await status(page)).toBe('The Senate approves them')
    await page.keyboard.press('ArrowLeft')
    expect(await status(page)).toBe('')
  }))

test('controls and the black screen speak the words of the locale', () =>
  onDeck('', async (page) => {
    expect(await page.$eval('.navigate-right', (element) => element.getAttribute('aria-label'))).toBe('Next slide')
    expect(await page.$eval('.resume-button', (element) => element.textContent)).toBe('Back to the slide')
    await page.keyboard.press('b')
    await page.waitForSelector('.reveal.paused')
    expect(await status(page)).toContain('blank')
    await page.keyboard.press('PageDown')
    await shows(page, 'start')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.reveal:not(.paused):not(.overview)')
    await page.keyboard.press('w')
    await page.waitForSelector('.reveal.paused.white')
    await page.keyboard.press('w')
    await page.waitForSelector('.reveal:not(.paused):not(.white)')
    await page.keyboard.press('.')
    await page.waitForSelector('.reveal.paused:not(.white)')
  }))

test('Tab never enters a hidden slide and every stop is visible', () =>
  onDeck('#/fragments', async (page) => {
    const seen = new Set<string>()
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const here = document.activeElement!
        const hidden = here.closest('[hidden],[inert],[aria-hidden=true]') !== null
        return { name: here.getAttribute('data-action') ?? here.className, hidden }
      })
      expect(stop.hidden).toBe(false)
      seen.add(stop.name)
    }
    expect([...seen]).toEqual(expect.arrayContaining(['menu', 'search', 'speaker']))
  }))

test('nothing moves for a reader who wants less movement', () =>
  onDeck(
    '#/fragments',
    async (page) => {
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('.reveal, .reveal *, .deck-toolbar')].filter((element) => {
            const style = getComputedStyle(element)
            return style.animationName !== 'none' || !/^(0s(, )?)+$/.test(style.transitionDuration)
          }).length,
      )
      expect(moving).toBe(0)
      expect(await page.evaluate(() => window.rostrum.deck.getConfig().transition)).toBe('none')
    },
    (page) => page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
  ))

test('a reload resumes at the slide and its fragment', () =>
  onDeck('#/start', async (page) => {
    for (const _ of 'ab') await page.keyboard.press('Space')
    await page.waitForSelector('#fragments .visible')
    await page.reload()
    await page.waitForSelector('.reveal.ready #fragments.present .fragment.visible')
    expect(await page.$$eval('#fragments .visible', (shown) => shown.length)).toBe(1)
    expect(await status(page)).toBe('')
  }))

test('links with and without a stroke lead to the slide', () =>
  onDeck('#lower', async (page) => {
    await shows(page, 'lower')
    await page.evaluate(() => {
      location.hash = '#/controls'
    })
    await shows(page, 'controls')
    await page.click('#link')
    await shows(page, 'fragments')
  }))

for (const query of ['?view=print', '?print-pdf'])
  test(`${query} hides no slide and steps no code`, () =>
    withDeck(browser, `${site.address}/deck.html${query}`, async (page) => {
      await page.waitForSelector('.reveal-viewport:not(.loading-scroll-mode) .pdf-page')
      expect(await page.$$eval('section:is([hidden],[aria-hidden],[inert])', (hidden) => hidden.length)).toBe(0)
      expect(await page.$$eval('.pdf-page', (pages) => pages.length)).toBe(7)
      expect(await page.$$eval('.stepping, .line.marked', (marks) => marks.length)).toBe(0)
      const tree = await page.accessibility.snapshot({ interestingOnly: false })
      expect(JSON.stringify(tree).match(/"role":"heading"/g)?.length).toBe(6)
    }))

test('code steps mark their lines forwards, backwards and after a jump', () =>
  onDeck('#/code', async (page) => {
    const marked = () =>
      page.$$eval('#code .line', (lines) => lines.map((line) => (line.classList.contains('marked') ? 1 : 0)).join(''))
    expect(await marked()).toBe('1000')
    await page.keyboard.press('ArrowRight')
    expect(await marked()).toBe('0110')
    expect(await status(page)).toContain('Lines 2–3:')
    await page.keyboard.press('ArrowLeft')
    expect(await marked()).toBe('1000')
    await page.evaluate(() => window.rostrum.deck.slide(4, 0, 0))
    expect(await marked()).toBe('0110')
    await page.reload()
    await page.waitForSelector('#code.present .code-step.visible')
    expect(await marked()).toBe('0110')
  }))

test('single-letter keys can be switched off, and the choice is remembered', () =>
  onDeck('#/start', async (page) => {
    await page.keyboard.press('m')
    await page.click('[name=letters]')
    await page.keyboard.press('Escape')
    await page.reload()
    await page.waitForSelector('.reveal.ready')
    const before = await state(page)
    for (const key of letters) await page.keyboard.press(key)
    expect(await state(page)).toBe(before)
    await page.keyboard.press('PageDown')
    await shows(page, 'fragments')
  }))

test('a swipe turns the slide', () =>
  onDeck('#/controls', async (page) => {
    const touch = await page.touchscreen.touchStart(900, 600)
    await touch.move(700, 600)
    await touch.move(500, 600)
    await touch.end()
    await shows(page, 'upper')
  }))
