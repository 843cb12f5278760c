import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PageServer, servePages } from '../../src/export/serve-pages.ts'

let folder: string
let server: PageServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-serve-'))
  mkdirSync(join(folder, 'course', 'media'), { recursive: true })
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'course', 'media', 'Парламент 1.svg'), '<svg/>')
  writeFileSync(join(folder, 'assets', 'print.css'), 'p{}')
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'course', 'link.svg'))
  symlinkSync(join(folder, 'assets', 'print.css'), join(folder, 'assets', 'inside.css'))
  server = await servePages(new Map([['student/a/slides.html', '<p>page']]), [
    { at: 'student/assets', folder: join(folder, 'assets') },
    { at: 'student', folder: join(folder, 'course') },
  ])
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

type Answer = { status: number; type: string | undefined; policy: string; body: string }

function ask(url: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port, pathname } = new URL(url)
  return askRaw(hostname, port, pathname, options)
}

/** Node's client sends a path as it is; `fetch` would tidy `..` away. */
function askRaw(hostname: string, port: string, path: string, { method = 'GET', host = '' }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: host === '' ? {} : { host } }, (response) => {
      let body = ''
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'],
          policy: String(response.headers['content-security-policy']),
          body,
        }),
      )
    })
    sent.on('error', reject).end()
  })
}

test('pages come from memory, files from their folders, each with its type and a strict policy', async () => {
  expect(await ask(server.url('student/a/slides.html'))).toMatchObject({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: '<p>page',
    policy: expect.stringMatching(
      /^default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'/,
    ),
  })
  expect(await ask(server.url('student/media/Парламент 1.svg'))).toMatchObject({ status: 200, type: 'image/svg+xml' })
  expect(await ask(server.url('student/assets/print.css'))).toMatchObject({ status: 200, body: 'p{}' })
  expect(await ask(server.url('student/assets/inside.css'))).toMatchObject({ status: 200, body: 'p{}' })
  expect(await ask(server.url('student/assets/print.css'), { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
})

test('nothing is served from outside a folder, whatever the path says', async () => {
  const { hostname, port, pathname } = new URL(server.url('student/x'))
  const below = pathname.slice(0, -1)
  for (const climb of [
    '../secret.txt',
    '%2e%2e/secret.txt',
    '..%2fsecret.txt',
    '..%5csecret.txt',
    '%00',
    '%',
    '/etc/passwd',
    'link.svg',
    'media',
    '',
  ])
    expect(await askRaw(hostname, port, below + climb, {}), climb).toMatchObject({ status: 404, body: '' })
})

test('only who knows the path, the host and a reading method is answered', async () => {
  expect((await ask(`${server.origin}/student/a/slides.html`)).status).toBe(404)
  expect((await ask(server.url('student/a/slides.html'), { host: 'evil.example' })).status).toBe(403)
  expect((await ask(server.url('student/a/slides.html'), { method: 'POST' })).status).toBe(405)
})
