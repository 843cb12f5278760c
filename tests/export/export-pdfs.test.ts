import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { exportPdfs, type PdfJob } from '../../src/export/export-pdfs.ts'
import { dot, withBuilt } from '../site/build-course.ts'
import { pdfPages, withPdf } from '../site/pdf-text.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-export-'))
  writeFileSync(join(folder, 'dot.png'), dot)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const job = (body: string, more: Partial<PdfJob> = {}): PdfJob => ({
  name: 'student/a/slides.pdf',
  page: {
    html: `<!doctype html><html lang="en"><title>T</title><body>${body}`,
    places: [{ file: 'a.md', line: 1, column: 1 }],
  },
  title: 'T',
  author: null,
  language: 'en',
  expectedPages: 1,
  measure: false,
  ...more,
})
const options = () => ({ executablePath: inject('browser'), folders: [{ at: 'student', folder }] })

const lesson = `---
title: Парламент қалай сайланады
author: Civics
language: kk
---

## Бірінші {#first}

Мәжіліс пен Сенат: Ә Ғ Қ Ң Ө Ұ Ү Һ І. [Next](#second) [web](https://example.org/)

- hidden until asked {.fragment}

---

## Second {#second}

\`code\` and *words*

----

## Below

text
`

test('slides.pdf: a page a slide, all fragments, headings and bookmarks, live links, fonts, names', () =>
  withBuilt({ 'deck.md': lesson }, { pdf: true }, async ({ result, bytes }) => {
    expect(result.diagnostics).toEqual([])
    const file = bytes('student/deck/slides.pdf')
    const pages = await pdfPages(file)
    expect(pages).toHaveLength(4)
    expect(pages[1]).toContain('hidden until asked')
    expect(pages[1]!.replace(/\s+/g, ' ')).toContain('Мәжіліс пен Сенат: Ә Ғ Қ Ң Ө Ұ Ү Һ І.')
    await withPdf(file, async (pdf) => {
      expect(
        (await pdf.getOutline()).flatMap(function titles(item): string[] {
          return [item.title, ...item.items.flatMap(titles)]
        }),
      ).toEqual(['Парламент қалай сайланады', 'Бірінші', 'Second', 'Below'])
      const { info } = await pdf.getMetadata()
      expect(info).toMatchObject({
        Title: 'Парламент қалай сайланады',
        Author: 'Civics',
        Creator: 'Rostrum',
        Language: 'kk',
      })
      expect((await pdf.getMarkInfo())?.Marked).toBe(true)
      const links = await (await pdf.getPage(2)).getAnnotations()
      expect(links.map((link) => link.url ?? link.dest)).toEqual(['second', 'https://example.org/'])
      expect(await pdf.getDestination('second')).not.toBeNull()
      const headings: string[] = []
      for (let number = 1; number <= pdf.numPages; number++)
        headings.push(...rolesIn(await (await pdf.getPage(number)).getStructTree()))
      expect(headings.filter((role) => /^H\d/.test(role))).toEqual(['H1', 'H2', 'H2', 'H2'])
      expect(headings).toContain('L')
    })
    const text = file.toString('latin1')
    const fonts = [...text.matchAll(/\/BaseFont \/\w+\+([\w-]+)/g)].map((match) => match[1]!)
    expect([...new Set(fonts)].filter((font) => !/^(?:GolosText|SourceSerif4|SourceCodePro)\w*-/.test(font))).toEqual(
      [],
    )
    expect(text).not.toMatch(/\/Subtype ?\/Type3/)
  }))

function rolesIn(node: object | null): string[] {
  const { role, children } = (node ?? {}) as { role?: string; children?: object[] }
  return [...(role ? [role] : []), ...(children ?? []).flatMap(rolesIn)]
}

test('the page that is printed reaches no other host and no file', async () => {
  const asked: string[] = []
  const trap: Server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('x')
  })
  trap.on('upgrade', (request, socket) => {
    asked.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(trap.address() as AddressInfo).port}`
  const secret = join(folder, 'secret.txt')
  writeFileSync(secret, 'XyzzySecret')
  try {
    const { results } = await exportPdfs(
      [
        job(
          `<link rel=stylesheet href="http://${host}/css"><style>@import "http://${host}/import"; p{background:url(http://${host}/url)}
           @font-face{font-family:x;src:url(http://${host}/font)} p{font-family:x}</style>
           <link rel=prefetch href="http://${host}/prefetch"><link rel=preconnect href="http://${host}">
           <p>shown <img src="http://${host}/img"><img src="dot.png"></p><script>fetch("http://${host}/fetch");new WebSocket("ws://${host}/ws")</script>
           <iframe src="http://${host}/frame"></iframe><iframe src="file://${secret}"></iframe>
           <object data="file://${secret}"></object><embed src="file://${secret}">`,
        ),
      ],
      options(),
    )
    expect((await pdfPages(results[0]!.pdf!)).join(' ')).toMatch(/shown/)
    expect((await pdfPages(results[0]!.pdf!)).join(' ')).not.toContain('XyzzySecret')
    expect(asked).toEqual([])
  } finally {
    trap.close()
  }
})

test('pages that are the same are printed once, and each gets its PDF', async () => {
  const seen: string[] = []
  const jobs = ['student/a/slides.pdf', 'teacher/a/slides.pdf'].map((name) => job('<p>same</p>', { name }))
  const { results } = await exportPdfs(jobs, options(), ({ name }) => seen.push(name))
  expect(results.map(({ seconds, pages }) => [seconds > 0, pages])).toEqual([
    [true, 1],
    [false, 1],
  ])
  expect(seen).toHaveLength(2)
})

test('a PDF with too many pages is a mistake', async () => {
  const { diagnostics } = await exportPdfs([job('<p>a</p><p style="break-before:page">b</p>')], options())
  expect(diagnostics).toMatchObject([{ rule: 'page-count', severity: 'error', file: 'a.md' }])
})

test('the same pages and date give the same bytes', async () => {
  const date = new Date('2026-01-02T03:04:05Z')
  const once = await exportPdfs([job('<h1>x</h1>')], { ...options(), date })
  const again = await exportPdfs([job('<h1>x</h1>')], { ...options(), date })
  expect(Buffer.from(once.results[0]!.pdf!).equals(Buffer.from(again.results[0]!.pdf!))).toBe(true)
})
