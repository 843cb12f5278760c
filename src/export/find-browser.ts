import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { BrowserMissing } from './browser-errors.ts'

/** What `findBrowser` asks of the machine; tests hand in their own. */
export type BrowserProbes = {
  /** True for a file that may be started. */
  isExecutable(file: string): boolean
  /** The first bytes of a file, as text: a launcher script shows there what it is. */
  head(file: string): string
  /** Browsers in Puppeteer's cache folder. */
  installed(cacheDir: string): Promise<readonly { browser: string; buildId: string; executablePath: string }[]>
  home: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Finds a Chrome, Chromium or Edge to print with, without starting it: the one named in PUPPETEER_EXECUTABLE_PATH,
 * else one that Puppeteer installed, else one of the system.
 *
 * @returns path of the program, or null when there is none
 * @throws BrowserMissing when PUPPETEER_EXECUTABLE_PATH names a file that is not there: silence would print with
 *   another browser than the one asked for
 */
export async function findBrowser(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  probes: BrowserProbes = machine,
): Promise<string | null> {
  const named = env.PUPPETEER_EXECUTABLE_PATH
  if (named) {
    if (probes.isExecutable(named)) return named
    throw new BrowserMissing(
      `PUPPETEER_EXECUTABLE_PATH is "${named}", but there is no program at that path. ` +
        'Correct the path, or unset the variable to let a browser be found or installed.',
    )
  }
  return (
    (await fromPuppeteersCache(env, probes)) ??
    usualPlaces(env, platform, probes.home).find((file) => probes.isExecutable(file) && !isStub(file, probes)) ??
    null
  )
}

/** Puppeteer's cache folder, by its own rules. */
export function puppeteerCache(env: Environment = process.env, home: string = homedir()): string {
  return env.PUPPETEER_CACHE_DIR || path.join(home, '.cache', 'puppeteer')
}

async function fromPuppeteersCache(env: Environment, probes: BrowserProbes): Promise<string | null> {
  const all = await probes.installed(puppeteerCache(env, probes.home))
  for (const kind of ['chrome', 'chrome-headless-shell']) {
    const newestFirst = all
      .filter((one) => one.browser === kind)
      .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }))
    // A folder may be there without its program, when an installation was broken off.
    const usable = newestFirst.find((one) => probes.isExecutable(one.executablePath))
    if (usable) return usable.executablePath
  }
  return null
}

/** Ubuntu's `chromium-browser` is a script that only says to install the snap. */
function isStub(file: string, probes: BrowserProbes): boolean {
  const head = probes.head(file)
  return head.startsWith('#!') && /snap install/.test(head)
}

function usualPlaces(env: Environment, platform: NodeJS.Platform, home: string): string[] {
  if (platform === 'win32') return windowsPlaces(env)
  if (platform === 'darwin') return macPlaces(home)
  return linuxPlaces(env)
}

function linuxPlaces(env: Environment): string[] {
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]
  const folders = [...(env.PATH ?? '').split(':').filter(path.posix.isAbsolute), '/usr/local/bin', '/usr/bin']
  const onPath = names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)))
  const elsewhere = [
    '/opt/google/chrome/chrome',
    '/usr/lib/chromium/chromium',
    '/usr/lib/chromium-browser/chromium-browser',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ]
  // A snap sees only part of the disk, so anything else is better.
  return [...new Set([...onPath, ...elsewhere])].sort((a, b) => Number(isSnap(a)) - Number(isSnap(b)))
}

function isSnap(file: string): boolean {
  return file.startsWith('/snap/')
}

function macPlaces(home: string): string[] {
  const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  return programs.flatMap((name) =>
    ['/Applications', `${home}/Applications`].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  )
}

function windowsPlaces(env: Environment): string[] {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ]
  return programs.flatMap((program) => roots.map((root) => path.win32.join(root, program)))
}

const machine: BrowserProbes = {
  isExecutable(file) {
    try {
      accessSync(file, constants.X_OK)
      return statSync(file).isFile()
    } catch {
      return false
    }
  },
  head(file) {
    const bytes = Buffer.alloc(2048)
    let descriptor: number | null = null
    try {
      descriptor = openSync(file, 'r')
      return bytes.toString('latin1', 0, readSync(descriptor, bytes))
    } catch {
      return ''
    } finally {
      if (descriptor !== null) closeSync(descriptor)
    }
  },
  async installed(cacheDir) {
    // An empty cache spares loading the library.
    if (!['chrome', 'chrome-headless-shell'].some((name) => existsSync(path.join(cacheDir, name)))) return []
    const { getInstalledBrowsers } = await import('@puppeteer/browsers')
    return getInstalledBrowsers({ cacheDir })
  },
  home: homedir(),
}
