import puppeteer, { type Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { withRealDeck } from './open-real-deck.ts'
import { lessons } from './real-course.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

const themes = ['steppe', 'night', 'contrast']
const cases = lessons.flatMap((lesson) => themes.map((theme) => [lesson, theme] as const))

test.each(cases)('axe finds nothing in any state of %s in the theme %s', (lesson, theme) =>
  withRealDeck(browser, lesson, async (page) => {
    const found: string[] = []
    const kinds = new Map<string, number>()
    await page.evaluate((name) => window.inDeck.theme(name), theme)
    for (const id of await page.evaluate(() => window.inDeck.slides())) {
      const { states, wrong } = await page.evaluate(checkSlide, id)
      for (const state of states) kinds.set(kindOf(state), (kinds.get(kindOf(state)) ?? 0) + 1)
      found.push(...wrong)
    }
    expect(found).toEqual([])
    // Whoever renames a class should not empty the matrix.
    for (const kind of ['untouched', 'step', 'answered badly', 'answered well', 'checked too early', 'hint shown'])
      expect(kinds.get(kind), kind).toBeGreaterThan(0)
    for (const kind of ['one half held', 'countdown running', 'countdown ended', 'definition'])
      expect(kinds.get(kind), kind).toBeGreaterThan(0)
  }),
)

async function checkSlide(id: string) {
  const { inDeck } = window
  const states = inDeck.states(id)
  const wrong: string[] = []
  for (const state of states) {
    await inDeck.enter(id, state)
    for (const fault of await inDeck.faults()) wrong.push(`${id}, ${state}: ${fault}`)
  }
  return { states, wrong }
}

const kindOf = (state: string) => state.replace(/ \d.*/, '')

test.each(lessons)('everything to press in %s is 24 px large, and a ring of 3:1 shows what has the focus', (lesson) =>
  withRealDeck(browser, lesson, async (page) => {
    await page.keyboard.press('Tab') // from here on focus is shown
    const found: string[] = []
    let rings = 0
    for (const theme of themes) {
      await page.evaluate((name) => window.inDeck.theme(name), theme)
      for (const id of await page.evaluate(() => window.inDeck.slides()))
        for (const show of ['untouched', 'lastStep'] as const) {
          const targets = await page.evaluate((...at) => window.inDeck.targets(...at), id, show)
          rings += targets.length
          for (const { name, size, ring } of targets)
            if (size < 24 || ring < 3) found.push(`${theme}, ${id}: ${name} is ${size} px, its ring ${ring}:1`)
        }
    }
    expect(found).toEqual([])
    expect(rings).toBeGreaterThan(100)
  }),
)

test('with forced colours the words of every figure take the colour of the system', () =>
  withRealDeck(browser, lessons[2]!, async (page) => {
    const devtools = await page.createCDPSession()
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: 'dark' },
      ],
    })
    const colours = await page.$$eval('.figure-drawing text', (texts) =>
      texts
        .filter((text) => /--course-(ink|muted|series-ink)/.test(text.getAttribute('fill') ?? ''))
        .map((text) => getComputedStyle(text).fill),
    )
    expect(colours.length).toBeGreaterThan(20)
    expect([...new Set(colours)]).toEqual(['rgb(255, 255, 255)'])
  }))
