import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from './open-deck.ts'
import { buildStudy, type Open, type StudyCourse, withReader } from './open-study.ts'

let browser: Browser
let course: StudyCourse

beforeAll(async () => {
  ;[browser, course] = await Promise.all([startBrowser(), buildStudy()])
}, 60_000)
afterAll(async () => {
  await browser?.close()
  course?.remove()
})

const lesson = (hash = '') => course.address('student/01-houses/index.html') + hash
const reading = (use: (page: Page, open: Open) => Promise<void>, hash = '') =>
  withReader(browser, async (open) => use(await open(lesson(hash)), open))

/** What can be seen of the elements that a selector finds. */
const shown = (page: Page, selector: string) =>
  page.$$eval(selector, (all) =>
    all
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
  )
const press = async (page: Page, selector: string, words: string) => {
  const handles = await page.$$(selector)
  for (const handle of handles)
    if (await handle.evaluate((one, text) => one.textContent?.includes(text) && one.checkVisibility(), words))
      return handle.click()
  throw new Error(`Nothing like "${words}" at ${selector}`)
}
const option = (page: Page, part: string, words: string) => press(page, `#${part} .option`, words)
const button = (page: Page, part: string, words: string) => press(page, `#${part} button`, words)
const resultLine = (page: Page) => page.$eval('.result-line', (line) => line.textContent)
const focus = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? '').trim())

describe('the page without a script', () => {
  test('has all that is taught, answers included, and nothing that only a script could do', async () => {
    const page = await browser.newPage()
    await page.setJavaScriptEnabled(false)
    await page.setViewport({ width: 1280, height: 20_000 }) // parts out of sight are not laid out, and have no words
    await page.goto(lesson())
    const text = await page.$eval('main', (main) => main.innerText)
    for (const words of ['Longer text that is not projected', 'Regions', 'It speaks for the regions', 'A law ends it'])
      expect(text).toContain(words)
    for (const words of ['Only on the wall', 'A secret of the teacher', 'Nobody sees this unasked', 'Names who gains'])
      expect(text).not.toContain(words)
    expect(text).not.toContain('Your result')
    expect(await page.$$eval('main :is(button, input, textarea)', (all) => all.length)).toBe(0)
    await page.close()
  })
})

