import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { composeSite } from '../../src/compose/compose-site.ts'
import { defaultPaper } from '../../src/compose/paper/paper-options.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { localeFor } from '../../src/render/locale.ts'
import { renderPapers, renderPrintDecks } from '../../src/render/render-site.ts'
import { bundleAssets } from '../../src/write/bundle-assets.ts'
import { browserArguments } from '../browser-arguments.ts'
import { filesOf } from '../parse/parse-text.ts'
import { withBuilt } from '../site/build-course.ts'
import { vectors } from './xss-vectors.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

const hostile = '"><img src=x onerror=fire(1)><script>fire(1)</script>'
const easing = 'ease 0s}.slide{background:url(//evil.example/easing)}x{'

const slides = vectors.map((vector, index) => {
  const title = vector.includes('\n') || vector.startsWith('#') ? '' : vector
  const word = title.replace(/["{}]/g, '')
  return [
    `## Slide ${index} ${title} {kicker="${word}" source="${word}"}`,
    `${vector}\n\n::: callout ${title} {.key}\n${vector}\n:::`,
    `Seen[^n${index}]\n\n[^n${index}]: ${title}`,
    `Note:\n${vector}`,
  ].join('\n\n')
})

const lesson = [
  `---\ntitle: '${hostile}'\nsubtitle: '${hostile}'\nauthor: '${hostile}'\nobjectives: ['${hostile}']\n---`,
  ...slides,
  `## T {kicker='${hostile}' source='${hostile}' background='${hostile}' state='${hostile}' transition='${hostile}'}\n\nx`,
  // Reveal writes a style sheet of these when it moves from one slide to the next.
  `<!-- .slide: data-auto-animate="" data-auto-animate-easing="${easing}" -->\n## A\n\n<p data-id="x" data-auto-animate-easing="${easing}">x</p>`,
  `<!-- .slide: data-auto-animate="" data-auto-animate-easing="${easing}" -->\n## A\n\ny\n\n<p data-id="x" data-auto-animate-easing="${easing}" style="color:red">x</p>`,
  '## Words\n\nx',
  '## Deck menu\n\nx',
].join('\n\n---\n\n')

/** What stands beside a lesson reaches its slides, too: cells, fields and names, all of them a stranger's. */
const cell = (text: string) => `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`
const attribute = (text: string) => `"${text.replace(/["{}\n]/g, '')}"`
const beside = {
  'data/x.csv': [
    'name,n,date,sources',
    ...vectors.map((vector, n) => `${cell(vector)},${n + 1},1995,${cell(`v${n}; ${vector.replace(/;/g, ',')}`)}`),
  ].join('\n'),
  'data/palette.csv': ['name,short,color', ...vectors.map((one) => [one, one, one].map(cell).join())].join('\n'),
  'data/regions.csv': [
    'code,name,short,row,col',
    ...vectors.map((one, n) => `${[one, one, one].map(cell).join()},${n >> 4},${n & 15}`),
  ].join('\n'),
  'glossary.csv': [
    'term_en,term_kk,definition_en,sources',
    ...vectors.map((one, n) => `term ${n},${cell(one)},${cell(one)},${cell(one)}`),
  ].join('\n'),
  'bibliography.json': JSON.stringify(
    vectors.map((one, n) => ({
      id: `v${n}`, title: one, author: [{ family: one, given: one }], publisher: one, 'container-title': one, URL: one,
      note: one, language: one, issued: { raw: one }, ...(n % 3 === 0 ? { DOI: one } : {}),
    })), // biome-ignore format: an entry a line
  ),
}
function inTens<T>(list: readonly T[]): T[][] {
  return list.flatMap((_, n) => (n % 10 === 0 ? [list.slice(n, n + 10)] : []))
}

const table = 'src=data/x.csv'
const teaching = [
  '---\ntitle: Blocks\nvalues:\n  v: { src: data/x.csv, column: name, where: n=3 }\n  w: { src: data/x.csv, column: name, where: n=20 }\n---\n\n## [=v] and [=w]\n\n[=v] [=w]',
  ...[
    `chart T {${table} x=name y=n .horizontal alt=${attribute(hostile)} unit=${attribute(hostile)}}`,
    `chart T {${table} type=line x=n y=n color=name}`,
    `chart T {${table} type=dot x=name y=n}`,
    `hemicycle T {${table} party=name seats=n label=${attribute(hostile)}}`,
    `tilemap T {${table} region=name value=n}`,
    `timeline T {${table} date=date text=name}`,
    `table T {${table} columns="name, n" labels=${attribute(hostile)}}`,
  ].map((block) => `## F\n\n::: ${block}\n:::`),
  `## Q\n\n::: quiz Q\n${vectors.map((one) => `- [x] ${one.replaceAll('\n', ' ')}`).join('\n')}\n\n> e\n:::`,
  `## O\n\n::: order Q\n${vectors.map((one) => `1. ${one.replaceAll('\n', ' ')}`).join('\n')}\n\n> e\n:::`,
  `## B\n\n::: blank Q\n${vectors.map((one) => `{{${one.replace(/[{}\n]/g, '')}}}`).join(' and ')}\n\n> e\n:::`,
  ...inTens(
    vectors.map((one, n) => {
      const line = one.replaceAll('\n', ' ')
      const words = `by=${attribute(one)} source=${attribute(one)}`
      return `:::: claim ${line} {${words}}\n${line} [@v${n}, ${line}] [[term ${n}|${line}]]\n\n::: for\n${line}\n:::\n::::`
    }),
  ).map((claims) => `## C\n\n${claims.join('\n\n')}`),
].join('\n\n---\n\n')

const course = `title: '${hostile}'\ndescription: '${hostile}'\nlicense: '${hostile}'`

test('no script of a lesson runs and nothing is asked of another host, on any page of either edition', () =>
  withBuilt({ 'course.yaml': course, 'a/lesson.md': lesson }, {}, async (built) => {
    expect(vectors.length).toBeGreaterThan(150)
    // A vector that swallowed the slides after it would hide them from this test.
    const sections = built.text('teacher/a/deck.html').match(/<section /g)
    expect(sections?.length).toBeGreaterThanOrEqual(vectors.length + 6)
    // All that the students' pages show the teacher's show, too.
    for (const path of ['student/index.html', 'student/a/index.html', 'teacher/a/index.html', 'teacher/a/deck.html'])
      expect(await whatHappens(built.folder, path), path).toEqual([])
  }))

test.runIf(process.env.LONG_RUN)(
  'nor does anything that blocks show from data, bibliography and glossary',
  () =>
    withBuilt({ ...beside, 'b/lesson.md': teaching }, {}, async (built) => {
      const deck = built.text('teacher/b/deck.html')
      expect(deck.match(/class="data-figure/g)?.length).toBe(6)
      expect(deck.match(/class="claim"/g)?.length).toBeGreaterThan(100)
      expect(deck.match(/<li id="ref-/g)?.length).toBeGreaterThan(100)
      for (const path of ['b/deck.html', 'b/index.html', 'glossary.html', 'sources.html'])
        expect(await whatHappens(built.folder, `teacher/${path}`), path).toEqual([])
    }),
  120_000,
)

test('nor on the pages that are printed', async () => {
  const files = filesOf({ 'course.yaml': course, 'a/lesson.md': lesson, ...beside, 'b/lesson.md': teaching })
  const site = composeSite((await parseCourse(files)).course, localeFor, {
    theme: null,
    pdf: true,
    paper: defaultPaper,
  })
  const { folder, assets } = await bundleAssets()
  const papers = await renderPapers(site, assets, new Map())
  for (const { page } of [...(await renderPrintDecks(site, assets)), ...papers])
    expect(await whatHappens(folder, 'a/print.html', page.html)).toEqual([])
})

test('the tripwire itself works', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-trip-'))
  try {
    writeFileSync(
      join(folder, 'index.html'),
      '<img src=x onerror=fire(1)><img src="//evil.example/x.png"><script>alert(1)</script>',
    )
    expect((await whatHappens(folder, 'index.html')).sort()).toEqual([
      'asked http://evil.example/x.png',
      'dialog',
      'fired 1',
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const host = 'http://course.example/'

/** Opens a page as if it lay on a web host, walks through it, and notes what fired and what was asked of others. */
async function whatHappens(folder: string, path: string, html?: string): Promise<string[]> {
  const page = await browser.newPage()
  const seen: string[] = []
  try {
    await page.setBypassCSP(true) // what the policy would stop is not to be there in the first place
    await page.exposeFunction('fire', (what: unknown) => seen.push(`fired ${String(what)}`))
    page.on('dialog', (dialog) => {
      seen.push('dialog')
      void dialog.dismiss()
    })
    page.on('pageerror', (error) => seen.push(`broke: ${error instanceof Error ? error.stack : error}`))
    await page.setRequestInterception(true)
    page.on('request', (request) => {
      if (request.url().startsWith('data:')) return void request.continue()
      if (request.url().startsWith(host)) return void answer(request, folder, request.url() === host + path && html)
      seen.push(`asked ${request.url()}`)
      return void request.abort()
    })
    await page.goto(host + path)
    // No lesson can keep its deck from starting either.
    if (path.endsWith('deck.html') && seen.length === 0) await walk(page)
    if (/(?:index|glossary|sources)\.html$/.test(path) && seen.length === 0) await read(page)
    return seen
  } finally {
    await page.close()
  }
}

function answer(request: HTTPRequest, folder: string, html: string | undefined | false): Promise<void> {
  if (html) return request.respond({ body: html, contentType: 'text/html; charset=utf-8' })
  const file = join(folder, decodeURIComponent(new URL(request.url()).pathname))
  if (!existsSync(file)) return request.respond({ status: 404, body: '' })
  const ending = file.split('.').at(-1)!
  const types: Record<string, string> = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript' }
  return request.respond({ body: readFileSync(file), contentType: types[ending] ?? 'application/octet-stream' })
}

/** Shows every slide, and touches whatever could react. */
async function walk(page: Page): Promise<void> {
  await page.waitForSelector('.reveal.ready')
  await page.evaluate(async () => {
    type Deck = { getTotalSlides(): number; slide(h: number): void; getCurrentSlide(): HTMLElement }
    const { deck } = (window as unknown as { rostrum: { deck: Deck } }).rostrum
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    for (let index = 0; index < deck.getTotalSlides(); index++) {
      deck.slide(index)
      if ('autoAnimate' in deck.getCurrentSlide().dataset) await drawn()
    }
    for (const element of document.querySelectorAll<HTMLElement>('.slides *')) {
      for (const type of ['click', 'mouseover', 'focus', 'toggle', 'pointerenter', 'animationstart'])
        element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }))
    }
    await drawn()
  })
}

/** Touches whatever could react on a page to read: opens all terms and sources, and finds something in the search. */
async function read(page: Page): Promise<void> {
  await page.waitForSelector('html.scripted')
  await page.evaluate(async () => {
    for (const trigger of document.querySelectorAll<HTMLElement>('.term-word, a.cite-open')) trigger.click()
    for (const folded of document.querySelectorAll('details')) folded.open = true
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      for (const type of ['mouseover', 'focus', 'toggle', 'pointerenter', 'animationstart'])
        element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }))
    }
  })
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.waitForSelector('#page-search[open]')
  await page.keyboard.type('img fire')
  await page.waitForFunction(() => document.querySelector('#page-search [role=status]')!.textContent !== '')
}
