import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Page } from 'puppeteer'
import { expect, inject, test } from 'vitest'
import { composeSite } from '../../src/compose/compose-site.ts'
import { defaultPaper } from '../../src/compose/paper/paper-options.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { localeFor } from '../../src/render/locale.ts'
import { renderPrintDecks, renderSite } from '../../src/render/render-site.ts'
import type { WordEntry } from '../../src/text/fill-word.ts'
import { bundleAssets } from '../../src/write/bundle-assets.ts'
import { writeSite } from '../../src/write/write-site.ts'
import { browserArguments } from '../browser-arguments.ts'
import { filesOf } from '../parse/parse-text.ts'

const english = localeFor('en')

/** A language that nobody speaks: every word of the interface in it is made of ♦ and its places. */
const madeUp = Object.fromEntries(
  Object.entries(english).map(([key, word]) => [
    key,
    typeof word === 'string'
      ? mask(word)
      : Object.fromEntries(Object.entries(word).map(([form, text]) => [form, mask(text)])),
  ]),
)

function mask(text: string): string {
  return text.replace(/(\{\w+\})|[\p{L}\p{N}]+/gu, (_, place) => place ?? '♦')
}

const lesson = `---
title: ЛЛЛ
subtitle: ССС
duration: 45
---

## ААА {time=2 source="ИИИ"}

::: callout ББ {.key}
в
:::

::: callout {.example}
в
:::

::: callout {.warning}
в
:::

::: callout {.question}
в
:::

Note: ЗЗЗ

---

::: compare
| | Д | П |
| --- | --- | --- |
| ж | 1 | 1 |
:::

----

## УУУ {.uncounted}

::: quote {by="Н" source="О"}
ц
:::

---

## Ф

::: quiz Ы {hint="Ш"}
- [x] А
- [ ] Б

> Ж
:::

::: quiz Ы
- [x] А
- [x] Б
:::

::: match Ы
| А | Б |
|---|---|
| 1 | 2 |
| 3 | 4 |
:::

::: order Ы
1. А
2. Б
:::

::: blank
А {{1}}
:::

:::: discuss Ы {time=5}
::: points
А
:::
::::

::: activity Ы {time=5}
А
:::

:::: claim {by="А" source="Б"}
В
::: for
Г
:::
::: against
Д
:::
::: settle
Е
:::
::::
`

/** A glossary and a bibliography, so that there are pages of both. */
const lists = {
  'glossary.csv': 'term_xx,definition_xx,sources\nВече,Съезд,unverified\n',
  'bibliography.json':
    '[{"id": "ж", "title": "Летопись", "author": [{"literal": "Нестор"}], "issued": {"date-parts": [[1113]]}}]',
}

test('a course in a made-up language has no English word on any page', async () => {
  const files = filesOf({
    'course.yaml': 'title: ККК\nlicense: ЛИЦ\nlanguages: [xx]',
    'a.md': lesson,
    'b.md': '# ББ\n\n[[Вече]] [@ж]',
    ...lists,
  })
  const { course } = await parseCourse(files)
  const { assets } = await bundleAssets()
  const site = composeSite(course, () => madeUp as Record<string, WordEntry>, {
    theme: null,
    pdf: true,
    paper: defaultPaper,
  })
  const pages: string[] = (await renderPrintDecks(site, assets)).map((deck) => deck.page.html)
  for await (const { path, contents, missingHtml } of renderSite(site, assets, null)) {
    if (path.endsWith('.html')) pages.push(String(contents))
    if (missingHtml !== undefined) pages.push(missingHtml)
  }
  expect(pages).toHaveLength(24)
  for (const page of pages) expect(shownWords(page)).toEqual([])
})

