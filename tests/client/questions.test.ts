import type { Browser, Page, SerializedAXNode } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfPages } from '../site/pdf-text.ts'
import { startBrowser, withDeck } from './open-deck.ts'
import { buildQuestions, press, seen } from './open-questions.ts'

let browser: Browser
let deck: Awaited<ReturnType<typeof buildQuestions>>

beforeAll(async () => {
  ;[browser, deck] = await Promise.all([startBrowser(), buildQuestions()])
}, 60_000)
afterAll(async () => {
  await browser?.close()
  deck?.remove()
})

const still = (page: Page) => page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
const onSlide = (id: string, use: (page: Page) => Promise<void>) =>
  withDeck(browser, `${deck.address}#/${id}`, use, still)
const said = (page: Page) => page.$eval('#deck-status', (element) => element.textContent)
const label = (page: Page, nth: number) =>
  page.evaluate((n) => {
    const buttons = window.rostrum.deck.getCurrentSlide().querySelectorAll('.option-press')
    return buttons[n]!.getAttribute('aria-label')
  }, nth)

const questions = ['quiz', 'several', 'match', 'order', 'blank']

test.each(questions)('the next key shows the answer of %s, one back takes it away, and nothing moves', (id) =>
  onSlide(id, async (page) => {
    const places = () =>
      page.$$eval('section.present .slide *:not(.answer *, .question-try *)', (all) =>
        all.map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect()
          return `${one.classList[0]} ${[x, y, width, height].map(Math.round)}`
        }),
      )
    const before = await places()
    expect(await seen(page)).toMatchObject({ answer: '', hint: '', gaps: [], fragment: -1 })
    await page.keyboard.press('Space')
    const after = await seen(page)
    expect(after.answer).toContain('Answer:')
    expect(await said(page)).toContain('Answer:')
    expect(await places()).toEqual(before)
    await page.keyboard.press('ArrowLeft')
    expect(await seen(page)).toMatchObject({ answer: '', fragment: -1 })
    expect(await said(page)).toBe('')
    await page.keyboard.press('Space')
    await page.keyboard.press('Space')
    expect(await page.evaluate(() => window.rostrum.deck.getCurrentSlide().id)).not.toBe(id)
  }),
)

test('controls take the room that the build has measured without them', async () => {
  const sizes = (page: Page) =>
    page.$$eval('.slide :is(.option,.option-text,.answer,.question-foot,.gap,.time-box,.task-words)', (all) =>
      all.map((one) => `${one.classList[0]} ${(one as HTMLElement).offsetWidth} ${(one as HTMLElement).offsetHeight}`),
    )
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.goto(deck.address)
  await page.addStyleTag({ content: '.reveal .slides section { display: block !important }' }).catch(() => {})
  const without = await sizes(page)
  await page.close()
  expect(without.length).toBeGreaterThan(40)
  expect(without.filter((size) => / 0$/.test(size))).toEqual([])
  await onSlide('quiz', async (withControls) => {
    await withControls.addStyleTag({ content: '.reveal .slides section { display: block !important }' })
    expect(await sizes(withControls)).toEqual(without)
  })
})

test('a wrong option says so and gives the hint; the right one shows why', () =>
  onSlide('quiz', async (page) => {
    await press(page, 'Senate')
    expect(await seen(page)).toMatchObject({
      answer: '',
      feedback: 'Not quite. Look at the others.',
      hint: expect.stringContaining('lower house'),
      notes: ['not right'],
      chosen: [true, false, false],
    })
    expect(await said(page)).toMatch(/lower house/)
    expect(await label(page, 0)).toBe('A The Senate, not right')
    await press(page, 'Mazhilis')
    expect(await seen(page)).toMatchObject({ feedback: '', hint: '', notes: [], fragment: 0 })
    expect((await seen(page)).answer).toMatch(/^Right! Answer: B/)
    expect(await said(page)).toMatch(/^Right! Answer: B The president dissolved/)
    expect(await said(page)).not.toContain('Try again')
    expect(
      await page.$$eval('#quiz .option-verdict', (all) => all.map((one) => getComputedStyle(one).visibility)),
    ).toEqual(['visible'])
    await page.keyboard.press('PageDown') // a clicker goes on: the pointer left the focus where it was
    expect(await page.evaluate(() => window.rostrum.deck.getCurrentSlide().id)).toBe('several')
    await page.keyboard.press('PageUp')
    expect((await seen(page)).chosen).toEqual([false, true, false])
  }))

test('going back from a right answer asks again, and Try again starts anew', () =>
  onSlide('quiz', async (page) => {
    await press(page, 'Mazhilis')
    await page.keyboard.press('ArrowLeft')
    expect(await seen(page)).toMatchObject({ answer: '', feedback: '', fragment: -1, chosen: [false, true, false] })
    await press(page, 'Mazhilis')
    expect(await seen(page)).toMatchObject({ fragment: 0, answer: expect.stringContaining('Right!') })
    await press(page, 'Neither') // what is answered stays answered
    expect((await seen(page)).chosen).toEqual([false, true, false])
    await press(page, 'Try again')
    expect(await seen(page)).toMatchObject({ answer: '', fragment: -1, chosen: [false, false, false] })
  }))

