import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { type Built, withBuilt } from './build-course.ts'
import { richCourse } from './rich-course.ts'
import { useDeck } from './use-deck.ts'
import { watchPage } from './watch-page.ts'
import { withHost } from './web-host.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

/** Pages of the course, opened one after the other from a host and from their folder, with what goes wrong in each. */
function openPages(
  wanted: RegExp,
  use: (page: Page, path: string, wrong: string[]) => Promise<void>,
  change: (html: string) => string = (html) => html,
): Promise<void> {
  return withBuilt(richCourse, {}, (built) =>
    withHost(built.folder, '/some/path/', async ({ address }) => {
      const paths = pagesOf(built).filter((path) => wanted.test(path))
      for (const path of paths) writeFileSync(join(built.folder, path), change(built.text(path)))
      for (const home of [address, `${pathToFileURL(built.folder).href}/`]) {
        const context = await browser.createBrowserContext()
        const page = await context.newPage()
        const wrong = await watchPage(page, home)
        await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
        for (const path of paths) {
          wrong.length = 0
          await page.goto(home + path, { waitUntil: 'domcontentloaded' })
          await use(page, path, wrong)
        }
        await context.close()
      }
    }),
  )
}

const pagesOf = ({ paths }: Built) => paths.filter((path) => path.endsWith('.html'))

test('everything that a page does is allowed by its policy, from a host and from a folder', async () => {
  let decks = 0
  // What the students' pages do the teacher's do, too.
  await openPages(process.env.LONG_RUN ? /./ : /^teacher/, async (page, path, wrong) => {
    // The teacher's decks do all that the students' do.
    if (/^teacher\/1\/deck[^/]*\.html$/.test(path)) {
      await useDeck(page, true)
      decks++
    } else await page.waitForSelector('h1', { visible: true })
    expect(wrong, page.url()).toEqual([])
  })
  expect(decks).toBe(4)
})

test('what somebody smuggles into a page does not run and asks nobody for anything', () =>
  openPages(
    /^student\/(?:1\/|index)/, // what one page refuses, all of its kind do
    async (page, path, wrong) => {
      await page.waitForSelector('h1', { visible: true })
      await page.evaluate(() => document.querySelector<HTMLElement>('#smuggled-link')!.click())
      const answer = await page.evaluate(() => fetch('https://example.org').catch(() => null))
      expect(answer).toBeNull()
      expect(
        await page.evaluate(() => Object.keys(window).filter((name) => name.startsWith('smuggled'))),
        path,
      ).toEqual([])
      const refused = wrong.flatMap((one) => /^refused: (\S+)/.exec(one)?.[1] ?? [])
      expect([...new Set(refused)].sort(), path).toEqual([
        'base-uri',
        'connect-src',
        'img-src',
        'script-src-attr',
        'script-src-elem',
        'style-src-elem',
      ])
      const away = wrong.filter((one) => one.startsWith('https:'))
      expect(away.length).toBeGreaterThan(2)
      expect(away.filter((one) => !wrong.includes(`kept: ${one}`))).toEqual([])
    },
    (html) => html.replace(/<body[^>]*>/, `$&${smuggled}`),
  ))

const smuggled = `<script>window.smuggledInline = 1</script><script src="https://example.org/x.js"></script>
<script src="data:text/javascript,window.smuggledData=1"></script><img alt="" src="x:" onerror="window.smuggledHandler = 1">
<iframe srcdoc="<script>parent.smuggledFrame = 1</script>"></iframe><img alt="" src="https://example.org/count.png">
<link rel="stylesheet" href="https://example.org/x.css"><base href="https://example.org/">
<a id="smuggled-link" href="javascript:void(window.smuggledLink = 1)">x</a>`
