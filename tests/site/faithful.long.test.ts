import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { defaultPaper, noteSpaces, type PaperOptions, perPages } from '../../src/compose/paper/paper-options.ts'
import { startBrowser } from '../../src/export/browser.ts'
import {
  findBookmarkFaults,
  findLinkFaults,
  findMarginFaults,
  findReadingFaults,
  findWordFaults,
} from './find-faults.ts'
import { printedCourse } from './printed-course.ts'
import { readPrinted } from './read-printed.ts'

let running: { browser: Browser; close(): Promise<void> }
beforeAll(async () => {
  running = await startBrowser(inject('browser'))
})
afterAll(() => running.close())

const finders = { findWordFaults, findMarginFaults, findBookmarkFaults, findLinkFaults, findReadingFaults }

async function faultsOf(course: string, paper: PaperOptions): Promise<string[]> {
  const pages = await readPrinted(running.browser, await printedCourse(course, paper, { cache: true }))
  const found: string[] = []
  for (const page of pages)
    for (const [name, find] of Object.entries(finders))
      found.push(...(await find(page)).map((fault) => `${page.path}, ${name}: ${fault}`))
  return found
}

test('every PDF of the course is faithful', async () => {
  expect(await faultsOf('slides', defaultPaper)).toEqual([])
})

test.each(
  perPages.flatMap((perPage) =>
    noteSpaces.map((notes) => ({ perPage, notes, paper: perPage % 2 ? 'a4' : 'letter' }) as const),
  ),
)('so are those of a lesson that has everything, with $perPage on a page of $paper and $notes', async (paper) => {
  expect(await faultsOf('tests/fixtures/pdf/everything/input', paper)).toEqual([])
})
