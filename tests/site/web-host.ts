import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A plain web host for a test: one folder below a path, which may be taken off the net and changed. */
export type Host = {
  /** `http://127.0.0.1:port/some/path/`. */
  readonly address: string
  /** What was asked for, as paths below the address, since `forget`. */
  readonly asked: string[]
  /** Seconds that browsers may keep what they are given. */
  keepFor(seconds: number): void
  /** Serves another folder from now on. */
  show(folder: string): void
  /** Lays one file over the folder, as a host does in the middle of an upload. */
  replace(path: string, bytes: Uint8Array): void
  goOff(): Promise<void>
  goOn(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Lends a host on this computer; `below` is the path that its site lies at. */
export async function withHost<T>(folder: string, below: string, use: (host: Host) => Promise<T>): Promise<T> {
  let shown = folder
  let over = new Map<string, Uint8Array>()
  const asked: string[] = []
  let server: Server | null = null
  let port = 0
  let maxAge = 3600 // as of pages that never change: what asks anew must say so
  const goOn = async () => {
    server = createServer((request, response) => {
      const path = decodeURIComponent(request.url!.split('?', 1)[0]!)
      const inside = path.startsWith(below) ? path.slice(below.length).replace(/(^|\/)$/, '$1index.html') : null
      const bytes = inside === null ? null : (over.get(inside) ?? read(join(shown, inside)))
      if (inside !== null) asked.push(inside)
      const type = types[extname(inside ?? '')] ?? 'application/octet-stream'
      const isText = /^text|script|json|svg/.test(type)
      const coding: Record<string, string> = bytes && isText ? { 'content-encoding': 'gzip' } : {}
      response.writeHead(bytes ? 200 : 404, { 'content-type': type, 'cache-control': `max-age=${maxAge}`, ...coding })
      response.end(bytes && isText ? gzipSync(bytes) : bytes)
    })
    await new Promise<void>((resolve) => server!.listen(port, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  }
  const goOff = async () => {
    server?.closeAllConnections()
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
    server = null
  }
  await goOn()
  try {
    return await use({
      address: `http://127.0.0.1:${port}${below}`,
      asked,
      keepFor(seconds) {
        maxAge = seconds
      },
      show(folder) {
        shown = folder
        over = new Map()
      },
      replace: (path, bytes) => over.set(path, bytes),
      goOff,
      goOn,
    })
  } finally {
    await goOff()
  }
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
