import { build } from 'esbuild'
import puppeteer from 'puppeteer'
import { expect, inject, test } from 'vitest'
import { templatesForEsbuild } from '../src/cli/templates-plugin.mjs'
import { browserArguments } from './browser-arguments.ts'

const program = `
  import { checkCourse } from './src/check/check-course.ts'
  import { composeSite } from './src/compose/compose-site.ts'
  import { drawFigures } from './src/figures/draw-figures.ts'
  import { parseCourse } from './src/parse/parse-course.ts'
  import { localeFor } from './src/render/locale.ts'
  import { assetNames, renderSite } from './src/render/render-site.ts'
  window.compile = async (text) => {
    const files = { name: 'x', entry: 'deck.md', texts: new Map([['deck.md', text], ['seats.csv', 'party,seats,sources\\nBlue,3,unverified\\nGreen,2,unverified']]), assets: new Set(), diagnostics: [] }
    const { course: parsed, diagnostics } = await parseCourse(files)
    const course = await drawFigures(parsed, localeFor)
    const site = composeSite(course, localeFor, { theme: null, pdf: false, paper: null })
    const assets = Object.fromEntries(assetNames.map((file) => [file, { file, text: '' }]))
    const pages = []
    for await (const { path, contents } of renderSite(site, assets, null)) pages.push([path, contents])
    return { pages, rules: [...diagnostics, ...checkCourse(course)].map((one) => one.rule) }
  }`

test('the core compiles a lesson in a browser tab, and needs nothing of Node for it', async () => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: '.' },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'silent',
    plugins: [templatesForEsbuild('.')],
  })
  const browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
  try {
    const page = await browser.newPage()
    await page.evaluate(outputFiles[0]!.text)
    const text =
      '---\ntitle: Loops\n---\n\n## One $x^2$\n\n```js\nlet a\n```\n\n<b onclick="x">raw</b>\n\n::: colums\n:::\n\n::: chart Seats {src=seats.csv x=party y=seats}\n:::\n\n::: hemicycle Seats {src=seats.csv}\n:::\n\nNote:\nhidden'
    const { pages, rules } = await page.evaluate(
      (lesson) => (window as unknown as { compile(text: string): Promise<Compiled> }).compile(lesson),
      text,
    )
    expect(rules).toEqual(['unknown-block'])
    expect(pages.map(([path]) => path)).toEqual([
      'student/deck/deck.html',
      'student/deck/index.html',
      'student/deck/deck-offline.html',
      'student/search-index.js',
      'student/index.html',
      'student/manifest.webmanifest',
      'student/sw.js',
      'teacher/deck/deck.html',
      'teacher/deck/index.html',
      'teacher/deck/deck-offline.html',
      'teacher/search-index.js',
      'teacher/index.html',
      'teacher/manifest.webmanifest',
      'teacher/sw.js',
    ])
    const teacherDeck = pages.find(([path]) => path === 'teacher/deck/deck.html')![1]
    expect(teacherDeck.match(/<svg class="figure-drawing"/g)).toHaveLength(2)
    expect(teacherDeck).toContain('class="katex"')
    expect(teacherDeck).toContain('<span class="hljs-keyword">let</span>')
    expect(teacherDeck).toContain('<b>raw</b>')
    expect(teacherDeck).toContain('<aside class="notes">')
  } finally {
    await browser.close()
  }
})

type Compiled = { pages: [string, string][]; rules: string[] }
