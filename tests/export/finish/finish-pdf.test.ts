import { expect, inject, test } from 'vitest'
import { withBrowser, withPage } from '../../../src/export/browser.ts'
import { finishPdf } from '../../../src/export/finish/finish-pdf.ts'
import { countPages, printPdf } from '../../../src/export/print-pdf.ts'
import { pdfPages, withPdf } from '../../site/pdf-text.ts'

const print = (html: string) =>
  withBrowser(inject('browser'), (browser) =>
    withPage(browser, async (page) => {
      await page.setContent(html)
      return printPdf(page)
    }),
  )

test('title, author, language, maker and date are written, and the pages stay as they were', async () => {
  const raw = await print(
    '<title>/CreationDate (D:1) endobj</title><p>Ә Ғ Қ one</p><p style="break-before:page">two</p>',
  )
  expect(countPages(raw)).toBe(2)
  const date = new Date('2026-01-02T03:04:05Z')
  const facts = { title: 'Мәжіліс (2023) \\ <b>', author: 'Ә. Қ.', language: 'kk', creator: 'Rostrum', date }
  const done = await finishPdf(raw, facts)
  await withPdf(done, async (pdf) => {
    expect((await pdf.getMetadata()).info).toMatchObject({
      Title: facts.title,
      Author: facts.author,
      Creator: 'Rostrum',
      Language: 'kk',
      CreationDate: "D:20260102030405+00'00'",
      ModDate: "D:20260102030405+00'00'",
    })
  })
  expect(await pdfPages(done)).toEqual(await pdfPages(raw))
})

test('without a date and an author, the time of printing stays and nobody is named', async () => {
  const raw = await print('<html lang="ru"><p>да</p>')
  const done = await finishPdf(raw, { title: 'T', author: null, language: 'kk', creator: 'Rostrum' })
  await withPdf(done, async (pdf) => {
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Language: 'kk', CreationDate: expect.stringMatching(/^D:20\d{12}/) })
    expect(info).not.toHaveProperty('Author')
  })
})

test('bytes that Chromium did not write are refused', async () => {
  const facts = { title: 'T', author: null, language: 'en', creator: 'Rostrum' }
  for (const text of ['', '%PDF-1.4', 'trailer <</Root 1 0 R /Info 2 0 R>> startxref 0 %%EOF'])
    await expect(finishPdf(Buffer.from(text), facts)).rejects.toThrow(/does not end/)
})
