import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../../src/export/browser.ts'
import { type Built, buildFolder } from './build-course.ts'
import { compareDeckAndPdf } from './compare-decks.ts'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-everything-'))
let running: { browser: Browser; close(): Promise<void> }
let built: Built
beforeAll(async () => {
  running = await startBrowser(inject('browser'))
  built = await buildFolder('tests/fixtures/pdf/everything/input', join(folder, 'dist'), { pdf: true })
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the deck and its PDF are the same pictures, in whatever language and with whatever blocks', async () => {
  expect(await compareDeckAndPdf(running.browser, built, 'student/lesson')).toEqual(new Map())
})

test('a block that is elsewhere, another colour and a fragment that is missing are found', async () => {
  const damage = `
    #a-table-compares .slide-body > :first-child { position: relative; left: 10px }
    #claim .slide-body > :first-child { position: relative; top: 3px }
    #large-numbers strong { color: #a01c1c !important }
    #boxes-and-columns .fragment { visibility: hidden !important }
    #a-chart-shows-shares text { font-size: 30px }
  `
  const damaged = ['boxes-and-columns', 'a-table-compares', 'a-chart-shows-shares', 'large-numbers', 'claim']
  const only = ['start', ...damaged]
  const differences = await compareDeckAndPdf(running.browser, built, 'student/lesson', { damage, only })
  expect([...differences.keys()]).toEqual(damaged)
})
