import { expect, test } from 'vitest'
import { BrowserDoesNotStart, BrowserMissing } from '../../src/export/browser-errors.ts'
import { type BrowserProgress, type EnsureSteps, ensureBrowser } from '../../src/export/ensure-browser.ts'

/** Steps of a computer without a browser, root or network; each test says what is otherwise. */
function ensure(given: Partial<EnsureSteps>) {
  const asked: string[] = []
  const said: BrowserProgress[] = []
  const bare: EnsureSteps = {
    find: async () => null,
    download: () => Promise.reject(new Error('getaddrinfo ENOTFOUND')),
    canInstallFromSystem: () => false,
    installFromSystem: () => Promise.reject(new Error('no apt-get')),
    checkStarts: async () => {},
  }
  const steps = Object.fromEntries(
    Object.entries({ ...bare, ...given }).map(([name, step]) => [
      name,
      (...args: never[]) => {
        asked.push(name)
        return (step as (...args: never[]) => unknown)(...args)
      },
    ]),
  )
  return { asked, said, path: ensureBrowser({ onProgress: (one) => said.push(one), steps }) }
}

test('a browser that is there is taken, and nothing is installed', async () => {
  const { path, asked, said } = ensure({ find: async () => '/usr/bin/chromium' })
  expect(await path).toBe('/usr/bin/chromium')
  expect(asked).toEqual(['find'])
  expect(said).toEqual([])
})

test('without one, Chrome is downloaded for the user, and how far it is can be shown', async () => {
  const { path, asked, said } = ensure({
    download: async (onShare) => {
      onShare(0.5)
      return '/cache/chrome'
    },
    canInstallFromSystem: () => true,
  })
  expect(await path).toBe('/cache/chrome')
  expect(asked).toEqual(['find', 'download', 'checkStarts'])
  expect(said.map(({ step, share }) => [step, share])).toEqual([
    ['download', null],
    ['download', 0.5],
  ])
})

test('where the download fails, root on Debian gets Chromium of the system', async () => {
  const installed: string[] = []
  const { path, asked, said } = ensure({
    find: async () => installed[0] ?? null,
    canInstallFromSystem: () => true,
    installFromSystem: async () => {
      installed.push('/usr/bin/chromium')
    },
  })
  expect(await path).toBe('/usr/bin/chromium')
  expect(asked).toEqual(['find', 'download', 'canInstallFromSystem', 'installFromSystem', 'find', 'checkStarts'])
  expect(said.map(({ step }) => step)).toEqual(['download', 'system'])
})

test('Chrome that only lacks libraries of the system starts once Chromium brought them', async () => {
  let libraries = false
  const { path } = ensure({
    find: async () => (libraries ? '/cache/chrome' : null),
    download: async () => '/cache/chrome',
    canInstallFromSystem: () => true,
    installFromSystem: async () => {
      libraries = true
    },
    checkStarts: async (program) => {
      if (!libraries) throw new BrowserDoesNotStart(`${program}: libnss3.so`)
    },
  })
  expect(await path).toBe('/cache/chrome')
})

test('when nothing helps, the reasons and three ways out are said', async () => {
  const { path } = ensure({
    canInstallFromSystem: () => true,
    installFromSystem: () => Promise.reject(new Error('All providers failed for apt:\n  no network\n')),
  })
  const error = await path.catch((reason) => reason)
  expect(error).toBeInstanceOf(BrowserMissing)
  expect(error.message).toContain('Downloading Chrome: getaddrinfo ENOTFOUND')
  expect(error.message).toContain('Installing Chromium: All providers failed for apt: no network')
  for (const way of [
    '1. install Chrome',
    '2. with a network: `npx puppeteer',
    '3. with a browser somewhere else: PUPP',
  ])
    expect(error.message).toContain(way)
})

test('a stub that apt-get put in place of a browser is no browser', async () => {
  const { path } = ensure({ canInstallFromSystem: () => true, installFromSystem: async () => {} })
  await expect(path).rejects.toThrow(/Installing Chromium: apt-get brought no browser that starts/)
})

test('Chrome that was downloaded and does not start is said to be that, not to be missing', async () => {
  const { path } = ensure({
    download: async () => '/cache/chrome',
    checkStarts: () => Promise.reject(new BrowserDoesNotStart('libnss3.so: cannot open shared object file')),
  })
  await expect(path).rejects.toThrow(BrowserDoesNotStart)
  await expect(path).rejects.toThrow('libnss3.so')
})

test('a wrong PUPPETEER_EXECUTABLE_PATH is said at once; no other browser is installed behind its back', async () => {
  const { path, asked } = ensure({ find: () => Promise.reject(new BrowserMissing('PUPPETEER_EXECUTABLE_PATH is …')) })
  await expect(path).rejects.toThrow('PUPPETEER_EXECUTABLE_PATH is')
  expect(asked).toEqual(['find'])
})
