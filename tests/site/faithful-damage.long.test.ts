import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startBrowser } from '../../src/export/browser.ts'
import { finishPdf } from '../../src/export/finish/finish-pdf.ts'
import { lettersOf } from './compare-text.ts'
import {
  findBookmarkFaults,
  findLinkFaults,
  findMarginFaults,
  findReadingFaults,
  findWordFaults,
} from './find-faults.ts'
import { pdfWords } from './pdf-words.ts'
import { type PrintedCourse, printedCourse } from './printed-course.ts'
import { type PaperKind, printUnfinished, type ReadPage, readPrinted } from './read-printed.ts'
import { withPixels } from './with-pixels.ts'

// Whether the tests in faithful.test.ts would find what is wrong.

let running: { browser: Browser; close(): Promise<void> }
let course: PrintedCourse
let pages: ReadPage[]
beforeAll(async () => {
  running = await startBrowser(inject('browser'))
  course = await printedCourse('tests/fixtures/pdf/everything/input')
  pages = await readPrinted(running.browser, course)
})
afterAll(() => running.close())

const kinds: PaperKind[] = ['slides', 'handout', 'worksheet', 'teacher']
const ofKind = (kind: PaperKind) => pages.findLast((page) => page.kind === kind)!

test('finishing leaves every pixel and every letter as it was', () =>
  withPixels(running.browser, async (pixels) => {
    for (const kind of kinds) {
      const { raw, text } = await printUnfinished(running.browser, course, ofKind(kind))
      const facts = { title: 'T', author: null, language: 'en', creator: 'Rostrum' }
      const pdf = await finishPdf(raw, facts, text)
      const [before, after] = [await pdfWords(raw), await pdfWords(pdf)]
      expect(after.pages.map(({ text }) => lettersOf(text).join(''))).toEqual(
        before.pages.map(({ text }) => lettersOf(text).join('')),
      )
      const open = (name: string, bytes: Uint8Array) =>
        pixels.evaluate((...what) => window.inPixels.open(...what), name, Buffer.from(bytes).toString('base64'))
      await open('unfinished', raw)
      await open('finished', pdf)
      for (const number of before.pages.keys()) {
        const by = await pixels.evaluate(
          (at) => window.inPixels.difference('unfinished', 'finished', at, 640),
          number + 1,
        )
        expect(by, `${kind}, page ${number + 1}`).toBe(0)
      }
    }
  }))

describe('what is wrong is found:', () => {
  const damaged = async (kind: PaperKind, style: string): Promise<ReadPage> => {
    const page = ofKind(kind)
    const html = page.html.replace('</head>', `<style>${style}</style></head>`)
    return { ...page, pdf: (await printUnfinished(running.browser, course, { ...page, html })).raw }
  }

  const cut = '.slide li:first-child { height: 0 !important; min-height: 0; padding: 0; overflow: hidden }'
  test.each(kinds)('a line that is cut off, in the %s', async (kind) => {
    const page = await damaged(kind, cut)
    expect((await findWordFaults(page)).join()).toMatch(/lost: \p{L}+/u)
  })

  test('words that stand on another page', async () => {
    const page = await damaged('slides', '.page:first-of-type { display: none }')
    expect(await findWordFaults(page)).not.toEqual([])
  })

  test('words in the margin', async () => {
    expect(await findMarginFaults(await damaged('handout', '.paper-head { margin-left: -10mm }'))).not.toEqual([])
    expect(await findMarginFaults(await damaged('slides', '.slide-head { margin-left: -70px }'))).not.toEqual([])
  })

  test('links that are not there', async () => {
    expect(await findLinkFaults(await damaged('slides', '.slide-body a { display: none }'))).not.toEqual([])
  })

  test('what Chromium itself reads twice or writes wrongly', async () => {
    expect(await findReadingFaults(await damaged('teacher', ''))).not.toEqual([])
    expect(await findBookmarkFaults(await damaged('teacher', ''))).not.toEqual([])
  })
})
