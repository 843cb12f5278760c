import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser, withPage } from '../../src/export/browser.ts'
import { measureLayout } from '../../src/export/measure-layout.ts'

let browser: Browser
let close: () => Promise<void>

beforeAll(async () => {
  ;({ browser, close } = await startBrowser(inject('browser')))
})
afterAll(() => close())

/** A box as slide.css lays it out, with measures that are easy to add up: 48 px a line. */
const style = `<style>
  * { margin: 0; padding: 0; box-sizing: border-box }
  .slide { position: relative; display: flex; flex-direction: column; width: 1280px; height: 720px; padding: 60px 80px;
    overflow: hidden; font: calc(24px * var(--fit, 1))/2 monospace }
  .slide-title { font-size: 40px; line-height: 60px }
  .slide-body { flex: 1; min-height: 0 }
  .slide-foot { position: absolute; bottom: 20px; left: 80px; font-size: 15px; line-height: 20px }
</style>`

/** Slide n has `data-at` 10n and stands in line 100n; its blocks follow. */
const places = Array.from({ length: 60 }, (_, at) => ({ file: 'a.md', line: at * 10, column: 1 }))
const box = (number: number, body: string, classes = '') =>
  `<div class="slide ${classes}" data-at="${number * 10}"><header class="slide-head"><h2 class="slide-title">T</h2></header>
   <div class="slide-body">${body}</div><footer class="slide-foot"><span class="source">S</span></footer></div>`
const lines = (count: number) => Array.from({ length: count }, (_, n) => `<li>${n}</li>`).join('')

function measure(html: string) {
  return withPage(browser, async (page) => {
    await page.setJavaScriptEnabled(false)
    await page.setContent(`<!doctype html>${style}${html}`)
    const report = await measureLayout(page, places)
    const shown = await page.$$eval('.slide', (boxes) => boxes.map((one) => (one as HTMLElement).style.cssText))
    return { ...report, shown, said: report.diagnostics.map(({ line, rule, message }) => [line, rule, message]) }
  })
}

test('a slide that fits is not mentioned', async () => {
  const { diagnostics, fits } = await measure(box(1, `<ul data-at="11">${lines(11)}</ul>`))
  expect(diagnostics).toEqual([])
  expect(fits.size).toBe(0)
})

test('a slide that is too tall names by how much, and the first block that does not fit', async () => {
  // 540 px lie between the title and the margin at the foot: 12 lines of 48 px are 36 too many.
  const { said } = await measure(box(1, `<p data-at="11">a</p><ul data-at="12">${lines(11)}</ul><p data-at="13">z</p>`))
  expect(said).toEqual([
    [100, 'overflow', 'This slide is 84 px too tall; the list starting at line 120 is the part that does not fit.'],
  ])
})

test('the innermost block is named: the table, not the columns around it', async () => {
  const table = `<table data-at="13"><tbody>${'<tr><td>x</td></tr>'.repeat(14)}</tbody></table>`
  const { said } = await measure(
    box(1, `<div class="columns" data-at="11"><div class="column"><p data-at="12">a</p>${table}</div></div>`),
  )
  expect(said[0]?.[2]).toMatch(/the table starting at line 130 /)
})

test('content that is centred and grows out of both ends is measured whole', async () => {
  const centred = `<div style="height:100%;display:flex;flex-direction:column;justify-content:center"><ul data-at="11" style="flex:none">${lines(15)}</ul></div>`
  const { diagnostics } = await measure(box(1, centred))
  expect(diagnostics[0]?.message).toMatch(/^This slide is 180 px too tall/)
})

test('a foot that is pushed out keeps its place, and footnotes keep theirs', async () => {
  const pushed = box(1, `<ul data-at="11">${lines(12)}</ul>`)
    .replace('<footer class="slide-foot">', '<footer class="slide-foot" style="position:static">')
    .replace('class="slide-body"', 'class="slide-body" style="flex:none"')
  expect((await measure(pushed)).diagnostics[0]?.message).toMatch(/^This slide is 56 px too tall; the list/)
  const noted = box(2, `<ul data-at="21">${lines(11)}</ul>`).replace(
    '<footer',
    '<div class="footnotes" style="flex:none;font-size:18px;line-height:40px"><ol><li>n</li></ol></div><footer',
  )
  expect((await measure(noted)).said).toEqual([
    [200, 'overflow', 'This slide is 28 px too tall; the list starting at line 210 is the part that does not fit.'],
  ])
})

test('a word that runs over the margin makes a slide too wide', async () => {
  const { said } = await measure(box(1, `<p data-at="11">${'w'.repeat(90)}</p>`))
  expect(said).toHaveLength(1)
  expect(said[0]?.[2]).toMatch(/^This slide is \d+ px too wide; the paragraph starting at line 110 /)
})

test('what is cut off is an error at its own line: long code, a clipping box', async () => {
  const { said } = await measure(
    box(1, `<pre class="code" data-at="11"><code>${'x'.repeat(100)}</code></pre>`) +
      box(2, `<p data-at="21" style="height:48px;overflow:hidden">a<br>b</p>`),
  )
  expect(said).toContainEqual([110, 'clipped', expect.stringMatching(/^A line of this code is \d+ px too long/)])
  expect(said).toContainEqual([210, 'clipped', 'This paragraph is 48 px too tall for its box, the rest is cut off.'])
})

test('text below its least size is reported once a block, with the words', async () => {
  const { said } = await measure(
    box(
      1,
      `<p data-at="11" style="font-size:18px">tiny <b style="font-size:12px">words</b></p>
       <figure data-at="12"><figcaption style="font-size:16px">fine</figcaption></figure>
       <p data-at="13">x<sup style="font-size:16px">2</sup></p>
       <p data-at="14"><span class="badge" style="font-size:14px">same</span></p>`,
    ),
  )
  expect(said).toEqual([
    [110, 'small-text', 'The text "words" is 12 px high; on a slide it needs 20 px to be read.'],
    [140, 'small-text', 'The text "same" is 14 px high; on a slide it needs 16 px to be read.'],
  ])
})

test('a picture that cannot be shown is an error at its line', async () => {
  const { said } = await measure(box(1, '<p data-at="11"><img src="data:image/png;base64,AAAA" alt="x"></p>'))
  expect(said).toEqual([[110, 'broken-image', 'The picture in the text cannot be shown.']])
})

test('a .fit slide takes the largest text that fits, and the page shows it', async () => {
  const { diagnostics, fits, shown } = await measure(
    box(1, '<p data-at="11">a</p>', 'fit') + box(2, `<ul data-at="21">${lines(12)}</ul>`, 'fit'),
  )
  expect(diagnostics).toEqual([])
  // 540 px for 12 lines of 48 px
  expect([...fits]).toEqual([[1, 0.93]])
  expect(shown).toEqual(['', '--fit: 0.93;'])
})

test('a .fit slide that needs text below 20 px gives up', async () => {
  const { said, fits } = await measure(box(1, `<ul data-at="11">${lines(20)}</ul>`, 'fit'))
  expect(said).toEqual([
    [
      100,
      'overflow',
      'This slide is 261 px too tall even with its text at 20 px; the list starting at line 110 is the part that does not fit.',
    ],
  ])
  expect(fits.size).toBe(0)
})
