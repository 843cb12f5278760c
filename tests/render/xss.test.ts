import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { withBuilt } from '../site/build-course.ts'
import { vectors } from './xss-vectors.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

const hostile = '"><img src=x onerror=fire(1)><script>fire(1)</script>'

const lesson = [
  `---\ntitle: '${hostile}'\nsubtitle: '${hostile}'\nauthor: '${hostile}'\nobjectives: ['${hostile}']\n---`,
  ...vectors.map(
    (vector, index) =>
      `## Slide ${index} ${vector.includes('\n') || vector.startsWith('#') ? '' : vector}\n\n${vector}\n\nNote:\n${vector}`,
  ),
  `## T {kicker='${hostile}' source='${hostile}' background='${hostile}' state='${hostile}' transition='${hostile}'}\n\nx`,
].join('\n\n---\n\n')

test('no script of a lesson runs and nothing is asked of another host, on any page of either edition', () =>
  withBuilt(
    { 'course.yaml': `title: '${hostile}'\ndescription: '${hostile}'\nlicense: '${hostile}'`, 'a/lesson.md': lesson },
    {},
    async (built) => {
      expect(vectors.length).toBeGreaterThan(150)
      for (const path of ['student/index.html', 'student/a/deck.html', 'teacher/a/deck.html']) {
        expect(await whatHappens(join(built.folder, path)), path).toEqual([])
      }
    },
  ))

test('the tripwire itself works', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-trip-'))
  try {
    const file = join(folder, 'index.html')
    writeFileSync(file, '<img src=x onerror=fire(1)><img src="http://127.0.0.1:9/x.png"><script>alert(1)</script>')
    expect((await whatHappens(file)).sort()).toEqual(['asked http://127.0.0.1:9/x.png', 'dialog', 'fired 1'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** Opens a page, walks through it, and notes every script that fired and every request that left it. */
async function whatHappens(file: string): Promise<string[]> {
  const page = await browser.newPage()
  const seen: string[] = []
  try {
    await page.exposeFunction('fire', (what: unknown) => seen.push(`fired ${String(what)}`))
    page.on('dialog', (dialog) => {
      seen.push('dialog')
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (!request.url().startsWith('file:') && !request.url().startsWith('data:')) seen.push(`asked ${request.url()}`)
    })
    await page.goto(pathToFileURL(file).href)
    if (file.endsWith('deck.html')) await walk(page)
    return seen
  } finally {
    await page.close()
  }
}

/** Shows every slide, and touches whatever could react. */
async function walk(page: Page): Promise<void> {
  await page.waitForSelector('.reveal.ready')
  await page.evaluate(async () => {
    const { deck } = (window as unknown as { rostrum: { deck: { getTotalSlides(): number; slide(h: number): void } } })
      .rostrum
    for (let index = 0; index < deck.getTotalSlides(); index++) deck.slide(index)
    for (const element of document.querySelectorAll<HTMLElement>('.slides *')) {
      for (const type of ['click', 'mouseover', 'focus', 'toggle', 'pointerenter', 'animationstart'])
        element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }))
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}