describe('reading', () => {
  test('marks what was read, and where the reader is; the next visit goes on there and says so', () =>
    reading(async (page, open) => {
      await page.evaluate(() => document.getElementById('order')!.scrollIntoView())
      await page.waitForSelector('.outline a[href="#order"][aria-current] .read-mark')
      expect((await shown(page, '.outline-progress'))[0]).toMatch(/^\d of 10 parts read$/)
      expect(await page.$('.outline a[href="#two"] .read-mark')).toBeNull()
      await page.close()

      const next = await open(lesson())
      await next.waitForSelector('.outline a[href="#order"][aria-current]')
      const top = await next.$eval('#order', (part) => part.getBoundingClientRect().top)
      expect(Math.abs(top)).toBeLessThan(200)
      expect(await shown(next, '.resumed')).toEqual(['You go on where you were. Start at the beginning'])
      await press(next, '.resumed a', 'Start')
      await next.waitForFunction(() => scrollY === 0)
      expect(await focus(next)).toBe('page-content')
      // An address that names a part is obeyed.
      const named = await open(lesson('#two'))
      await named.waitForSelector('.outline a[href="#two"][aria-current]')
      expect((await shown(named, '.resumed')).join('')).toBe('')
    }))

  test('keys go from part to part, to the slide, and to contents and settings; and can be switched off', () =>
    reading(async (page) => {
      await page.keyboard.press('n')
      expect(await focus(page)).toBe('two--head')
      await page.waitForSelector('a[href="#two"][aria-current]')
      await page.keyboard.press('n')
      expect(await focus(page)).toBe('seats--head')
      await page.waitForSelector('a[href="#seats"][aria-current]')
      await page.keyboard.press('p')
      expect(await focus(page)).toBe('two--head')
      await page.keyboard.press('s')
      await page.waitForSelector('#page-settings:popover-open')
      expect(await focus(page)).toBe('page-settings-title')
      await page.click('[name=letters]')
      await page.keyboard.press('Escape')
      await page.waitForSelector('#page-settings:not(:popover-open)')
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      await page.keyboard.press('s')
      await page.keyboard.press('n')
      expect(await page.$('#page-settings:popover-open')).toBeNull()
      expect(await focus(page)).not.toBe('seats--head')
    }))

  test('the same part is one press away as a slide, and back', () =>
    reading(async (page) => {
      await page.waitForSelector('a[href="#match"][aria-current]')
      await Promise.all([page.waitForNavigation(), page.keyboard.press('d')])
      await page.waitForSelector('.reveal.ready')
      expect(await page.evaluate(() => window.rostrum.deck.getCurrentSlide().id)).toBe('match')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('to-study')
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
      expect(page.url()).toBe(lesson('#match'))
    }, '#match'))

  test('in a narrow window the contents lie over the page until a part is chosen', () =>
    reading(async (page) => {
      await page.setViewport({ width: 360, height: 740 })
      expect(await shown(page, '.outline ol')).toEqual([])
      await press(page, '.bar-button', 'Contents')
      await page.waitForSelector('#page-outline:popover-open')
      await press(page, '.outline a', 'Match')
      await page.waitForSelector('#page-outline:not(:popover-open)')
      expect(page.url()).toBe(lesson('#match'))
    }))

  test('theme and size of the text are remembered', () =>
    reading(async (page, open) => {
      await press(page, '.bar-button', 'Settings')
      await page.waitForSelector('#page-settings:popover-open')
      const before = await page.$eval('#two .flowing p', (line) => line.getBoundingClientRect().height)
      await page.click('[name=theme][value=night]')
      await page.click('[name=text-size][value="150"]')
      expect(await page.$eval('#two .flowing p', (line) => line.getBoundingClientRect().height)).toBeGreaterThan(
        before * 1.4,
      )
      const next = await open(course.address('student/02-votes/index.html'))
      const chosen = await next.evaluate(() => ({ ...document.documentElement.dataset }))
      expect(chosen).toMatchObject({ theme: 'night', textSize: '150' })
    }))

  test('who prefers dark gets the theme for dark rooms, unless another was chosen', () =>
    withReader(browser, async (open) => {
      const page = await open(lesson(), (fresh) =>
        fresh.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]),
      )
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('night')
    }))
})

describe('terms and citations', () => {
  test('open under the pointer and on focus; Esc closes, and the pointer may move in', () =>
    reading(async (page) => {
      const term = (await page.$('#two .term-word'))!
      await term.hover()
      await page.waitForSelector('.bubble:not([hidden])')
      expect((await shown(page, '.bubble'))[0]).toBe('The upper house. Kazakh: Сенат')
      await page.hover('.bubble')
      await page.keyboard.press('Escape')
      expect(await shown(page, '.bubble')).toEqual([])
      expect(await term.evaluate((word) => word.getAttribute('aria-expanded'))).toBe('false')
      expect(
        await page.evaluate(
          (word) => document.getElementById(word.getAttribute('aria-describedby')!)!.textContent,
          term,
        ),
      ).toContain('The upper house.')
    }))

  test('a citation opens its source with a press; with keys one gets to its links and back', () =>
    reading(async (page) => {
      await page.focus('#two a.cite-open')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.bubble:not([hidden])')
      expect((await shown(page, '.bubble'))[0]).toBe(
        'Parliament Library 2023. Handbook of Parliament. example.org. In the list of sources',
      )
      expect(await focus(page)).toBe('Handbook of Parliament')
      await page.keyboard.press('Tab')
      expect(await focus(page)).toBe('In the list of sources')
      await page.keyboard.press('Escape')
      expect(await focus(page)).toBe('Parliament Library 2023')
      expect(await shown(page, '.bubble')).toEqual([])
    }))

  test('a tap opens them, a tap elsewhere closes them, and they stay in the window', () =>
    reading(async (page) => {
      await page.setViewport({ width: 360, height: 640, hasTouch: true, isMobile: true })
      for (const selector of ['#two .term-word', '#two a.cite-open']) {
        await (await page.$(selector))!.tap()
        await page.waitForSelector('.bubble:not([hidden])')
        const box = await page.$eval('.bubble', (bubble) => bubble.getBoundingClientRect().toJSON())
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.right).toBeLessThanOrEqual(360)
        await (await page.$('.page-bar'))!.tap()
        expect(await shown(page, '.bubble')).toEqual([])
      }
    }))
})

