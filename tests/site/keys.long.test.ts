import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { withRealDeck } from './open-real-deck.ts'
import { lessons } from './real-course.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

const presses: KeyInput[] = ['Space', 'Enter']
const arrows: KeyInput[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']
const moves: KeyInput[] = [...arrows, 'Home', 'End', 'PageUp', 'PageDown']
const letters = [...'bfghjklmnopsvw./?'] as KeyInput[] // Reveal's and ours
const keysOf = {
  all: [...presses, ...moves, ...letters, 'Tab', 'Escape'],
  press: [...presses, 'Tab'],
  enter: ['Enter', 'Tab'],
} as const

test.each(lessons)('in %s every key of a control is its own, and does its work', (lesson) =>
  withRealDeck(browser, lesson, async (page) => {
    const wrong: string[] = []
    const tried = { all: 0, press: 0, enter: 0 }
    for (const id of await page.evaluate(() => window.inDeck.slides())) {
      const states = await page.evaluate((slide) => window.inDeck.states(slide), id)
      for (const state of ['untouched', 'answered well', 'countdown running'].filter((one) => states.includes(one))) {
        const enter = () => page.evaluate((...at) => window.inDeck.enter(...at), id, state)
        await enter()
        for (const [index, { own, name }] of (await page.evaluate(() => window.inDeck.controls())).entries()) {
          if (own !== 'all' && state !== 'untouched') continue // the same as before
          if (!(await page.evaluate((nth) => window.inDeck.focusOn(nth), index))) continue // shown in the other state
          tried[own]++
          for (const key of keysOf[own]) {
            const fault = await faultOf(page, index, name, key, state)
            if (fault) wrong.push(`${id}, ${state}: ${name}, ${key}: ${fault}`)
            if (presses.includes(key) || key === 'Escape' || fault) await enter()
          }
        }
      }
    }
    expect(wrong).toEqual([])
    for (const count of Object.values(tried)) expect(count).toBeGreaterThan(10)
  }),
)

/** Presses one key in one control. What is wrong with what came of it, or null. */
async function faultOf(page: Page, index: number, name: string, key: KeyInput, state: string): Promise<string | null> {
  await page.evaluate((nth) => window.inDeck.focusOn(nth), index)
  const before = await page.evaluate(() => window.inDeck.look())
  await page.keyboard.press(key)
  const after = await page.evaluate(() => window.inDeck.look())
  const isInput = name.startsWith('gap-input')
  const isOption = name.includes('option-press')
  const isCitation = key === 'Enter' && after.slide.startsWith('sources')
  if (after.place !== before.place && !isCitation) return `the deck moved from ${before.place} to ${after.place}`
  if (key === 'Tab') return after.active === index ? 'focus stayed' : null
  if (key === 'Escape') return after.active === index ? 'focus stayed' : null
  if (isInput) {
    if (state !== 'untouched') return null // locked
    if (key === 'Enter') return after.feedback === '' ? 'it was not checked' : null
    const typed = key === 'Space' ? ' ' : letters.includes(key) ? key : ''
    return after.value === typed ? null : `it holds “${after.value}”`
  }
  if (isOption && arrows.includes(key)) return after.active === index ? 'focus stayed' : null
  if (presses.includes(key)) {
    if (name.startsWith('term-word')) return after.expanded === before.expanded ? 'nothing opened or closed' : null
    return after.presses === 1 ? null : `it was pressed ${after.presses} times`
  }
  return after.presses === 0 ? null : 'it was pressed'
}
