import { readFileSync } from 'node:fs'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser, withPage } from '../../../src/export/browser.ts'
import { finishPdf } from '../../../src/export/finish/finish-pdf.ts'
import { countPages, printPdf } from '../../../src/export/print-pdf.ts'
import { pdfBookmarks, pdfPages, withPdf } from '../../site/pdf-text.ts'
import { checkPdfUa } from '../pdf-ua/check-pdf-ua.ts'
import { type Element, key, openTaggedPdf, textOf } from '../pdf-ua/tagged-pdf.ts'
import { taggedText } from '../pdf-ua/tagged-text.ts'

let running: { browser: Browser; close(): Promise<void> }
beforeAll(async () => {
  running = await startBrowser(inject('browser'))
})
afterAll(() => running.close())

/** A page as it is printed, and what stands on it. */
const print = (html: string) =>
  withPage(running.browser, async (page) => {
    await page.setContent(html)
    return { raw: await printPdf(page), text: await page.evaluate(() => document.body.innerText) }
  })

const facts = { title: 'T', author: null, language: 'en', creator: 'Rostrum' }
const finished = async (html: string) => {
  const { raw, text } = await print(html)
  return finishPdf(raw, facts, text)
}

test('title, author, language, maker and date are written, and the pages stay as they were', async () => {
  const { raw } = await print(
    '<title>/CreationDate (D:1) endobj</title><p>Ә Ғ Қ one</p><p style="break-before:page">two</p>',
  )
  expect(countPages(raw)).toBe(2)
  const date = new Date('2026-01-02T03:04:05Z')
  const own = { title: 'Мәжіліс (2023) \\ <b> &', author: 'Ә. Қ.', language: 'kk', creator: 'Rostrum', date }
  const done = await finishPdf(raw, own)
  await withPdf(done, async (pdf) => {
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: own.title,
      Author: own.author,
      Creator: 'Rostrum',
      Language: 'kk',
      CreationDate: "D:20260102030405+00'00'",
      ModDate: "D:20260102030405+00'00'",
    })
    expect(metadata?.get('dc:title')).toBe(own.title)
    expect(metadata?.get('dc:creator')).toEqual([own.author])
  })
  expect(countPages(done)).toBe(2)
  expect(await pdfPages(done)).toEqual(await pdfPages(raw))
})

test('without a date and an author, the time of printing stays and nobody is named', async () => {
  const { raw } = await print('<html lang="ru"><p>да</p>')
  const done = await finishPdf(raw, { title: 'T', author: null, language: 'kk', creator: 'Rostrum' })
  await withPdf(done, async (pdf) => {
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Language: 'kk', CreationDate: expect.stringMatching(/^D:20\d{12}/) })
    expect(info).not.toHaveProperty('Author')
  })
})

test('bytes that Chromium did not write are refused', async () => {
  for (const text of ['', '%PDF-1.4', 'trailer <</Root 1 0 R /Info 2 0 R>> startxref 0 %%EOF'])
    await expect(finishPdf(Buffer.from(text), facts)).rejects.toThrow(/does not end/)
})

test('the names of tags depend on nothing that the browser did before', async () => {
  const table = '<html lang="en"><table><tr><th>a<th>b<tr><td>1<td>2</table>'
  const [one, other] = await withPage(running.browser, async (page) => {
    await page.setContent(table)
    const first = await printPdf(page)
    await page.setContent('<p>x'.repeat(9))
    await page.setContent(table)
    return [first, await printPdf(page)]
  })
  const own = { ...facts, date: new Date(0) }
  expect(Buffer.from(one).includes('/ID (node')).toBe(true)
  expect(Buffer.from(one).equals(other)).toBe(false)
  expect(Buffer.from(await finishPdf(one, own)).equals(await finishPdf(other, own))).toBe(true)
})

test('whatever the page has, nothing is left to find', async () => {
  const { raw, text } = await print(readFileSync('tests/fixtures/pdf/odd-page.html', 'utf8'))
  expect(await checkPdfUa(await finishPdf(raw, facts, text))).toEqual([])
})

test.each([
  ['nothing', ''],
  ['nothing for readers', '<p aria-hidden="true" style="background: red">x <a href="https://example.org/">y</a></p>'],
  ['tables in tables', '<table><tr><th>a<table><tr><th>x<tr><td>y</table><tr><td><ul><li>q</ul></table>'],
  ['a table in name only', '<div style="display: table"><div style="display: table-row">c</div></div><li>d</li>'],
  ['cells that reach across', '<table><tr><th rowspan="2">a<th colspan="2">b<tr><th>c<th>d<tr><th>r<td>1<td></table>'],
  ['a caption at the end', '<table><tr><th>a<tr><td>b<caption>c</caption></table>'],
  ['boxes in a list', '<ul style="display: flex"><div>a<li style="display: contents">b</ul>'],
])('nor on a page with %s', async (_, body) => {
  expect(await checkPdfUa(await finished(`<!doctype html><html lang="en"><body>${body}`))).toEqual([])
})

test('but for marks, everything is drawn as before', async () => {
  const { raw } = await print(readFileSync('tests/fixtures/pdf/odd-page.html', 'utf8'))
  const drawn = async (pdf: Uint8Array) => (await openTaggedPdf(pdf)).drawings.map(({ text }) => withoutMarks(text))
  const before = await drawn(raw)
  expect(before.length).toBeGreaterThan(3)
  expect(await drawn(await finishPdf(raw, facts))).toEqual(before)
})

