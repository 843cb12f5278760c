import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HtmlValidate } from 'html-validate'
import puppeteer, { type Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { type Built, dot, withBuilt } from './build-course.ts'
import { realCourse } from './real-course.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

const pagesOf = ({ paths }: Built) => paths.filter((path) => path.endsWith('.html'))

test('every file that a page or style sheet names is there, and no page names another host', () =>
  realCourse((built) => {
    const { paths, text, folder } = built
    for (const path of paths.filter((name) => /\.(?:html|css)$/.test(name))) {
      const source = text(path).replace(/<pre[\s\S]*?<\/pre>/g, '')
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
      for (const [, href] of text(path).matchAll(/<a [^>]*href="([^"#?]+)"/g)) {
        if (!/^https?:|^mailto:/.test(href!))
          expect(paths, `${path}: ${href}`).toContain(posix.join(posix.dirname(path), href!))
      }
    }
  }))

test('pages are valid HTML', () =>
  realCourse(async (built) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'no-inline-style': 'off', // column widths and formulas are the author's
        'no-trailing-whitespace': 'off',
        'doctype-style': 'off',
        'wcag/h32': 'off', // the search answers while one types
        'long-title': 'off', // lesson and course together may be longer than a search engine shows
        'prefer-native-element': 'off', // a toolbar and a figure have no element of their own here
        'text-content': 'off',
      },
    })
    for (const path of pagesOf(built)) {
      // A template is another window's document, and Reveal asks for notes in an aside that nobody is shown.
      const source = built
        .text(path)
        .replace(/<template[\s\S]*?<\/template>/g, '')
        .replace(/(<\/?)aside(?: class="notes")?>/g, '$1div>')
      const report = await validator.validateString(source)
      const found = report.results.flatMap((result) =>
        result.messages.map((one) => `${path}:${one.line} ${one.ruleId} ${one.message}`),
      )
      expect(found).toEqual([])
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
      const pictures = paths.filter((path) => path.startsWith('student/') && path.endsWith('.png'))
      expect(pictures).toEqual(['student/a/images/used.png', 'student/shared/too.png'])
      expect(text('student/a/deck.html')).toContain('src="../shared/too.png"')
    },
  ))

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

test('our own lessons have no mistake and no warning', () =>
  realCourse(({ result }) => {
    expect(result.diagnostics).toEqual([])
    expect(result.exitCode).toBe(0)
    for (const lesson of result.lessons) expect(lesson.slides).toBeGreaterThanOrEqual(12)
  }))

test('the slides of the course agree in deck and PDF', () =>
  realCourse(({ result }) => {
    for (const lesson of result.lessons) expect(lesson.pages).toBe(lesson.slides)
  }))
