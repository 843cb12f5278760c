import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../../src/export/browser.ts'
import {
  findBookmarkFaults,
  findLinkFaults,
  findMarginFaults,
  findReadingFaults,
  findWordFaults,
} from './find-faults.ts'
import { printedCourse } from './printed-course.ts'
import { type ReadPage, readPrinted } from './read-printed.ts'

let running: { browser: Browser; close(): Promise<void> }
let pages: ReadPage[]
beforeAll(async () => {
  running = await startBrowser(inject('browser'))
  pages = await readPrinted(running.browser, await printedCourse('tests/fixtures/pdf/everything/input'))
})
afterAll(() => running.close())

const faultsOf = async (find: (page: ReadPage) => Promise<string[]>) => {
  const found = await Promise.all(pages.map(async (page) => [page.path, await find(page)] as const))
  return Object.fromEntries(found.filter(([, faults]) => faults.length > 0))
}

test('all four kinds of PDF are looked at', () => {
  expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(['slides', 'handout', 'worksheet', 'teacher']))
})

test('every word of a page is in its PDF, on its own page, and no other', async () => {
  expect(await faultsOf(findWordFaults)).toEqual({})
})
test('in the margins stand running heads and nothing else', async () => {
  expect(await faultsOf(findMarginFaults)).toEqual({})
})
test('bookmarks are the headings', async () => {
  expect(await faultsOf(findBookmarkFaults)).toEqual({})
})
test('links lead where those of the page lead', async () => {
  expect(await faultsOf(findLinkFaults)).toEqual({})
})
test('who listens hears the page in its order', async () => {
  expect(await faultsOf(findReadingFaults)).toEqual({})
})
