import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { dot, withBuilt } from './build-course.ts'
import { type Host, withHost } from './web-host.ts'

/** Two by two, where the other is one by one. */
const square = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACAQMAAABIeJ9nAAAAA1BMVEX/AAAZ4gk3AAAADElEQVQI12NgYGAAAAAEAAEnNCcKAAAAAElFTkSuQmCC',
  'base64',
)

const course = (build: string, picture: Buffer) => ({
  'course.yaml': 'title: Two builds\nlanguages: [en]\n',
  '1/lesson.md': `---\ntitle: One, ${build}\n---\n\n## Words\n\n![x](<images/é x.png>) [table](t.csv) [own](own.pdf)\n`,
  '1/images/é x.png': picture,
  '1/t.csv': 'a,b\n',
  '1/own.pdf': '%PDF-',
  '2/lesson.md': `---\ntitle: Two, ${build}\n---\n\n## Words\n\ntext\n`,
})

let browser: Browser
let folder: string
const built = (build: string) => join(folder, build)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-offline-'))
  for (const [build, picture] of [['old', dot] as const, ['new', square] as const])
    await withBuilt(course(build, picture), {}, (one) => cpSync(one.folder, built(build), { recursive: true }))
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A reader's browser and the host of the old build. */
function withReader(use: (context: BrowserContext, host: Host) => Promise<void>): Promise<void> {
  return withHost(built('old'), '/~school/civics 1/', async (host) => {
    const context = await browser.createBrowserContext()
    try {
      await use(context, host)
    } finally {
      await context.close()
    }
  })
}

/** Opens a page and waits until the worker keeps a build. */
async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  return page
}

/** Which build a page is of, by its words and by its picture where it has one. */
const buildOf = (page: Page) =>
  page.evaluate(async () => {
    const words = document.body.textContent!
    const said = /(?:One|Two), old/.test(words) ? 'old' : /(?:One|Two), new/.test(words) ? 'new' : 'neither'
    const picture = document.querySelector<HTMLImageElement>('main img[src*=".png"]')
    await picture?.decode()
    return { said, drawn: picture ? (picture.naturalWidth === 1 ? 'old' : 'new') : said }
  })

