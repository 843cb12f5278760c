import { readFileSync, renameSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxePuppeteer } from '@axe-core/puppeteer'
import axe from 'axe-core'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { type Built, withBuilt } from './build-course.ts'

const files = {
  'course.yaml': 'title: Chambers\nlessons: [a, b, c]\n',
  'a/lesson.md':
    '---\ntitle: Two chambers\n---\n\n# Two chambers\n\n---\n\n## The Senate ended in 2026\n\nFifty senators sat there.\n\n---\n\n## Questions\n\n::: quiz Who chose the Senate?\n- [ ] Voters\n- [x] Councils\n\n> The local councils did.\n:::\n',
  'b/lesson.md': '---\ntitle: Парламент\nlanguage: ru\n---\n\n## Две палаты\n\nСенат утверждал законы, ёлки росли.\n',
  'c/lesson.md':
    '---\ntitle: Қазақстан Парламенті\nlanguage: kk\n---\n\n## Екі палата\n\nМәжіліс пен Сенат бірге отырды.\n',
}

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

/** Lends a page of the built course; errors on it fail the test. */
async function withPage<T>(address: string, use: (page: Page, requests: string[]) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext()
  const errors: unknown[] = []
  const requests: string[] = []
  try {
    const page = await context.newPage()
    page.on('pageerror', (error) => errors.push(error))
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(address)
    const result = await use(page, requests)
    expect(errors).toEqual([])
    return result
  } finally {
    await context.close()
  }
}

const onDisk = ({ folder }: Built, path: string) => pathToFileURL(join(folder, path)).href

/** Types into the open search and waits for what it says. */
async function lookFor(page: Page, words: string, said: RegExp): Promise<string[]> {
  const field = await page.waitForSelector('#page-search[open] input')
  await field!.evaluate((input) => input.select())
  await page.keyboard.type(words)
  await page.waitForFunction(
    (pattern) => new RegExp(pattern).test(document.querySelector('#page-search [role=status]')!.textContent),
    {},
    said.source,
  )
  return page.$$eval('.search-hits .hit-title', (titles) => titles.map(({ textContent }) => textContent))
}

const found = /places? found/

test('slides of all lessons are found from a disk, in three languages, and nothing is loaded before', () =>
  withBuilt(files, {}, (built) =>
    withPage(onDisk(built, 'student/a/index.html'), async (page, requests) => {
      expect(requests.filter((address) => /search/.test(address))).toEqual([])
      await page.keyboard.press('/')
      expect(await lookFor(page, 'senator', found)).toEqual(['The Senate ended in 2026'])
      expect(requests.filter((address) => /search/.test(address))).toHaveLength(2)
      expect(await lookFor(page, 'ЕЛКИ', found)).toEqual(['Две палаты'])
      expect(await lookFor(page, 'мажилис сенат', found)).toEqual(['Екі палата'])
      const hit = await page.$eval('.search-hits li', (item) => ({
        language: item.lang,
        marked: [...item.querySelectorAll('mark')].map(({ textContent }) => textContent),
        where: item.querySelector('.hit-page')?.textContent,
      }))
      expect(hit).toEqual({ language: 'kk', marked: ['Мәжіліс', 'Сенат'], where: 'Қазақстан Парламенті' })
      expect(await lookFor(page, 'zebra', /^Nothing found/)).toEqual([])
      await Promise.all([
        lookFor(page, 'утверждал', found).then(() => page.keyboard.press('Enter')),
        page.waitForNavigation(),
      ])
      expect(page.url()).toMatch(/student\/b\/index\.html#\S+$/)
      expect(await page.$eval(':target', (part) => part.textContent)).toContain('Две палаты')
      await page.keyboard.press('/')
      expect(await lookFor(page, 'senator', found)).toHaveLength(1)
    }),
  ))

test('a result on the same page closes the search and puts the focus on its heading; Esc gives the focus back', () =>
  withBuilt(files, {}, (built) =>
    withPage(onDisk(built, 'student/a/index.html'), async (page) => {
      await page.focus('[data-action=search]')
      await page.keyboard.press('Enter')
      await lookFor(page, 'senat', found)
      await page.keyboard.press('Escape')
      expect(await page.$('#page-search[open]')).toBeNull()
      expect(await focused(page)).toBe('Search')
      await page.keyboard.down('Control')
      await page.keyboard.press('k')
      await page.keyboard.up('Control')
      await lookFor(page, 'senat', found)
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).toContain('The Senate ended')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('page-search-words')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      expect(await page.$('#page-search[open]')).toBeNull()
      expect(await focused(page)).toBe('The Senate ended in 2026')
      expect(new URL(page.url()).hash).toBe('#the-senate-ended-in-2026')
    }),
  ))

