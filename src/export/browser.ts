import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { BrowserDied, doesNotStart } from './browser-errors.ts'

/**
 * Starts the browser, lends it to `use` and ends it, whatever happens.
 *
 * The browser hears us through a pipe: when this process dies, the pipe breaks and the browser ends itself.
 *
 * @throws BrowserDoesNotStart when the program does not start
 */
export async function withBrowser<T>(executablePath: string, use: (browser: Browser) => Promise<T>): Promise<T> {
  const { browser, close } = await startBrowser(executablePath)
  try {
    return await use(browser)
  } finally {
    await close()
  }
}

/**
 * Opens a page, lends it to `use` and closes it, whatever happens.
 *
 * @throws BrowserDied when the browser goes while the page is in use: Puppeteer's own words for it are about protocols
 */
export async function withPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  let page: Page | null = null
  try {
    page = await browser.newPage()
    return await use(page)
  } catch (error) {
    throw isBrowserDeath(error, browser)
      ? new BrowserDied('The browser died while it worked.', { cause: error })
      : error
  } finally {
    await page?.close().catch(() => {}) // a page of a dead browser is closed already
  }
}

/** A running browser and how to end it; for those who cannot work inside `withBrowser`. */
export async function startBrowser(executablePath: string): Promise<{ browser: Browser; close(): Promise<void> }> {
  const { launch } = await import('puppeteer')
  const profile = mkdtempSync(path.join(tmpdir(), 'rostrum-browser-'))
  forbidPreconnecting(profile)
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  process.once('exit', removeProfile)
  const forget = () => {
    process.off('exit', removeProfile)
    removeProfile()
  }
  try {
    const browser = await launch({
      executablePath,
      headless: true,
      pipe: true,
      userDataDir: profile,
      args: flags(),
      defaultViewport: { width: 1280, height: 720 },
      waitForInitialPage: false,
      // These would swallow the signal and leave us running without a browser.
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    return {
      browser,
      async close() {
        await endBrowser(browser)
        forget()
      },
    }
  } catch (error) {
    forget()
    throw doesNotStart(executablePath, error instanceof Error ? error.message : String(error))
  }
}

/** True for what Puppeteer throws when the browser or the page under it is gone. */
function isBrowserDeath(error: unknown, browser: Browser): boolean {
  if (error instanceof BrowserDied) return false // has its words already
  if (!browser.connected) return true
  if (!(error instanceof Error)) return false
  return /Target closed|Session closed|Page crashed|Connection closed|detached Frame|frame was detached/i.test(
    error.message,
  )
}

/** A page could have the browser open connections beforehand, which no policy and no interception is asked about. */
function forbidPreconnecting(profile: string): void {
  mkdirSync(path.join(profile, 'Default'))
  writeFileSync(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ net: { network_prediction_options: 2 } }), // 2: never
  )
}

function flags(): string[] {
  return [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-gpu',
    '--disable-quic',
    // A window that nobody asked for costs a tenth of a small export.
    '--no-startup-window',
    // Names of hosts are not even looked up; pages come from 127.0.0.1.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    // Chrome refuses to make its sandbox for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/**
 * Ends the browser with all its helpers. Its profile is a throw-away, so there is nothing that it should be asked to
 * save first; asking takes three times as long.
 */
async function endBrowser(browser: Browser): Promise<void> {
  const child = browser.process()
  if (child?.pid === undefined || process.platform === 'win32') return browser.close().catch(() => {})
  const gone = new Promise((resolve) => child.once('exit', resolve))
  killGroup(child.pid) // also when the browser itself is dead: its helpers may not be
  if (child.exitCode === null && child.signalCode === null) await gone
}

/** Puppeteer makes the browser the leader of a process group, so its helpers go with it. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // gone already
  }
}