/** Has the browser look for a new build, and says what became of the worker that it found. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!
    const settled = new Promise<string>((resolve) => {
      const follow = (worker: ServiceWorker) => {
        const tell = () => worker.state !== 'installing' && resolve(worker.state)
        worker.addEventListener('statechange', tell)
        tell()
      }
      if (registration.installing) follow(registration.installing)
      else if (registration.waiting) follow(registration.waiting)
      registration.addEventListener('updatefound', () => follow(registration.installing!))
    })
    await registration.update()
    return settled
  })

const pages = ['index.html', '', '1/', '1/index.html', '1/deck.html', '2/deck.html', '2/deck.html?view=print', '1']

test('after one visit every page works without a network, below any path', () =>
  withReader(async (context, host) => {
    const page = await visit(context, `${host.address}student/index.html`)
    await host.goOff()
    await page.reload()
    expect(await buildOf(page)).toEqual({ said: 'old', drawn: 'old' })
    for (const path of pages) {
      await page.goto(`${host.address}student/${path}`)
      await page.waitForSelector('h1', { visible: true })
      expect(await buildOf(page), path).toEqual({ said: 'old', drawn: 'old' })
    }
    await page.goto(`${host.address}student/1/deck.html`)
    await page.waitForSelector('.reveal.ready .present h1', { visible: true })
    const faces = await page.evaluate(() => document.fonts.ready.then((all) => [...all].map(({ status }) => status)))
    expect(faces).toContain('loaded')
    expect(faces).not.toContain('error')
  }))

test('the search of the course works without a network, too', () =>
  withReader(async (context, host) => {
    const page = await visit(context, `${host.address}student/index.html`)
    await host.goOff()
    await page.reload()
    await page.keyboard.press('/')
    await page.type('#page-search input', 'words')
    await page.waitForSelector('#page-search li a', { visible: true })
  }))

test('what is not kept answers in clear words with a way back, and comes from the network when there is one', () =>
  withReader(async (context, host) => {
    const page = await visit(context, `${host.address}student/1/index.html`)
    const online = await page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const frame = Object.assign(document.createElement('img'), { src: address })
          frame.onerror = frame.onload = () => resolve(true)
        }),
      `${host.address}student/1/t.csv`,
    )
    expect(online).toBe(true)
    expect(host.asked).toContain('student/1/t.csv')
    await host.goOff()
    for (const path of ['1/own.pdf', '1/deck-offline.html', 'nowhere.html']) {
      const response = await page.goto(`${host.address}student/${path}`)
      expect(response!.status(), path).toBe(503)
      expect(await page.$eval('h1', (title) => title.textContent)).toBe('There is no connection')
      expect(await page.$eval('html', ({ lang }) => lang)).toBe('en')
    }
    await page.click('a')
    await page.waitForSelector('.lessons')
    expect(page.url()).toBe(`${encodeURI(host.address)}student/index.html`)
  }))

test('a new build takes over when all pages of the old one are closed, and not before', () =>
  withReader(async (context, host) => {
    const page = await visit(context, `${host.address}student/1/deck.html`)
    await page.reload()
    host.show(built('new'))
    expect(await lookForUpdate(page)).toBe('installed')
    for (const path of ['1/deck.html', '2/deck.html', 'index.html']) {
      await page.goto(`${host.address}student/${path}`)
      expect(await buildOf(page), path).toEqual({ said: 'old', drawn: 'old' })
    }
    const elsewhere = await context.newPage()
    await elsewhere.evaluate(() => {}) // keeps the reader's browser open
    await page.close()
    const later = await context.newPage()
    for (const path of ['1/deck.html', '2/deck.html', 'index.html']) {
      await later.goto(`${host.address}student/${path}`)
      await later.waitForFunction(() => /new/.test(document.body.textContent!), { timeout: 10_000 })
      expect(await buildOf(later), path).toEqual({ said: 'new', drawn: 'new' })
    }
    await host.goOff()
    await later.goto(`${host.address}student/1/index.html`)
    expect(await buildOf(later)).toEqual({ said: 'new', drawn: 'new' })
    const caches = await later.evaluate(() => self.caches.keys())
    expect(caches).toHaveLength(1)
  }))

test('files that did not change are not fetched again for a new build', () =>
  withReader(async (context, host) => {
    const page = await visit(context, `${host.address}student/1/deck.html`)
    host.show(built('new'))
    host.asked.length = 0
    expect(await lookForUpdate(page)).toBe('installed')
    expect(host.asked).toContain('student/1/images/é x.png')
    expect(host.asked.filter((path) => /assets\//.test(path))).toEqual([])
  }))

test('a new build that is only half there is not taken: the old one stays, whole', () =>
  withReader(async (context, host) => {
    const page = await visit(context, `${host.address}student/1/deck.html`)
    host.show(built('new'))
    for (const late of ['student/1/images/é x.png', 'student/2/deck.html'])
      host.replace(late, readFileSync(join(built('old'), late)))
    expect(await lookForUpdate(page)).toBe('redundant')
    const state = await page.evaluate(async () => {
      const { waiting, active } = (await navigator.serviceWorker.getRegistration())!
      return [waiting?.state ?? null, active?.state ?? null, (await caches.keys()).length]
    })
    expect(state).toEqual([null, 'activated', 1])
    await page.close()
    await host.goOff()
    const later = await context.newPage()
    for (const path of ['1/deck.html', '2/deck.html', '1/index.html', 'index.html']) {
      await later.goto(`${host.address}student/${path}`)
      expect(await buildOf(later), path).toEqual({ said: 'old', drawn: 'old' })
    }
  }))

test('editions and other courses on the host keep to themselves', () =>
  withReader(async (context, host) => {
    const page = await visit(context, `${host.address}student/index.html`)
    await page.evaluate(() => caches.open('of another'))
    await page.goto(`${host.address}teacher/index.html`)
    await page.evaluate(() => navigator.serviceWorker.ready)
    const names = await page.evaluate(() => caches.keys())
    expect(names).toHaveLength(3)
    expect(names).toContain('of another')
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    )
    expect(scopes.sort()).toEqual([`${encodeURI(host.address)}student/`, `${encodeURI(host.address)}teacher/`])
  }))

test('what the browser threw away is kept again, or comes from the network when the host has another build', () =>
  withReader(async (context, host) => {
    host.keepFor(0)
    const page = await visit(context, `${host.address}student/1/deck.html`)
    await page.reload()
    const throwAway = () =>
      page.evaluate(async () => {
        const [name] = await caches.keys()
        const cache = await caches.open(name!)
        for (const request of await cache.keys()) if (/deck-|index|png/.test(request.url)) await cache.delete(request)
      })
    await throwAway()
    await page.goto(`${host.address}student/1/index.html`)
    expect(await buildOf(page)).toEqual({ said: 'old', drawn: 'old' })
    await host.goOff()
    await page.reload()
    expect(await buildOf(page)).toEqual({ said: 'old', drawn: 'old' })
    await host.goOn()
    host.show(built('new'))
    await throwAway()
    await page.goto(`${host.address}student/1/index.html`)
    expect(await buildOf(page)).toEqual({ said: 'new', drawn: 'new' })
    await page.goto(`${host.address}student/2/deck.html`)
    expect(await buildOf(page)).toEqual({ said: 'new', drawn: 'new' })
  }))

test('a browser offers to install the course', () =>
  withHost(built('old'), '/a/', async (host) => {
    for (const path of ['student/index.html', 'student/1/deck.html', 'teacher/1/index.html']) {
      const page = await visit(browser.defaultBrowserContext(), host.address + path)
      const client = await page.createCDPSession()
      const { installabilityErrors } = await client.send('Page.getInstallabilityErrors')
      expect(installabilityErrors).toEqual([])
      const manifest = await client.send('Page.getAppManifest')
      expect(manifest.errors).toEqual([])
      const { name, lang, start_url } = JSON.parse(manifest.data!)
      const edition = path.split('/')[0]
      expect(name).toBe(edition === 'student' ? 'Two builds' : 'Two builds – Teacher’s edition')
      expect(lang).toBe('en')
      expect(new URL(start_url, manifest.url).href).toBe(`${host.address}${edition}/index.html`)
      await page.close()
    }
    const bare = await browser.newPage()
    await bare.goto(`${host.address}student/assets/`)
    const { installabilityErrors } = await (await bare.createCDPSession()).send('Page.getInstallabilityErrors')
    expect(installabilityErrors).not.toEqual([]) // so that the question above can be answered with no
    await bare.close()
  }))