describe('questions', () => {
  test('answer at once, help on, and are as they were on the next visit', () =>
    reading(async (page, open) => {
      expect(await resultLine(page)).toBe('You have not answered any question yet. There are 4 on this page.')
      expect(await shown(page, '#quiz .answer, #quiz .question-hint')).toEqual([])
      await option(page, 'quiz', 'The Mazhilis')
      expect(await shown(page, '#quiz .question-feedback')).toEqual(['Not quite. Look at the others.'])
      expect((await shown(page, '#quiz .question-hint'))[0]).toContain('It speaks for the regions.')
      await option(page, 'quiz', 'The Senate')
      expect((await shown(page, '#quiz .answer'))[0]).toMatch(/^Right! Answer: A The Senate is the upper house\./)
      expect(await resultLine(page)).toBe('1 of 4 questions are right.')

      await option(page, 'order', 'Vote')
      await button(page, 'order', 'Check')
      expect(await shown(page, '#order .question-feedback')).toEqual([
        'Something is still open: answer all of it first.',
      ])
      await option(page, 'order', 'Draft')
      await option(page, 'order', 'Law')
      await button(page, 'order', 'Check')
      expect(await shown(page, '#order .question-feedback')).toEqual(['1 of 3 is right. Look again.'])

      for (const [from, to] of [
        ['Senate', 'Approves'],
        ['Mazhilis', 'Adopts'],
        ['Government', 'Carries'],
      ] as const) {
        await option(page, 'match', from)
        await option(page, 'match', to)
      }
      await button(page, 'match', 'Check')
      await page.type('#blank input', 'Ninety-Eight')
      await page.type('#talk textarea', 'It costs time.')
      await page.close()

      const next = await open(lesson('#quiz'))
      expect((await shown(next, '#quiz .answer'))[0]).toMatch(/^Right! Answer: A/)
      expect((await shown(next, '#match .answer'))[0]).toMatch(/^Right! Answer: 1 – B/)
      expect(await shown(next, '#order .answer')).toEqual([])
      expect((await shown(next, '#order .box-own')).filter(Boolean)).toEqual(['2', '3', '1'])
      expect(await next.$eval('#blank input', (input) => (input as HTMLInputElement).value)).toBe('Ninety-Eight')
      expect(await next.$eval('#talk textarea', (text) => (text as HTMLTextAreaElement).value)).toBe('It costs time.')
      expect(await shown(next, '.result-table tbody tr')).toEqual([
        'Which house is the upper one? right 2',
        'Which body did what? right 1',
        'What comes first? 1 of 3 right 1',
        'The house had … deputies and … chairs. not answered',
        'Is a second house worth it? written',
      ])
    }))

  test('the answer can be looked at after a try, and is then not counted as right; trying again is always possible', () =>
    reading(async (page) => {
      await option(page, 'quiz', 'The Mazhilis')
      await button(page, 'quiz', 'Show the answer')
      expect((await shown(page, '#quiz .answer'))[0]).toMatch(/^Answer: A/)
      expect(await resultLine(page)).toBe('0 of 4 questions are right.')
      expect((await shown(page, '.result-table tbody tr'))[0]).toContain('answer looked at')
      await button(page, 'quiz', 'Try again')
      expect(await shown(page, '#quiz .answer, #quiz .question-hint')).toEqual([])
      await option(page, 'quiz', 'The Senate')
      expect(await resultLine(page)).toBe('1 of 4 questions are right.')
    }))

  test('the whole way is open to a keyboard alone', () =>
    reading(async (page) => {
      await page.focus('#quiz .option-press')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Space')
      expect(await shown(page, '#quiz .question-feedback')).toEqual(['Not quite. Look at the others.'])
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      expect((await shown(page, '#quiz .answer'))[0]).toMatch(/^Right!/)
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('answer')
      await page.keyboard.press('Tab')
      expect(await focus(page)).toBe('Try again')
    }, '#quiz'))

  test('an answer is not put to a question that has changed since', () =>
    reading(async (page, open) => {
      await option(page, 'quiz', 'The Senate')
      await page.close()
      const next = await open(lesson('#quiz'), async (fresh) => {
        await fresh.evaluateOnNewDocument(() => {
          const key = Object.keys(localStorage).find((name) => name.startsWith('rostrum-progress/'))!
          const kept = JSON.parse(localStorage[key])
          kept.answers['quiz/1'].question = 'another'
          localStorage[key] = JSON.stringify(kept)
        })
      })
      expect(await shown(next, '#quiz .answer')).toEqual([])
      expect(await resultLine(next)).toMatch(/^You have not answered/)
    }))

  test('the result can be printed alone, downloaded, and cleared after a question', () =>
    reading(async (page) => {
      await option(page, 'quiz', 'The Senate')
      await page.type('#talk textarea', 'Costs.')
      await page.evaluate(() => {
        window.print = () => {
          document.documentElement.dataset.printed = document.documentElement.className
        }
        let made = new Blob()
        URL.createObjectURL = (file) => {
          made = file as Blob
          return 'blob:x'
        }
        HTMLAnchorElement.prototype.click = function () {
          made.text().then((text) => {
            document.documentElement.dataset.saved = `${this.download}\n${text}`
          })
        }
      })
      await press(page, '.result button', 'Print')
      expect(await page.evaluate(() => document.documentElement.dataset.printed)).toContain('prints-result')
      await page.emulateMediaType('print')
      expect(await shown(page, 'main > .part')).toEqual([])
      expect((await shown(page, '.result-who'))[0]).toContain('Houses · ')
      await page.emulateMediaType('screen')
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
      await press(page, '.result button', 'Download')
      await page.waitForSelector('html[data-saved]')
      const saved = await page.evaluate(() => document.documentElement.dataset.saved!)
      expect(saved).toMatch(
        /^01-houses\.txt\nLesson: Houses\nDate: .*\n1 of 4 questions are right\.\n\n1\. Which house/,
      )
      expect(saved).toContain('Costs.')
      await press(page, '.result button', 'Clear')
      expect(await shown(page, '.result-sure')).toEqual([
        'Clear all your answers on this page? Yes, clear them No, keep them',
      ])
      await press(page, '.result button', 'No')
      expect(await resultLine(page)).toBe('1 of 4 questions are right.')
      await press(page, '.result button', 'Clear')
      await press(page, '.result button', 'Yes')
      expect(await resultLine(page)).toMatch(/^You have not answered/)
      expect(await shown(page, '#quiz .answer')).toEqual([])
      expect(await page.$eval('#talk textarea', (text) => (text as HTMLTextAreaElement).value)).toBe('')
    }))
})

