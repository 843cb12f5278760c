import puppeteer, { type Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { faults, inLooks, type Look } from './course-looks.ts'
import { startAfresh, studyStates } from './in-study.ts'
import { lessons } from './real-course.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

const widths = [360, 768, 1440]
const themes = ['steppe', 'night', 'contrast']
const looks: readonly Look[] = widths.flatMap((width) => themes.map((theme) => [theme, width] as const))

test.each(lessons.flatMap((lesson) => [['student', lesson] as const, ['teacher', lesson] as const]))(
  'axe finds nothing on the %s’s page of %s, in any state, theme and width',
  (edition, lesson) =>
    inLooks(browser, `${edition}/${lesson}/index.html`, looks, async (page, name) => {
      for (const [state, reach] of studyStates) {
        await reach(page)
        expect(await faults(page), `${name}, ${state}`).toEqual([])
      }
      await startAfresh(page)
    }),
  600_000,
)

test.each(lessons)(
  'a keyboard gets everywhere on the page of %s; what has the focus is seen, ringed and not covered',
  (lesson) =>
    inLooks(
      browser,
      `student/${lesson}/index.html`,
      [
        ['steppe', 1440],
        ['night', 360],
      ],
      async (page, name) => {
        await page.evaluate(() => {
          scrollTo(0, 0)
          ;(document.activeElement as HTMLElement).blur()
        })
        const stops = new Set<string>()
        const wrong: string[] = []
        for (let step = 0; step < 600; step++) {
          await page.keyboard.press('Tab')
          const stop = await page.evaluate(() => {
            const element = document.activeElement as HTMLElement
            if (element === document.body) return null
            const holder = (element.matches('.option-press') && element.closest('.option')) || element
            const { left, top, width, height } = element.getBoundingClientRect()
            const bar = document.querySelector('.page-bar')!
            const isFixed = element.closest('.page-bar,.outline,.bubble,.skip-link') !== null
            const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, innerHeight))
            const style = getComputedStyle(holder)
            element.dataset.stop ??= String(Math.random())
            return {
              id: element.dataset.stop,
              name: `${element.tagName} ${element.className} ${element.textContent!.trim().slice(0, 30)}`,
              size: Math.min(holder.getBoundingClientRect().width, holder.getBoundingClientRect().height),
              isSeen: top < innerHeight && top + height > 0,
              isCovered: !isFixed && hit !== null && bar.contains(hit),
              ring: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
              isInText: element.matches('a') && element.closest('p,li,td,th,figcaption') !== null,
            }
          })
          if (stop === null) break
          if (stops.has(stop.id)) break
          stops.add(stop.id)
          if (!stop.isSeen || stop.isCovered || stop.ring < 2) wrong.push(`${name}: ${JSON.stringify(stop)}`)
          if (stop.size < 24 && !stop.isInText) wrong.push(`${name}: too small ${JSON.stringify(stop)}`)
        }
        expect(wrong).toEqual([])
        expect(stops.size).toBeGreaterThan(60)
      },
    ),
)

test.each(lessons)('at 400 %, with the widest spacing of text, nothing on the page of %s is lost', (lesson) =>
  inLooks(browser, `student/${lesson}/index.html`, [['steppe', 320]], async (page) => {
    await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 })
    await page.addStyleTag({
      content:
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    })
    const lost = await page.evaluate(() => {
      const root = document.documentElement
      const out = [...document.querySelectorAll<HTMLElement>('main :is(p, li, h1, h2, h3, summary, button, td, th)')]
        .filter((one) => one.checkVisibility() && !one.closest('.sideways, .visually-hidden, .option-verdict'))
        .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
        .map((one) => one.textContent!.trim().slice(0, 40))
      return { out, wider: root.scrollWidth - root.clientWidth }
    })
    expect(lost).toEqual({ out: [], wider: 0 })
  }),
)
