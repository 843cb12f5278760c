import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseHTML } from 'linkedom'
import puppeteer, { type Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { type Built, dot, withBuilt } from './build-course.ts'
import { pdfAccess, pdfPages } from './pdf-text.ts'
import { realCourse } from './real-course.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

const scripts = /<script>[\s\S]*?<\/script>/g
const pagesOf = ({ paths }: Built) => paths.filter((path) => path.endsWith('.html'))

test('every file that a page or style sheet names is there, and no page names another host', () =>
  realCourse((built) => {
    const { paths, text, folder } = built
    for (const path of paths.filter((name) => /\.(?:html|css)$/.test(name))) {
      const source = text(path)
        .replace(/<pre[\s\S]*?<\/pre>/g, '')
        .replace(scripts, '')
      const named = [
        ...source.matchAll(
          /<(?:link|script|img|source|video|audio)[^>]*?\s(?:href|src)="([^"]+)"|url\(["']?([^"')]+)["']?\)/g,
        ),
      ]
      for (const [, address, style] of named) {
        const url = (address ?? style)!
        if (/^(?:data:|#)/.test(url)) continue
        expect(url, path).not.toMatch(/^[a-z]+:|^\//)
        expect(existsSync(join(folder, dirname(path), url)), `${path}: ${url}`).toBe(true)
      }
    }
    for (const path of pagesOf(built)) {
      for (const [, href] of text(path)
        .replace(scripts, '')
        .matchAll(/<a [^>]*href="([^"#?]+)"/g)) {
        if (!/^https?:|^mailto:/.test(href!))
          expect(paths, `${path}: ${href}`).toContain(posix.join(posix.dirname(path), href!))
      }
    }
  }))

test('a course without mathematics loads no KaTeX, one with some has it inside', () =>
  withBuilt({ 'deck.md': '# Deck\n\n---\n\n## Slide\n\ntext' }, {}, async ({ paths }) => {
    expect(paths.filter((path) => /katex|math/i.test(path))).toEqual([])
    await withBuilt({ 'deck.md': '# Deck\n\n---\n\n## Slide\n\n$x^2$' }, {}, (other) => {
      expect(other.paths.some((path) => /student\/assets\/fonts\/KaTeX_Math/.test(path))).toBe(true)
      expect(other.text('student/deck/deck.html')).toMatch(/href="\.\.\/assets\/math-\w+\.css"/)
    })
  }))

test('pictures go where they are shown, and nowhere else', () =>
  withBuilt(
    {
      'a/lesson.md': '# A\n\n---\n\n## S\n\n![x](images/used.png)\n\n![y](../shared/too.png)',
      'a/images/used.png': dot,
      'a/images/unused.png': dot,
      'shared/too.png': dot,
    },
    {},
    ({ paths, text }) => {
      const pictures = paths.filter((path) => /^student\/(?!assets\/).*\.png$/.test(path))
      expect(pictures).toEqual(['student/a/images/used.png', 'student/shared/too.png'])
      expect(text('student/a/deck.html')).toContain('src="../shared/too.png"')
    },
  ))

test('a file is copied from wherever a lesson names it', () => {
  const named = ['title', 'cell', 'box', 'caption', 'foot', 'note', 'back', 'raw', 'film', 'poster', 'item', 'quoted']
  const file = (name: string) => `a/files/${name} ё'&.png`
  const at = (name: string) => `<files/${name} ё'&.png>`
  const raw = (name: string) => `files/${name} ё'&amp;.png`
  const text = `# T

---

## Title ![x](${at('title')}) {background="files/back ё'&.png"}

- [item](${at('item')})

::: compare
| | a | b |
| --- | --- | --- |
| x | [cell](${at('cell')}) | 2 |
:::

::: callout A [box](${at('box')}) {.key}
> ![x](${at('quoted')})
:::

::: figure {src="files/raw ё'&.png" alt=x caption="See ![x](${at('caption')})"}
:::

<video src="${raw('film')}" poster="${raw('poster')}" controls></video>

Foot[^1]

[^1]: See ![x](${at('foot')}).

Note:
See ![x](${at('note')}).
`
  const files = Object.fromEntries(named.map((name) => [file(name), dot]))
  return withBuilt({ 'a/lesson.md': text, 'a/files/unused.png': dot, ...files }, {}, ({ paths, result, text }) => {
    expect(result.diagnostics).toEqual([])
    const copied = (edition: string) => paths.filter((path) => path.startsWith(`${edition}/a/files/`))
    expect(copied('teacher')).toEqual(named.map((name) => `teacher/${file(name)}`).sort())
    expect(copied('student')).toEqual(
      copied('teacher')
        .map((path) => path.replace('teacher', 'student'))
        .filter((path) => !path.includes('note')),
    )
    expect(text('student/a/deck.html').match(/files\/[^"]*png/g)).toHaveLength(named.length)
  })
})

test('a lesson’s own slides.pdf gives way to the one that is made', () =>
  withBuilt(
    { 'a/lesson.md': '# T\n\n---\n\n## S\n\n[own](slides.pdf)', 'a/slides.pdf': 'own' },
    { pdf: true },
    (built) => {
      expect(built.bytes('student/a/slides.pdf').subarray(0, 5).toString()).toBe('%PDF-')
    },
  ))

test('only the teacher’s edition has the speaker view', () =>
  withBuilt({ 'deck.md': '# Deck' }, {}, ({ paths }) => {
    const scripts = paths
      .filter((path) => path.endsWith('.js'))
      .map((path) => path.replace(/-[A-Z\d]{8}\.js$|\.js$/, ''))
    expect(scripts).toEqual([
      'student/assets/course',
      'student/assets/deck',
      'student/assets/search',
      'student/assets/study',
      'student/search-index',
      'student/sw',
      'teacher/assets/course',
      'teacher/assets/deck',
      'teacher/assets/search',
      'teacher/assets/speaker',
      'teacher/assets/study',
      'teacher/search-index',
      'teacher/sw',
    ])
    expect(paths.filter((path) => /print-|early-/.test(path))).toEqual([]) // on paper, or in the page itself
  }))

test('the decks of the course open from a folder without an error or a request that fails', () =>
  realCourse(async (built) => {
    for (const path of pagesOf(built)) {
      const page = await browser.newPage()
      const wrong: string[] = []
      page.on('console', (message) => message.type() !== 'log' && wrong.push(message.text()))
      page.on('pageerror', (error) => wrong.push(String(error)))
      page.on('requestfailed', (request) => wrong.push(request.url()))
      page.on('request', (request) => /^(?:file|data):/.test(request.url()) || wrong.push(request.url()))
      await page.goto(pathToFileURL(join(built.folder, path)).href)
      await page.waitForSelector(path.endsWith('deck.html') ? '.reveal.ready .present h1' : 'h1', { visible: true })
      expect(wrong, path).toEqual([])
      await page.close()
    }
  }))

test('our own lessons have no mistake and no warning, and fill their 45 minutes', () =>
  realCourse(({ result }) => {
    expect(result.diagnostics).toEqual([])
    expect(result.exitCode).toBe(0)
    for (const lesson of result.lessons) {
      expect(lesson.slides).toBeGreaterThanOrEqual(20)
      expect(lesson.slides).toBeLessThanOrEqual(28)
    }
  }))

test('every slide of a deck is a page of its PDF, the lists of sources too', () =>
  realCourse(({ result, text }) => {
    for (const lesson of result.lessons) {
      const boxes = text(`teacher/${lesson.lesson}/deck.html`).match(/<div class="slide layout-/g)
      expect(lesson.pages).toBe(boxes?.length)
    }
  }))

test('a lesson’s PDF tells answers and hints to nobody, and those who cannot see it what its figures show', () =>
  realCourse(async ({ result, text, bytes }) => {
    for (const { lesson } of result.lessons)
      for (const edition of ['student', 'teacher']) {
        const { document } = parseHTML(text(`${edition}/${lesson}/deck.html`))
        const bare = (words: string) => words.replace(/\s/g, '')
        const bareTexts = (selector: string) => {
          const elements: { textContent: string }[] = [...document.querySelectorAll(selector)]
          return elements.map(({ textContent }) => bare(textContent).slice(0, 40)).filter(Boolean)
        }
        const pdf = bytes(`${edition}/${lesson}/slides.pdf`)
        const words = bare((await pdfPages(pdf)).join(''))
        const kept = bareTexts('.answer > :not(.answer-line), .question-hint > :not(.question-label)')
        expect(kept.length).toBeGreaterThan(5)
        const numbers = bareTexts('.figure-data caption')
        expect([...kept, ...numbers].filter((one) => words.includes(one))).toEqual([])
        const drawings = document.querySelectorAll('.slide svg[role=img]')
        const citations = document.querySelectorAll('.slide a[href^="#ref-"]:not(.answer *, .question-hint *)')
        const { figures, untagged, innerLinks, brokenLinks } = await pdfAccess(pdf)
        expect(figures).toHaveLength(drawings.length)
        expect(figures).not.toContain('')
        expect({ untagged, brokenLinks }).toEqual({ untagged: [], brokenLinks: 0 })
        expect(innerLinks).toBeGreaterThanOrEqual(citations.length) // one that breaks over a line is two
      }
  }))

test('scripts and style sheets name no other host', () =>
  withBuilt({ 'deck.md': '# Deck\n\n---\n\n## Slide\n\n$x^2$' }, {}, ({ paths, text }) => {
    for (const path of paths.filter((name) => /\.(?:css|js)$/.test(name))) {
      const named = text(path).match(/https?:\/\/[^"'\s)\\]+/g) ?? []
      expect(new Set([...named, 'http://www.w3.org/2000/svg'])).toEqual(new Set(['http://www.w3.org/2000/svg']))
    }
  }))
