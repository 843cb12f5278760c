import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { withBrowser, withPage } from '../../src/export/browser.ts'
import { exportPdfs } from '../../src/export/export-pdfs.ts'
import { printPdf } from '../../src/export/print-pdf.ts'
import { servePages } from '../../src/export/serve-pages.ts'
import { pdfPages } from '../site/pdf-text.ts'

/** A host that writes down everything it is asked for. */
async function openTrap() {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push((request.url ?? '').slice(1))
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('x')
  })
  server.on('upgrade', (request, socket) => {
    asked.push((request.url ?? '').slice(1))
    socket.destroy()
  })
  server.on('connection', () => asked.push('connection'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    asked,
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

let folder: string
let trap: Awaited<ReturnType<typeof openTrap>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-tripwire-'))
  trap = await openTrap()
  writeFileSync(join(folder, 'secret.txt'), 'XyzzySecret')
  writeFileSync(
    join(folder, 'picture.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="http://${trap.host}/in-svg"/>
      <script>fetch('http://${trap.host}/script-in-svg')</script></svg>`,
  )
})
afterEach(() => {
  trap.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Ways to ask a host that work in a browser which nobody holds back. */
const ways = ['css', 'import', 'url', 'font', 'img', 'srcset', 'frame', 'object', 'embed', 'video', 'fetch', 'ws']

/** A page as no lesson can be made into, for the sanitiser would have to fail first. */
function hostilePage(): string {
  const to = (way: string) => `http://${trap.host}/${way}`
  const secret = pathToFileURL(join(folder, 'secret.txt')).href
  return `<!doctype html><html lang="en"><title>T</title>
    <link rel=stylesheet href="${to('css')}"><link rel=preconnect href="http://${trap.host}">
    <link rel=prefetch href="${to('prefetch')}"><link rel=icon href="${to('icon')}">
    <style>@import "${to('import')}"; p { background: url(${to('url')}); font-family: x }
      @font-face { font-family: x; src: url(${to('font')}) }</style>
    <p>shown <img src="${to('img')}"><img srcset="${to('srcset')} 1x"><img src="picture.svg">
    <iframe src="${to('frame')}"></iframe><object data="${to('object')}"></object><embed src="${to('embed')}">
    <video src="${to('video')}"></video>
    <iframe src="${secret}"></iframe><object data="${secret}" width=300 height=60></object><embed src="${secret}">
    <script>fetch("${to('fetch')}"); new WebSocket("ws://${trap.host}/ws")</script>`
}

const options = () => ({ executablePath: inject('browser'), folders: [{ at: 'student', folder }] })
const job = (html: string) => ({
  name: 'student/a/slides.pdf',
  page: { html, places: [{ file: 'a.md', line: 1, column: 1 }] },
  title: 'T',
  author: null,
  language: 'en',
  expectedPages: 1,
  measure: false,
})

test('the trap works: a browser that nobody holds back asks the host and shows the file', async () => {
  const page = join(folder, 'page.html')
  writeFileSync(page, hostilePage())
  const pdf = await withBrowser(inject('browser'), (browser) =>
    withPage(browser, async (tab) => {
      await tab.goto(pathToFileURL(page).href, { waitUntil: 'load' })
      await expect.poll(() => ways.filter((way) => !trap.asked.includes(way))).toEqual([])
      return printPdf(tab)
    }),
  )
  expect((await pdfPages(pdf)).join()).toContain('XyzzySecret')
})

test('the page that is printed reaches no other host and no file', async () => {
  const { results } = await exportPdfs([job(hostilePage())], options())
  const words = (await pdfPages(results[0]!.pdf!)).join()
  expect(words).toContain('shown')
  expect(Buffer.from(results[0]!.pdf!).includes('XyzzySecret')).toBe(false)
  expect(words).not.toContain('XyzzySecret')
  expect(trap.asked).toEqual([])
})

test('the policy in the headers alone holds it, with scripts on', async () => {
  const server = await servePages(new Map([['student/a/page.html', hostilePage()]]), options().folders)
  try {
    await withBrowser(inject('browser'), (browser) =>
      withPage(browser, async (tab) => {
        await tab.goto(server.url('student/a/page.html'), { waitUntil: 'networkidle0' })
        expect(await tab.$eval('p', (shown) => shown.textContent)).toContain('shown')
      }),
    )
    expect(trap.asked.filter((one) => one !== 'connection')).toEqual([])
  } finally {
    await server.close()
  }
})

test('a page that wants to go elsewhere is not printed as that other page', async () => {
  const page = (seconds: number) =>
    `<!doctype html><meta http-equiv=refresh content="${seconds};url=http://${trap.host}/elsewhere"><p>shown`
  const { results } = await exportPdfs([job(page(0))], { ...options(), timeout: 5000 })
  if (results[0]!.pdf) expect((await pdfPages(results[0]!.pdf)).join()).toMatch(/^(?:shown)?$/)
  expect(trap.asked).toEqual([])
})
