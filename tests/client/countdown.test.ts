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

/** Opens the activity of half a minute with a clock that the test turns. */
const onActivity = (use: (page: Page, later: (seconds: number) => Promise<unknown>) => Promise<void>) =>
  withDeck(
    browser,
    `${deck.address}#/activity`,
    (page) => use(page, (seconds) => page.evaluate((more) => (window as unknown as Clock).turn(more), seconds)),
    async (page) => {
      await page.evaluateOnNewDocument(() => {
        const now = Date.now
        let ahead = 0
        Date.now = () => now() + ahead
        ;(window as unknown as Clock).turn = (seconds) => {
          ahead += seconds * 1000
        }
      })
    },
  )
type Clock = { turn(seconds: number): void }

const digits = (page: Page) => page.$eval('#activity .time-digits', (element) => element.textContent)
const shows = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.querySelector('#activity .time-digits')?.textContent === wanted, {}, text)
const buttons = (page: Page) =>
  page.$$eval('#activity .time-box button', (all) =>
    all.filter((one) => one.checkVisibility()).map((one) => one.textContent),
  )

test('the time runs when it is started, stands when it is paused, and begins again', () =>
  onActivity(async (page, later) => {
    expect([await digits(page), await buttons(page)]).toEqual(['0:30', ['Start']])
    await later(10)
    expect(await digits(page)).toBe('0:30')
    await press(page, 'Start')
    await later(9.5)
    await page.waitForFunction(() => /0:20|0:19/.test(document.querySelector('#activity .time-digits')!.textContent!))
    expect(await buttons(page)).toEqual(['Pause', 'Reset'])
    await press(page, 'Pause')
    const paused = await digits(page)
    await later(100)
    expect(await digits(page)).toBe(paused)
    await press(page, 'Reset')
    expect([await digits(page), await buttons(page)]).toEqual(['0:30', ['Start']])
  }))

test('it runs on while another slide is shown, and says when it is over', () =>
  onActivity(async (page, later) => {
    await press(page, 'Start')
    await page.keyboard.press('PageDown')
    await page.waitForSelector('#claim.present')
    await later(31)
    await shows(page, '0:00')
    expect(await page.$eval('#deck-status', (element) => element.textContent)).toBe('Time is up.')
    await page.keyboard.press('PageUp')
    expect(await page.$eval('#activity .time-over', (element) => element.checkVisibility())).toBe(true)
    expect(await buttons(page)).toEqual(['Reset'])
    await press(page, 'Reset')
    expect([await digits(page), await buttons(page)]).toEqual(['0:30', ['Start']])
  }))

test('whose focus is on Pause when the time is over has it on Reset', () =>
  onActivity(async (page, later) => {
    await page.focus('#activity .time-box button')
    await page.keyboard.press('Space')
    await later(31)
    await shows(page, '0:00')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Reset')
  }))

test('it takes the room that paper has for the minutes', () =>
  onActivity(async (page) => {
    const height = () =>
      page.$eval('#activity .time-box', (element) => Math.round(element.getBoundingClientRect().height))
    const before = await height()
    await press(page, 'Start')
    expect(await height()).toBe(before)
    expect(await page.$eval('#activity .time-words', (element) => element.checkVisibility())).toBe(false)
  }))