test('of two questions on a slide the second can be answered first, and takes nothing along', () =>
  onSlide('two', async (page) => {
    await press(page, 'Yes, it is')
    expect(await seen(page)).toMatchObject({
      answer: expect.stringMatching(/^Right! Answer: A.*voters/s),
      fragment: -1,
    })
    expect(await said(page)).toMatch(/^Right! Answer: A It speaks for the voters/)
    await page.keyboard.press('Space')
    expect((await seen(page)).answer).toMatch(/regions.*voters/s)
    await page.keyboard.press('ArrowLeft')
    expect((await seen(page)).answer).not.toContain('regions')
    await press(page, 'Try again')
    expect(await seen(page)).toMatchObject({ answer: '', fragment: -1, chosen: [false, false, false, false] })
  }))

test('several right options are chosen first and then checked', () =>
  onSlide('several', async (page) => {
    await press(page, 'Check')
    expect((await seen(page)).feedback).toBe('Something is still open: answer all of it first.')
    for (const option of ['one', 'two']) await press(page, `Option ${option}`)
    expect((await seen(page)).feedback).toBe('')
    await press(page, 'Check')
    expect(await seen(page)).toMatchObject({ notes: ['right', 'not right'], answer: '' })
    await press(page, 'Option two')
    await press(page, 'Check')
    expect((await seen(page)).answer).toBe('')
    await press(page, 'Option three')
    await press(page, 'Check')
    expect((await seen(page)).answer).toMatch(/^Right! Answer: A, C/)
  }))

test('pairs are made by pressing, left first or right first, and a letter has one number', () =>
  onSlide('match', async (page) => {
    await press(page, 'Senate')
    await press(page, 'Adopts')
    expect(await label(page, 0)).toBe('1 Senate, letter A')
    await press(page, 'Adopts')
    await press(page, 'Mazhilis')
    expect([await label(page, 0), await label(page, 1)]).toEqual(['1 Senate, no letter yet', '2 Mazhilis, letter A'])
    await press(page, 'Senate')
    await press(page, 'Carries')
    await press(page, 'Government')
    await press(page, 'Approves')
    expect((await seen(page)).boxes).toEqual(['B', 'A', 'C'])
    await press(page, 'Check')
    expect(await seen(page)).toMatchObject({
      notes: ['not right', 'right', 'not right'],
      feedback: '1 of 3 is right. Look again.',
      hint: expect.stringContaining('upper house'),
    })
    await press(page, 'Senate')
    await press(page, 'Approves')
    await press(page, 'Government')
    await press(page, 'Carries')
    await press(page, 'Check')
    expect(await seen(page)).toMatchObject({ boxes: ['C', 'A', 'B'], answer: expect.stringMatching(/^Right!/) })
  }))

test('an order is pressed one after the other, with the keyboard alone', () =>
  onSlide('order', async (page) => {
    const keys = async (...names: string[]) => {
      for (const name of names) await page.keyboard.press(name as 'Space')
    }
    await page.focus('#order .option-press')
    await keys('Space', 'ArrowDown', 'Enter', 'ArrowDown', 'Space')
    expect((await seen(page)).boxes).toEqual(['1', '2', '3'])
    await keys('Tab', 'Enter')
    expect(await seen(page)).toMatchObject({ answer: '', feedback: expect.stringMatching(/of 3/) })
    await page.focus('#order .option-press')
    await keys('Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space')
    expect((await seen(page)).boxes).toEqual([])
    const right = await page.$$eval('#order .option', (all) =>
      all.map((one) => Number((one as HTMLElement).dataset.right)),
    )
    for (const place of [1, 2, 3]) {
      await (await page.$$('#order .option-press'))[right.indexOf(place)]!.focus()
      await keys('Space')
    }
    await page.focus('#order .question-check')
    await keys('Enter')
    expect((await seen(page)).answer).toMatch(/^Right! Answer: 1\.\sReferendum/)
    await keys('Space') // the answer has the focus, and from there the keys are the deck's
    expect(await page.evaluate(() => window.rostrum.deck.getCurrentSlide().id)).toBe('blank')
  }))

test('gaps take each accepted answer, and Enter checks', () =>
  onSlide('blank', async (page) => {
    const [first, second] = await page.$$('#blank .gap-input')
    await first!.type('Ninety-Eight ')
    await second!.type('30')
    await page.keyboard.press('Enter')
    expect(await seen(page)).toMatchObject({ answer: '', feedback: '1 of 2 is right. Look again.' })
    expect(await second!.evaluate((input) => input.getAttribute('aria-invalid'))).toBe('true')
    await second!.click({ clickCount: 3 })
    await second!.type('29')
    expect(await second!.evaluate((input) => input.getAttribute('aria-invalid'))).toBeNull()
    await page.keyboard.press('Enter')
    expect(await seen(page)).toMatchObject({ gaps: ['98', '29'], answer: expect.stringMatching(/^Right!/) })
  }))