describe('what the browser keeps', () => {
  test.each([
    ['SecurityError', 'This browser does not let the page keep anything'],
    ['QuotaExceededError', 'This browser has no room left'],
  ])('a storage that answers %s is survived with a word to the reader', (error, words) =>
    withReader(browser, async (open) => {
      const page = await open(lesson('#quiz'), (fresh) =>
        fresh
          .evaluateOnNewDocument((name) => {
            Storage.prototype.setItem = () => {
              throw new DOMException('no', name)
            }
          }, error)
          .then(() => {}),
      )
      await option(page, 'quiz', 'The Senate')
      expect((await shown(page, '#page-notice'))[0]).toContain(words)
      expect((await shown(page, '#quiz .answer'))[0]).toMatch(/^Right!/)
      expect(await resultLine(page)).toBe('1 of 4 questions are right.')
    }),
  )

  test('the page asks nobody for anything, and sets no cookie', () =>
    withReader(browser, async (open) => {
      const asked: string[] = []
      const page = await open(lesson(), async (fresh) => {
        fresh.on('request', (request) => asked.push(request.url()))
      })
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      await page.waitForSelector('.outline a[href="#next"][aria-current]')
      expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
      expect(await page.evaluate(() => document.cookie)).toBe('')
    }))
})

test('the teacher’s page has notes folded, and good answers with their question', () =>
  withReader(browser, async (open) => {
    const page = await open(`${course.address('teacher/01-houses/index.html')}#two`)
    expect(await shown(page, '#two .part-notes')).toEqual(['Notes'])
    await page.click('#two .part-notes > summary')
    expect((await shown(page, '#two .part-notes'))[0]).toContain('A secret of the teacher.')
    expect((await shown(page, '#talk .points'))[0]).toContain('Names who gains.')
    expect(await page.$('#talk .part-notes')).toBeNull()
    expect(readFileSync(`${course.folder}/student/01-houses/index.html`, 'utf8')).not.toContain('Names who gains')
  }))