test('terms and sources are found from the course page and on their own pages, and nothing is loaded before', () =>
  withBuilt(
    {
      ...files,
      'a/lesson.md': '---\ntitle: Two chambers\n---\n\n## Rules\n\nA [[quorum]] is needed [@smith].\n',
      'glossary.csv': 'term_en,term_ru,definition_en\nquorum,кворум,The least number of members.\n',
      'bibliography.json': JSON.stringify([
        { id: 'smith', title: 'How houses decide', author: [{ family: 'Smith' }], issued: { 'date-parts': [[2020]] } },
      ]),
    },
    {},
    (built) =>
      withPage(onDisk(built, 'student/index.html'), async (page, requests) => {
        expect(requests.filter((address) => /search/.test(address))).toEqual([])
        await page.keyboard.press('/')
        expect(await lookFor(page, 'кворум', found)).toEqual(['quorum'])
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
        expect(page.url()).toMatch(/student\/glossary\.html#term-quorum$/)
        await page.click('[data-action=search]')
        expect(await lookFor(page, 'least members', found)).toEqual(['quorum'])
        await page.keyboard.press('Enter')
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('term-quorum')
        await page.keyboard.press('/')
        expect(await lookFor(page, 'smith', found)).toEqual(['Rules', 'How houses decide'])
        expect(
          await page.$$eval('.search-hits a', (links) => links.map(({ href }) => href.split('/student/')[1])),
        ).toEqual(['a/index.html#rules', 'sources.html#ref-smith'])
      }),
  ))

test('a result does not say which answer is right', () =>
  withBuilt(files, {}, (built) =>
    withPage(onDisk(built, 'teacher/a/index.html'), async (page) => {
      await page.keyboard.press('/')
      expect(await lookFor(page, 'councils', found)).toEqual(['Questions'])
      expect(await page.$eval('.search-hits p', (text) => text.textContent)).toBe(
        'Who chose the Senate? Voters · Councils',
      )
    }),
  ))

test('where the texts cannot be had the search says so, and Enter tries again', () =>
  withBuilt(files, {}, (built) =>
    withPage(onDisk(built, 'student/a/index.html'), async (page) => {
      const index = join(built.folder, 'student/search-index.js')
      renameSync(index, `${index}.away`)
      await page.keyboard.press('/')
      await lookFor(page, 'senator', /could not be loaded/)
      renameSync(`${index}.away`, index)
      await page.keyboard.press('Enter')
      await page.waitForSelector('.search-hits a')
    }),
  ))

test('the search works below a path, on a host that knows no index.html', () =>
  withBuilt(files, {}, async (built) => {
    const server = createServer((request, response) => {
      const path = new URL(request.url!, 'http://x').pathname.replace('/some/path/', '').replace(/\/$/, '/index.html')
      const type = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[extname(path)]
      response.setHeader('content-type', `${type ?? 'font/woff2'}; charset=utf-8`)
      response.end(readFileSync(join(built.folder, 'student', path)))
    }).listen(0, '127.0.0.1')
    try {
      await new Promise((resolve) => server.once('listening', resolve))
      const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/path/`
      await withPage(`${root}a/`, async (page, requests) => {
        await page.keyboard.press('/')
        await lookFor(page, 'senator', found)
        await page.keyboard.press('Enter')
        expect(page.url()).toBe(`${root}a/#the-senate-ended-in-2026`) // not loaded anew for being called index.html
        expect(requests.filter((address) => !address.startsWith(root))).toEqual([])
      })
    } finally {
      server.close()
    }
  }))

test('axe finds nothing in the search, with results and without, in every theme', () =>
  withBuilt(files, {}, (built) =>
    withPage(onDisk(built, 'student/a/index.html'), async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
      await page.keyboard.press('/')
      const faults: string[] = []
      for (const theme of ['steppe', 'night', 'contrast']) {
        await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
        for (const [words, said] of [
          ['senat', found],
          ['zebra', /^Nothing/],
        ] as const) {
          await lookFor(page, words, said)
          const { violations, passes } = await new AxePuppeteer(page, axe.source).analyze()
          expect(passes.map(({ id }) => id)).toContain('color-contrast')
          faults.push(...violations.map(({ id, nodes }) => `${theme} ${words}: ${id} ${nodes[0]?.html}`))
        }
      }
      expect(faults).toEqual([])
    }),
  ))

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim())
}
