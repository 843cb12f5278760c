import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBuilt } from '../site/build-course.ts'
import { startBrowser, withDeck } from './open-deck.ts'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)
afterAll(() => browser?.close())

/** What authors may name or write as the program does, and notes with questions in them. */
const lesson = `## Named like a question {.question #odd}

::: callout A box {.question .quiz}
- one {.option}
- two {.term}
:::

<div class="question quiz"><ul><li class="option">x</li></ul></div>

<div class="question"><div class="question-row"></div><div class="answer">x</div><p class="option">y</p></div>

<div class="time-box" data-seconds="abc">x</div>
<div class="time-box" data-seconds="-5">x</div>
<div class="time-box" data-seconds="1e999">x</div>

<span class="term"><span class="term-word">x</span></span> <span class="gap">x</span>

---

## Notes have no steps {#notes}

Text.

Note:
- one {.fragment}
- two {.fragment}

::: quiz In the notes
- [ ] a
- [x] b

> c
:::

---

## End {#end}
`

test('a lesson may use the names of our parts: the deck starts, counts no nonsense, and goes on', () =>
  withBuilt({ 'deck.md': lesson }, {}, async ({ folder }) => {
    const address = pathToFileURL(join(folder, 'teacher/deck/deck.html')).href
    await withDeck(browser, `${address}#/odd`, async (page) => {
      expect(await page.$$eval('.time-digits', (all) => all.map((one) => one.textContent))).toEqual([])
      await page.keyboard.press('ArrowRight')
      await page.waitForSelector('#notes.present')
      await page.keyboard.press('ArrowRight')
      await page.waitForSelector('#end.present')
      expect(await page.$$('.notes .question-button')).toEqual([])
    })
  }))
