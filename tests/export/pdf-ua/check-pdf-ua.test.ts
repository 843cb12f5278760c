import { beforeAll, describe, expect, inject, test } from 'vitest'
import { withBrowser, withPage } from '../../../src/export/browser.ts'
import { finishPdf } from '../../../src/export/finish/finish-pdf.ts'
import { printPdf } from '../../../src/export/print-pdf.ts'
import { checkPdfUa, rules } from './check-pdf-ua.ts'
import { damage, damages } from './damages.ts'

const html = `<!doctype html><html lang="en"><title>Good</title><style>li { border: 1px solid }</style>
<h1>One</h1><h2>Two</h2><p>Words, <em>more</em> words and a <a href="https://example.org/">link</a>.</p>
<p aria-hidden="true">For the eye alone</p>
<ul><li>first<ul><li>inner</li></ul></li><li>second</li></ul>
<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>
<svg role="img" aria-label="A square" width="9" height="9"><rect width="9" height="9"/></svg>
<p style="opacity: .5">Half <b>seen</b></p><p style="break-before: page">The end</p>`

let raw: Uint8Array
let good: Uint8Array

beforeAll(async () => {
  raw = await withBrowser(inject('browser'), (browser) =>
    withPage(browser, async (page) => {
      await page.setContent(html)
      return printPdf(page)
    }),
  )
  good = await finishPdf(raw, { title: 'Good', author: null, language: 'en', creator: 'Rostrum' })
})

const clauses = (findings: readonly string[]) => new Set(findings.map((one) => /^(32000-1, )?\S+/.exec(one)?.[0]))

test('a finished PDF has nothing against it, as it comes and when another library has written it again', async () => {
  expect(await checkPdfUa(good)).toEqual([])
  expect(await checkPdfUa(await damage(good, () => {}))).toEqual([])
})

test('a PDF as Chromium prints it breaks the rules that it is known to break', async () => {
  expect([...clauses(await checkPdfUa(raw))].sort()).toEqual(
    ['5-1', '5-2', '7.1-3', '7.1-5', '7.1-8', '7.1-9', '7.18.5-2', '7.2-20'], // biome-ignore format: in one line
  )
})

describe('every rule finds what breaks it', () => {
  test.each(rules.map(({ clause, says }) => [clause, says]).filter(([clause]) => clause !== '6.1-1'))(
    '%s %s',
    async (clause) => {
      const harm = damages[clause as string]
      if (harm === undefined) throw new Error(`No damage is known for ${clause}.`)
      expect(clauses(await checkPdfUa(await damage(good, harm)))).toContain(clause)
    },
  )

  test('6.1-1 the header is one of PDF 1.0 to 1.7', async () => {
    const bytes = Buffer.from(good)
    bytes.write('%PDF-2.0')
    expect([...clauses(await checkPdfUa(bytes))]).toEqual(['6.1-1'])
  })
})
