import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, inject, test } from 'vitest'
import { startBrowser, withBrowser, withPage } from '../../src/export/browser.ts'
import { BrowserDied, BrowserDoesNotStart } from '../../src/export/browser-errors.ts'

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('pages are opened one after the other in one browser, which is gone afterwards with its profile', async () => {
  let pid = 0
  let profile = ''
  await withBrowser(inject('browser'), async (browser) => {
    pid = browser.process()?.pid ?? 0
    profile = /rostrum-browser-\w+/.exec(browser.process()?.spawnargs.join(' ') ?? '')?.[0] ?? ''
    const before = (await browser.pages()).length
    for (const word of ['one', 'two'])
      expect(
        await withPage(browser, async (page) => {
          await page.setContent(`<p>${word}`)
          return page.$eval('p', (paragraph) => paragraph.textContent)
        }),
      ).toBe(word)
    await expect.poll(async () => (await browser.pages()).length).toBe(before)
    expect(readdirSync(tmpdir())).toContain(profile)
  })
  expect(pid).toBeGreaterThan(0)
  expect(isRunning(pid)).toBe(false)
  expect(readdirSync(tmpdir())).not.toContain(profile)
})

test('a page and a browser are given back when their user fails', async () => {
  let pid = 0
  const failing = withBrowser(inject('browser'), async (browser) => {
    pid = browser.process()?.pid ?? 0
    const before = (await browser.pages()).length
    await expect(withPage(browser, () => Promise.reject(new Error('inner')))).rejects.toThrow('inner')
    await expect.poll(async () => (await browser.pages()).length).toBe(before)
    throw new Error('outer')
  })
  await expect(failing).rejects.toThrow('outer')
  expect(isRunning(pid)).toBe(false)
})

test('a browser that is killed while it works is an error with a name', async () => {
  const working = withBrowser(inject('browser'), (browser) =>
    withPage(browser, async (page) => {
      process.kill(browser.process()?.pid ?? 0, 'SIGKILL')
      await page.evaluate(() => new Promise(() => {}))
    }),
  )
  await expect(working).rejects.toThrow(BrowserDied)
})

test('a program that is no browser is said not to start, with its last words', async () => {
  await expect(startBrowser('/bin/false')).rejects.toThrow(BrowserDoesNotStart)
  await expect(startBrowser('/nowhere/chrome')).rejects.toThrow(/\/nowhere\/chrome is there|ENOENT/)
})
