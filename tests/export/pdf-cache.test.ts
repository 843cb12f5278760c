import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { exportPdfs, type PdfJob } from '../../src/export/export-pdfs.ts'
import { openPdfCache } from '../../src/export/pdf-cache.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-cache-'))
  writeFileSync(join(folder, 'dot.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function job(html: string, more: Partial<PdfJob> = {}): PdfJob {
  const page = { html: `<!doctype html><html lang="en"><title>x</title>${html}`, places: [] }
  const facts = { title: 'T', author: null, language: 'en', expectedPages: 1, measure: false }
  return { name: 'student/a/slides.pdf', page, ...facts, ...more }
}

const folders = () => [{ at: 'student/a', folder }]
const cache = (date?: Date) => openPdfCache(inject('browser'), folders(), date, join(folder, 'cache'))
const exportWith = async (jobs: PdfJob[], executablePath = inject('browser')) =>
  exportPdfs(jobs, { executablePath, folders: folders(), cache: await cache() })

test('what was printed once is not printed again: no browser is needed for it', async () => {
  const first = await exportWith([job('<h1>One</h1>')])
  const second = await exportWith([job('<h1>One</h1>')], '/no/browser/here')
  expect(second.results[0]!.pdf).toEqual(first.results[0]!.pdf)
  expect(second.results[0]).toMatchObject({ name: 'student/a/slides.pdf', pages: 1, seconds: 0 })
})

test('what changed is printed, and only that', async () => {
  await exportWith([job('<h1>One</h1>'), job('<h1>Two</h1>', { name: 'student/a/two.pdf' })])
  const { results } = await exportWith([job('<h1>One</h1>'), job('<h1>2</h1>', { name: 'student/a/two.pdf' })])
  expect(results.map((one) => one.name)).toEqual(['student/a/slides.pdf', 'student/a/two.pdf'])
  expect(results.map((one) => one.seconds > 0)).toEqual([false, true])
})

test.each([
  ['title', job('<h1>One</h1>', { title: 'Other' })],
  ['language', job('<h1>One</h1>', { language: 'kk' })],
  ['words', job('<h1>one</h1>')],
])('another %s is another PDF', async (_what, other) => {
  const known = await cache()
  await known.keep(job('<h1>One</h1>'), { pages: 1, fits: new Map(), faults: [], pdf: new Uint8Array([1, 2]) })
  expect(await known.find(job('<h1>One</h1>'))).not.toBeNull()
  expect(await known.find(other)).toBeNull()
})

test('a picture that changed is seen, and so is another date', async () => {
  const page = job('<img src="dot.svg" alt="x">')
  await (await cache()).keep(page, { pages: 1, fits: new Map([[0, 0.9]]), faults: [], pdf: new Uint8Array([1]) })
  expect((await (await cache()).find(page))?.fits).toEqual(new Map([[0, 0.9]]))
  expect(await (await cache(new Date(0))).find(page)).toBeNull()
  writeFileSync(join(folder, 'dot.svg'), '<svg xmlns="http://www.w3.org/2000/svg" id="new"/>')
  expect(await (await cache()).find(page)).toBeNull()
})

test('a file that was cut short is printed anew', async () => {
  const page = job('<h1>One</h1>')
  await (await cache()).keep(page, { pages: 1, fits: new Map(), faults: [], pdf: new Uint8Array(100) })
  const [name] = readdirSync(join(folder, 'cache'))
  const file = join(folder, 'cache', name!)
  writeFileSync(file, readFileSync(file).subarray(0, 60))
  expect(await (await cache()).find(page)).toBeNull()
})