function withoutMarks(content: string): string {
  return content
    .replace(/\/\w+\s*(?:<<[^>]*>>\s*)?B[DM]C|\bEMC\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

test('lists have bodies, headings count from 1, and links say what they say', async () => {
  const pdf = await openTaggedPdf(
    await finished(
      '<html lang="en"><h2>Two</h2><h4>Four</h4><h4>Four</h4><h2>Two</h2>' +
        '<ul><li>a<ul><li>b</li></ul></li></ul><p>See <a href="https://example.org/">the <em>page</em></a>.</p>' +
        '<p aria-hidden="true"><a href="https://example.org/for-the-eye">x</a></p>',
    ),
  )
  const shape = ({ type, kids }: Element): string => {
    const inside = kids.map(shape).filter(Boolean).join(' ')
    if (type === 'NonStruct') return inside
    return inside ? `${type}(${inside})` : type
  }
  const root = pdf.elements.find(({ parent }) => parent === null) as Element
  expect(shape(root)).toBe('Document(H1 H2 H2 H1 L(LI(Lbl LBody(L(LI(Lbl LBody))))) P(Link(Em)) Link)')
  expect(pdf.annotations.map(({ dict }) => textOf(dict.get(key('Contents')))).sort()).toEqual([
    'https://example.org/for-the-eye',
    'the page', // Chromium makes two areas of a link whose words are set in two ways
    'the page',
  ])
})

test('borders, backgrounds and rules are no content', async () => {
  const pdf = await openTaggedPdf(
    await finished(
      '<html lang="en"><body style="background:#eee"><p style="border:1px solid">a</p><hr>' +
        '<svg role="img" aria-label="A square" width="9" height="9"><rect width="9" height="9"/></svg>',
    ),
  )
  const held = pdf.elements.flatMap(({ type, contents }) => contents.map(() => type))
  expect(held).toEqual(['NonStruct', 'Figure'])
})

test('a table has all its cells, also those that hold nothing', async () => {
  const row = (cells: string) => `<tr>${cells}</tr>`
  const pdf = await openTaggedPdf(
    await finished(
      `<html lang="en"><table><thead>${row('<th></th><th>b</th><th></th><th>d</th>')}</thead>` +
        `${row('<th>1</th><td>2</td><td>3</td><td>4</td>')}${row('<th>1</th><td></td><td></td><td>4</td>')}</table>`,
    ),
  )
  const table = pdf.elements.find(({ type }) => type === 'Table') as Element
  const cell = ({ type, kids }: Element) => `${type}${kids.length === 0 ? '-' : ''}`
  expect(table.kids.map(({ kids }) => kids.map(cell).join(' '))).toEqual([
    'TH- TH TH- TH',
    'TH TD TD TD',
    'TH TD- TD- TD',
  ])
})

test('the head of a table that goes over several pages is drawn on each and read once', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => `<tr><td>row ${index + 1}</td><td>same</td></tr>`).join('')
  const html =
    '<html lang="en"><table><thead><tr><th><b>What</b> counts</th><th><p>Where</p></th></tr></thead>' +
    `<tbody>${rows}</tbody><tfoot><tr><td>The</td><td>end</td></tr></tfoot></table>`
  const pdf = await finished(html)
  const pages = await pdfPages(pdf)
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(page).toContain('What counts')
  const read = await taggedText(pdf)
  expect(read.match(/What counts/g)).toHaveLength(1)
  expect(read.match(/Where/g)).toHaveLength(1)
  expect(read.match(/The end/g)).toHaveLength(1)
  expect(read.match(/same/g)).toHaveLength(90)
  expect(await checkPdfUa(pdf)).toEqual([])
})

test('a row that is broken over two pages keeps both parts', async () => {
  const lines = Array.from({ length: 90 }, (_, index) => `line ${index + 1}`).join('<br>')
  const pdf = await finished(`<html lang="en"><table><tr><th>All<td>${lines}</table>`)
  expect(await taggedText(pdf)).toBe(`All ${lines.replaceAll('<br>', ' ')}`)
})

test('bookmarks say what their headings say, where these break or are moved to the next page', async () => {
  const pdf = await finished(
    '<html lang="en"><style>h2 { width: 150px; font: 24px serif } section { break-inside: avoid }</style>' +
      '<h2>A heading that is broken over <em>several</em> lines, well-known</h2><p style="height: 560px">x</p>' +
      '<section><h3>Moved to the next page</h3><p style="height: 200px">y</p></section><h2>Мәжіліс және Сенат бірге</h2>',
  )
  expect(await pdfBookmarks(pdf)).toEqual([
    'A heading that is broken over several lines, well-known',
    'Moved to the next page',
    'Мәжіліс және Сенат бірге',
  ])
})

test('the words at the ends of lines stay apart, and those that are broken stay whole', async () => {
  const html =
    '<html lang="en"><style>p, pre { width: 90px; font: 16px serif } .long { overflow-wrap: anywhere }</style>' +
    '<p>One <em>and two</em>, three and four <b>words</b>; well-known from 1995–2026 on</p>' +
    '<p lang="kk">Қазақстан Парламенті екі палатадан тұрады, ал Мәжіліс сайланады</p>' +
    '<p class="long">https://example.org/a-very-long-address/that-is-broken somewhere</p><pre>a = 1\nb = 2</pre>'
  const { raw, text } = await print(html)
  const said = text.replace(/\s+/g, ' ').trim()
  expect(await taggedText(await finishPdf(raw, facts))).not.toBe(said)
  expect(await taggedText(await finishPdf(raw, facts, text))).toBe(said)
})
