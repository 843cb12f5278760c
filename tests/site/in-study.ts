/** What a reader does on a page of a lesson, all at once, for tests that look at every state of it. */

import type { Page } from 'puppeteer'

/** States of a page, each reached from the one before it. */
export const studyStates: readonly (readonly [name: string, reach: (page: Page) => Promise<void>])[] = [
  ['untouched', async () => {}],
  [
    'settings open',
    async (page) => {
      await page.click('[popovertarget=page-settings]')
      await page.waitForSelector('#page-settings:popover-open')
    },
  ],
  [
    'contents open',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.waitForSelector('#page-settings:not(:popover-open)')
      const isNarrow = await page.$eval('.outline-button', (button) => button.checkVisibility())
      if (!isNarrow) return
      await page.click('.outline-button')
      await page.waitForSelector('#page-outline:popover-open')
    },
  ],
  [
    'term open',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.$eval('main .term-word', (word) => (word as HTMLElement).click())
      await page.waitForSelector('.bubble:not([hidden])')
    },
  ],
  [
    'source open, numbers of figures shown',
    async (page) => {
      await page.$eval('main a.cite-open', (link) => (link as HTMLElement).click())
      await page.waitForSelector('.bubble:not([hidden])')
      await page.$$eval('details', (all) => {
        for (const one of all) one.open = true
      })
    },
  ],
  ['answered badly', (page) => page.evaluate(answerBadly)],
  [
    'answers looked at',
    (page) =>
      page.$$eval('.question-give-up:not([hidden])', (all) => {
        for (const button of all) (button as HTMLElement).click()
      }),
  ],
  [
    'before all is cleared',
    async (page) => {
      await page.$$eval('.result-buttons button', (all) => (all.at(-1) as HTMLElement).click())
      await page.waitForSelector('.result-sure button')
    },
  ],
]

/** Back to the untouched page. */
export async function startAfresh(page: Page): Promise<void> {
  await page.$eval('.result-sure button', (yes) => (yes as HTMLElement).click())
  await page.keyboard.press('Escape')
  await page.$$eval('details', (all) => {
    for (const one of all) one.open = false
  })
}

function answerBadly(): void {
  const press = (element: Element | null | undefined) => (element as HTMLElement | null | undefined)?.click()
  for (const question of document.querySelectorAll('main .question')) {
    const options = [...question.querySelectorAll('.option')]
    if (question.matches('.quiz'))
      press(options.find((one) => !one.hasAttribute('data-right'))?.querySelector('button'))
    else if (question.matches('.match')) {
      const [from, to] = ['.pairs-from', '.pairs-to'].map((side) => [
        ...question.querySelectorAll(`${side} .option button`),
      ])
      for (const [index, left] of from!.entries()) {
        press(left)
        press(to![(index + 1) % to!.length])
      }
    } else if (question.matches('.order')) for (const one of options) press(one.querySelector('button'))
    for (const gap of question.querySelectorAll<HTMLInputElement>('input')) {
      gap.value = 'x'
      gap.dispatchEvent(new Event('input'))
    }
    press(question.querySelector('.question-check'))
  }
}