const keys = [' ', 'Enter', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']
const letters = [...'bnphjklvfogmsw./?']

test.each([...questions, 'discuss', 'activity'])('no key pressed in a control of %s moves the deck', (id) =>
  onSlide(id, async (page) => {
    await page.evaluate(() => {
      for (const button of document.querySelectorAll('.question-check,.question-show-hint'))
        button.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true })
    })
    const controls = await page.$$('section.present .slide :is(button,input)')
    const place = () =>
      page.evaluate(() => {
        const { deck } = window.rostrum
        const { h, v } = deck.getIndices()
        return JSON.stringify([h, v, deck.isPaused(), deck.isOverview(), document.querySelectorAll('[open]').length])
      })
    const before = await place()
    const moved: string[] = []
    let tried = 0
    for (const control of controls)
      for (const key of [...keys, ...letters] as 'Enter'[]) {
        await control.focus()
        if (!(await control.evaluate((element) => element === document.activeElement))) continue // not shown now
        tried++
        await page.keyboard.press(key)
        if ((await place()) !== before) moved.push(`${await control.evaluate((one) => one.className)} ${key}`)
      }
    expect(tried).toBeGreaterThan(keys.length)
    expect(moved).toEqual([])
  }),
)

test('a listener hears the question, each option and how it is, and what came of a press', () =>
  onSlide('quiz', async (page) => {
    const tree = async () =>
      page.accessibility.snapshot({ root: (await page.$('#quiz .question'))!, interestingOnly: false })
    const buttons = (node: SerializedAXNode): string[] => [
      ...(node.role === 'button' ? [[node.name, node.pressed && 'pressed', node.disabled && 'disabled']] : []).map(
        (parts) => parts.filter(Boolean).join(', '),
      ),
      ...(node.children ?? []).flatMap(buttons),
    ]
    const heard = async () => buttons((await tree())!)
    expect(await tree()).toMatchObject({
      role: 'group',
      name: 'Which house could the president dissolve in January 2023?',
    })
    expect(await heard()).toEqual(['A The Senate', 'B The Mazhilis', 'C Neither', 'Hint'])
    await press(page, 'Senate')
    expect(await heard()).toEqual(['A The Senate, not right, pressed', 'B The Mazhilis', 'C Neither'])
    expect(await page.$eval('#quiz [role=status]', (one) => one.textContent)).toBe('Not quite. Look at the others.')
    await press(page, 'Mazhilis')
    expect(await heard()).toEqual([
      ...['A The Senate, disabled', 'B The Mazhilis, pressed, disabled', 'C Neither, disabled'],
      'Try again',
    ])
  }))

test('who asks for the hint hears it and goes on answering', () =>
  onSlide('quiz', async (page) => {
    await page.focus('#quiz .question-show-hint')
    await page.keyboard.press('Space')
    expect((await seen(page)).hint).toContain('lower house')
    expect(await said(page)).toContain('lower house')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('A The Senate')
  }))

test('Esc leaves a question, and the deck has its keys again', () =>
  onSlide('several', async (page) => {
    await page.focus('#several .option-press')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => [document.activeElement?.className, window.rostrum.deck.isOverview()])).toEqual([
      'slide-title',
      false,
    ])
    await page.keyboard.press('Space')
    expect((await seen(page)).fragment).toBe(0)
  }))

test('a reload in the middle shows the answer without anybody’s choice', () =>
  onSlide('quiz', async (page) => {
    await page.keyboard.press('Space')
    await page.reload()
    await page.waitForSelector('#quiz.present .answer.visible')
    expect(await seen(page)).toMatchObject({
      chosen: [false, false, false],
      answer: expect.stringMatching(/^Answer: B/),
    })
    await press(page, 'Senate')
    expect((await seen(page)).chosen).toEqual([false, false, false])
  }))

test('in Reveal’s own print view a question stays as it is on paper', () =>
  withDeck(browser, `${deck.address}?view=print`, async (page) => {
    await page.waitForSelector('.pdf-page')
    expect(await page.$$eval('.slide :is(button,input)', (controls) => controls.length)).toBe(0)
  }))

test('Ctrl+P prints the questions of a deck without answers, whatever was pressed before', () =>
  onSlide('quiz', async (page) => {
    await press(page, 'Senate')
    await page.keyboard.press('Space')
    const text = (await pdfPages(await page.pdf({ printBackground: true, preferCSSPageSize: true }))).join(' ')
    expect(text).toContain('Which house could the president dissolve')
    expect(text).not.toMatch(/Answer:|not right|right answer|Think of the|ninety/)
    expect(text).toContain('0.5 min')
  }))
