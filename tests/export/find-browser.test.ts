import { expect, test } from 'vitest'
import { BrowserDoesNotStart, BrowserMissing, doesNotStart } from '../../src/export/browser-errors.ts'
import { ensureBrowser } from '../../src/export/ensure-browser.ts'
import { type BrowserProbes, findBrowser } from '../../src/export/find-browser.ts'

type Installed = Awaited<ReturnType<BrowserProbes['installed']>>

/** A machine that has these programs and nothing else. */
function machine(files: string[], installed: Installed = [], heads: Record<string, string> = {}): BrowserProbes {
  return {
    isExecutable: (file) => files.includes(file),
    head: (file) => heads[file] ?? '\x7fELF',
    installed: async () => installed,
    home: '/home/t',
  }
}

test('the browser that the user names is taken, and a wrong name is said', async () => {
  const env = { PUPPETEER_EXECUTABLE_PATH: '/my/chrome' }
  expect(await findBrowser(env, 'linux', machine(['/my/chrome', '/usr/bin/chromium']))).toBe('/my/chrome')
  await expect(findBrowser(env, 'linux', machine(['/usr/bin/chromium']))).rejects.toThrow(/no program at that path/)
})

test('Puppeteer’s own comes before the system’s: Chrome before its shell, new before old, whole before broken', async () => {
  const cached = [
    { browser: 'chrome-headless-shell', buildId: '200.0', executablePath: '/c/shell' },
    { browser: 'chrome', buildId: '99.0', executablePath: '/c/99' },
    { browser: 'chrome', buildId: '148.0', executablePath: '/c/148' },
    { browser: 'chrome', buildId: '150.0', executablePath: '/c/broken' },
  ]
  const probes = machine(['/c/shell', '/c/99', '/c/148', '/usr/bin/chromium'], cached)
  expect(await findBrowser({ PATH: '/usr/bin' }, 'linux', probes)).toBe('/c/148')
})

test('installed browsers are found in the usual places of three systems', async () => {
  expect(await findBrowser({ PATH: '/x' }, 'linux', machine(['/x/microsoft-edge']))).toBe('/x/microsoft-edge')
  expect(await findBrowser({}, 'linux', machine(['/snap/bin/chromium']))).toBe('/snap/bin/chromium')
  const mac = '/home/t/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(await findBrowser({}, 'darwin', machine([mac]))).toBe(mac)
  const windows = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  expect(await findBrowser({ 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, 'win32', machine([windows]))).toBe(
    windows,
  )
  expect(await findBrowser({}, 'linux', machine([]))).toBeNull()
})

test('a script that only asks for a snap is no browser', async () => {
  const stub = { '/usr/bin/chromium-browser': '#!/bin/sh\necho "snap install chromium"' }
  expect(await findBrowser({ PATH: '/usr/bin' }, 'linux', machine(['/usr/bin/chromium-browser'], [], stub))).toBeNull()
})

const never = {
  find: async () => null,
  download: async () => Promise.reject(new Error('no network')),
  canInstallFromSystem: () => false,
  installFromSystem: async () => {},
  checkStarts: async () => {},
}

test('without a browser one is downloaded, with progress', async () => {
  const shares: (number | null)[] = []
  const path = await ensureBrowser({
    onProgress: ({ share }) => shares.push(share),
    steps: {
      ...never,
      download: async (onShare) => {
        onShare(0.5)
        return '/c/chrome'
      },
    },
  })
  expect([path, shares]).toEqual(['/c/chrome', [null, 0.5]])
})

test('where the download is refused, root on Debian gets the system’s', async () => {
  let installed = false
  const path = await ensureBrowser({
    steps: {
      ...never,
      find: async () => (installed ? '/usr/bin/chromium' : null),
      canInstallFromSystem: () => true,
      installFromSystem: async () => {
        installed = true
      },
    },
  })
  expect(path).toBe('/usr/bin/chromium')
})

test('where nothing helps, the message names three ways', async () => {
  const failure = await ensureBrowser({ steps: never }).catch((error) => error)
  expect(failure).toBeInstanceOf(BrowserMissing)
  expect(failure.message).toMatch(
    /no network[\s\S]*1\. install Chrome[\s\S]*2\. with a network[\s\S]*3\. with a browser/,
  )
})

test('a browser that lacks libraries says which', () => {
  const failure = doesNotStart('/c/chrome', '/c/chrome: error while loading shared libraries: libnss3.so: cannot open')
  expect(failure).toBeInstanceOf(BrowserDoesNotStart)
  expect(failure.message).toContain('libnss3.so')
})
