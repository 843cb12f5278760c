/** A hand-made deck in a real browser, for tests of what runs beside Reveal. */

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import Handlebars from 'handlebars'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { findBrowser } from '../../src/export/find-browser.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const read = (path: string) => readFileSync(here(path), 'utf8')
const partials = ['toolbar', 'menu', 'search', 'help', 'speaker-view']

type Words = Record<string, string | Record<string, string>>

/** The deck page, its script and its style sheet by file name. */
export type DeckFiles = ReadonlyMap<string, string>

/**
 * Renders the test deck with the real partials and bundles the real client.
 *
 * @param styles - style sheet to bundle; the tests' own small one by default
 * @param slidesHtml - the sections; the fixture's by default
 */
export async function buildDeck(
  styles = here('./fixtures/deck.css'),
  slidesHtml = read('./fixtures/slides.hbs'),
): Promise<DeckFiles> {
  const words = JSON.parse(read('../../templates/locales/en.json')) as Words
  const bundle = await build({
    entryPoints: {
      deck: here('../../src/client/deck/main.ts'),
      speaker: here('../../src/client/deck/speaker/main.ts'),
      styles,
    },
    bundle: true,
    minify: true,
    write: false,
    outdir: '/out',
    format: 'iife',
    target: 'es2022',
    loader: { '.woff2': 'dataurl' },
    logLevel: 'error',
  })
  const out = (name: string) => bundle.outputFiles.find((file) => file.path.endsWith(name))!.text
  return new Map([
    ['/deck.html', renderDeck(words, slidesHtml, true)],
    ['/student.html', renderDeck(words, slidesHtml, false)],
    ['/deck.js', out('deck.js')],
    ['/speaker.js', out('speaker.js')],
    ['/deck.css', out('styles.css')],
  ])
}

function renderDeck(words: Words, slidesHtml: string, teacher: boolean): string {
  const handlebars = Handlebars.create()
  handlebars.registerHelper('t', (key: string) => words[key] ?? `missing ${key}`)
  for (const name of partials)
    handlebars.registerPartial(`partials/${name}`, read(`../../templates/partials/${name}.hbs`))
  const client = Object.entries(words).filter(([key]) => key.startsWith('client.'))
  const wordsJson = JSON.stringify(Object.fromEntries(client.map(([key, word]) => [key.slice(7), word])))
  return handlebars.compile(read('./fixtures/deck.hbs'), { strict: true })({
    documentTitle: 'Two chambers – Parliament',
    lessonTitle: 'Two chambers',
    teacher,
    speakerScriptHref: teacher ? 'speaker.js' : null,
    slidesHtml,
    stacks: stacksOf(slidesHtml),
    keys: [
      { keys: ['Space', '→'], does: 'Next step or slide' },
      { keys: ['M'], does: 'Menu with all slides' },
    ],
    wordsJson,
  })
}

/** Reads the menu's entries off the sections, which in the program come from one view model. */
function stacksOf(html: string) {
  let number = 0
  return html.split(/^(?=<section)/m).map((column) => ({
    vertical: column.startsWith('<section class="stack"'),
    slides: [...column.matchAll(/<section id="([\w-]+)"(.*?)(?=<section|<\/section>)/gs)].map(
      ([, id, inside = '']) => ({
        id,
        number: ++number,
        title: /slide-title">(.*?)</.exec(inside)?.[1] ?? '',
      }),
    ),
  }))
}

/** Serves the files on a loopback port until `close`. */
export async function serveDeck(files: DeckFiles): Promise<{ address: string; close(): void }> {
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://deck').pathname
    const body = files.get(path)
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${types[path.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`,
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

/** Starts the browser of this machine. */
export async function startBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  return puppeteer.launch({
    executablePath: (await findBrowser()) ?? '/usr/bin/chromium',
    args: [...quiet, '--disable-gpu', '--disable-quic', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
}

/** Lends a fresh page, with storage of its own, that shows the deck at `path`; errors on the page fail the test. */
export async function withDeck<T>(
  browser: Browser,
  url: string,
  use: (page: Page) => Promise<T>,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<T> {
  const context = await browser.createBrowserContext()
  const errors: unknown[] = []
  try {
    const page = await context.newPage()
    page.on('pageerror', (error) => errors.push(error))
    await page.setViewport({ width: 1280, height: 720 })
    await prepare(page)
    await page.goto(url)
    await page.waitForSelector('.reveal.ready, .reveal .pdf-page')
    const result = await use(page)
    if (errors.length > 0) throw errors[0]
    return result
  } finally {
    await context.close()
  }
}
