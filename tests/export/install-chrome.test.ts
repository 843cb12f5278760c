import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBrowser } from '../../src/export/find-browser.ts'
import { installChrome } from '../../src/export/install-chrome.ts'

test('a download that breaks off leaves nothing that is taken for a browser', async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'rostrum-cache-'))
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-length': 1_000_000 })
    response.write('PK\x03\x04 a beginning', () => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // What a killed process left; no process has this number.
  mkdirSync(join(cacheDir, '.rostrum-unpacking-999999999-abc'))
  try {
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await expect(installChrome(() => {}, { cacheDir, baseUrl, patience: 500 })).rejects.toThrow(/stopped half way/)
    expect(readdirSync(cacheDir)).toEqual([])
    const onlyTheCache = { PUPPETEER_CACHE_DIR: cacheDir, PATH: '' }
    expect(await findBrowser(onlyTheCache, 'win32')).toBeNull()
  } finally {
    server.close()
    rmSync(cacheDir, { recursive: true, force: true })
  }
})