/** Latin words that a reader of the page could see or hear; names of keys are the same on every keyboard. */
function shownWords(html: string): string[] {
  const seen = html
    .replace(
      /<script(?! type="application\/json")[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>|<kbd>[\s\S]*?<\/kbd>|<meta (?:name="(?:generator|theme-color)"|http-equiv)[^>]*>/g,
      '',
    )
    .replace(/<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/g, (_, json) =>
      Object.values(JSON.parse(json)).flatMap(forms).join(' '),
    )
    .replace(/<[^>]+>/g, (tag) =>
      [...tag.matchAll(/\s(?:aria-label|aria-roledescription|title|alt|placeholder|content|data-title)="([^"]*)"/g)]
        .map((match) => ` ${match[1]} `)
        .join(''),
    )
  return [...seen.replace(/width=device-width, initial-scale=1|&\w+;|\{\w+\}/g, ' ').matchAll(/[A-Za-z]{2,}/g)].map(
    String,
  )
}

function forms(word: unknown): string[] {
  return typeof word === 'string' ? [word] : Object.values(word as Record<string, string>)
}

test('nor does the running deck say one, in its controls, dialogs, blank screen and speaker view', async () => {
  const files = filesOf({ 'course.yaml': 'title: ККК\nlanguages: [xx]', 'a.md': lesson })
  const { course } = await parseCourse(files)
  const bundle = await bundleAssets()
  const site = composeSite(course, () => madeUp as Record<string, WordEntry>, { theme: null, pdf: false, paper: null })
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-locale-'))
  const browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
  try {
    await writeSite(folder, renderSite(site, bundle.assets, null), site, folder, bundle)
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(folder, 'teacher/a/deck.html')).href)
    await page.waitForSelector('.reveal.ready')

    await page.keyboard.press('/')
    await page.type('#deck-search input[type=search]', 'а')
    await page.waitForSelector('.search-hits a')
    expect(await heard(page)).toEqual([])
    await page.keyboard.press('Escape')

    for (const key of ['m', '?'] as const) {
      await page.keyboard.press(key)
      await page.waitForSelector('dialog[open]')
      expect(await heard(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.waitForFunction(() => document.querySelector('dialog[open]') === null)
    }

    const opened = new Promise<Page>((resolve) => page.once('popup', (popup) => resolve(popup!)))
    await page.keyboard.press('s')
    const speaker = await opened
    await speaker.waitForSelector('.speaker-screen .slide')
    await speaker.waitForFunction(() => document.querySelector('[data-speaker=elapsed]')?.textContent !== '')
    expect(await heard(speaker)).toEqual([])
    await page.bringToFront()

    await page.keyboard.press('b')
    await page.waitForSelector('.reveal.paused')
    expect(await heard(page)).toEqual([])
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** English words in all that a page says just now: seen, spoken by a screen reader, or in the tab's title. */
async function heard(page: Page): Promise<string[]> {
  const html = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement
    // What time it is, a browser says in its own words when it does not know the language.
    for (const left of copy.querySelectorAll('script, style, kbd, [data-speaker=clock]')) left.remove()
    return copy.outerHTML
  })
  return shownWords(`${html} ${await page.title()}`)
}

test('every word of the interface is used, and every word used is there', () => {
  const source = ['src', 'templates'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|hbs)$/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  )
  const all = source.join('\n')
  const used = new Set(
    [
      ...all.matchAll(/(?:\bt|words\()\s*["']([\w.-]+)["']/g),
      ...all.matchAll(/words\(\s*[^'"()]*\?\s*'([\w.-]+)'\s*:\s*'([\w.-]+)'/g),
    ].flatMap((match) => match.slice(1)),
  )
  const known = Object.keys(english)
  const missing = [...used].filter((key) => key !== 'key' && !known.includes(key) && !known.includes(`client.${key}`))
  expect(missing).toEqual([])
  const unused = known.filter((key) => !used.has(key) && !used.has(key.replace(/^client\./, '')) && !isBuilt(key, all))
  expect(unused).toEqual([])
})

/** Keys that are put together: `callout.${tone}`, `deck.keys.${what}`, names of keys and of paces. */
function isBuilt(key: string, source: string): boolean {
  const last = key.split('.').at(-1)!
  return (
    source.includes(`'${last}'`) ||
    source.includes(`"${last}"`) ||
    source.includes(`${last}:`) ||
    source.includes(`'${key}'`)
  )
}
