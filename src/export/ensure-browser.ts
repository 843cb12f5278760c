import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { BrowserDoesNotStart, BrowserMissing, doesNotStart } from './browser-errors.ts'
import { findBrowser } from './find-browser.ts'
import { installChrome } from './install-chrome.ts'

/** One thing that was done or is under way while a browser is installed; `share` is 0 to 1 while known. */
export type BrowserProgress = { step: 'download' | 'system'; message: string; share: number | null }

export type EnsureBrowserOptions = {
  onProgress?: (progress: BrowserProgress) => void
  /** For tests: how each step is done. */
  steps?: Partial<EnsureSteps>
}

export type EnsureSteps = {
  find(): Promise<string | null>
  /** Installs Puppeteer's own Chrome; returns its path. */
  download(onShare: (share: number | null) => void): Promise<string>
  /** True where `installFromSystem` can work: Debian or Ubuntu, as root. */
  canInstallFromSystem(): boolean
  installFromSystem(): Promise<void>
  /** Throws BrowserDoesNotStart when the program does not even tell its version. */
  checkStarts(executablePath: string): Promise<void>
}

/**
 * Finds a browser, or installs one: Puppeteer's own Chrome for the user, else Chromium for the system.
 *
 * @returns path of the program
 * @throws BrowserMissing with three ways to get one when there is none and none could be installed
 * @throws BrowserDoesNotStart when one was installed and only system libraries are missing
 */
export async function ensureBrowser({ onProgress = () => {}, steps = {} }: EnsureBrowserOptions = {}): Promise<string> {
  const { find, download, canInstallFromSystem, installFromSystem, checkStarts } = { ...realSteps, ...steps }
  const found = await find()
  if (found !== null) return found

  const failures: string[] = []
  let downloaded: unknown = null
  try {
    onProgress({ step: 'download', message: 'Downloading Chrome for printing', share: null })
    const path = await download((share) =>
      onProgress({ step: 'download', message: 'Downloading Chrome for printing', share }),
    )
    await checkStarts(path)
    return path
  } catch (error) {
    downloaded = error
    failures.push(`Downloading Chrome: ${firstLine(error)}`)
  }

  if (canInstallFromSystem()) {
    try {
      onProgress({ step: 'system', message: 'Installing Chromium with apt-get', share: null })
      await installFromSystem()
      // The Chrome that lacked libraries may start now, too; whichever is found first is as good.
      const path = await find()
      if (path === null) throw new Error('apt-get brought no browser that starts (on Ubuntu it is a snap).')
      await checkStarts(path)
      return path
    } catch (error) {
      failures.push(`Installing Chromium: ${firstLine(error)}`)
    }
  }
  if (downloaded instanceof BrowserDoesNotStart) throw downloaded
  throw new BrowserMissing(waysToABrowser(failures))
}

function waysToABrowser(failures: readonly string[]): string {
  return [
    'There is no Chrome, Chromium or Edge on this computer, and none could be installed.',
    ...failures.map((failure) => `  ${failure}`),
    'Without one no PDFs are made. Any of these helps:',
    '  1. install Chrome (https://www.google.com/chrome) or, on Debian and Ubuntu, `sudo apt-get install chromium`',
    '  2. with a network: `npx puppeteer browsers install chrome`',
    '  3. with a browser somewhere else: PUPPETEER_EXECUTABLE_PATH=/path/to/chrome',
  ].join('\n')
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  // "All providers failed for …:" has its reason in the line below.
  return (
    (lines[0]?.endsWith(':') ? `${lines[0]} ${lines[1]?.trim() ?? ''}` : lines[0])?.slice(0, 300) ?? 'no reason given'
  )
}

const run = promisify(execFile)

const realSteps: EnsureSteps = {
  find: () => findBrowser(),
  download: installChrome,
  canInstallFromSystem() {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
    try {
      return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
    } catch {
      return false
    }
  },
  async installFromSystem() {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 64 * 1024 * 1024 }
    await run('apt-get', ['update'], options)
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  },
  async checkStarts(executablePath) {
    // Chrome on Windows opens a window when asked for its version.
    if (process.platform === 'win32') return
    try {
      await run(executablePath, ['--version'], { timeout: 60_000 })
    } catch (error) {
      const { stderr, message } = error as Error & { stderr?: string }
      throw doesNotStart(executablePath, stderr || message)
    }
  },
}
