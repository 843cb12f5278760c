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
import { pdfWords } from './pdf-words.ts'
import { printedCourse } from './printed-course.ts'
import { type PaperKind, type ReadPage, readPrinted } from './read-printed.ts'

let running: { browser: Browser; close(): Promise<void> }
let pages: ReadPage[]
beforeAll(async () => {
  running = await startBrowser(inject('browser'))
  pages = await readPrinted(running.browser, await printedCourse('tests/fixtures/pdf/everything/input'))
})
afterAll(() => running.close())

const kinds: PaperKind[] = ['slides', 'handout', 'worksheet', 'teacher']
const ofKind = (kind: PaperKind) => pages.findLast((page) => page.kind === kind)!
const faults = async (find: (page: ReadPage) => Promise<string[]>) => {
  const found = await Promise.all(pages.map(async (page) => [page.path, await find(page)] as const))
  return Object.fromEntries(found.filter(([, some]) => some.length > 0))
}

test('every kind of PDF is looked at, with Kazakh and Russian words', async () => {
  expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(kinds))
  for (const kind of ['slides', 'handout', 'teacher'] as const) {
    const { text } = await pdfWords(ofKind(kind).pdf)
    expect(text).toContain('Қазақстан Парламенті екі палатадан тұрады')
    expect(text).toContain('Парламент состоял из двух палат')
  }
})

test('every word of a page is in its PDF, on its own page, and no other', async () => {
  expect(await faults(findWordFaults)).toEqual({})
})

test('in the margins stand running heads and nothing else', async () => {
  expect(await faults(findMarginFaults)).toEqual({})
})

test('bookmarks are the headings', async () => {
  expect(await faults(findBookmarkFaults)).toEqual({})
})

test('links lead where those of the page lead', async () => {
  expect(await faults(findLinkFaults)).toEqual({})
})

test('who listens hears what the page says, all of it once and in its order', async () => {
  expect(await faults(findReadingFaults)).toEqual({})
})
