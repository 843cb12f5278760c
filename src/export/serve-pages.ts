import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { mediaType } from '../text/media-type.ts'

/** A folder of the disk and the address it is served under; `''` is the root of the site. */
export type ServedFolder = { readonly at: string; readonly folder: string }

export type PageServer = {
  /** `http://127.0.0.1:port` */
  readonly origin: string
  /** Address of a page or file. */
  url(sitePath: string): string
  close(): Promise<void>
}

/**
 * Serves pages from memory, and pictures and styles from folders, to this computer's browser only: on the loopback
 * address, under a path nobody can guess, with headers that let a page load nothing from elsewhere.
 *
 * A page wins over a file; of several folders under one address the first that has the file wins.
 *
 * @param pages - HTML by site path, such as `01-lesson/slides.html`; may grow while the server runs
 * @param folders - files that are really below their folder are served, symbolic links out of it are not
 */
export async function servePages(
  pages: ReadonlyMap<string, string>,
  folders: readonly ServedFolder[],
): Promise<PageServer> {
  const token = randomBytes(16).toString('hex')
  const roots = await Promise.all(
    folders.map(async ({ at, folder }) => ({ at: at.replace(/^\/+|\/+$/g, ''), folder: await realpath(folder) })),
  )
  const server = createServer((request, response) => {
    answer(request, response).catch(() => refuse(response, 500))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    // Another page in the user's own browser could reach us under a name of its own (DNS rebinding).
    if (request.headers.host !== new URL(origin).host) return refuse(response, 403)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
    const sitePath = requestedPath(request.url ?? '', token)
    if (sitePath === null) return refuse(response, 404)

    const html = pages.get(sitePath)
    if (html !== undefined) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(request.method === 'HEAD' ? undefined : html)
      return
    }
    const file = await findServedFile(sitePath, roots)
    if (file === null) return refuse(response, 404)
    response.setHeader('Content-Type', mediaType(file.path))
    response.setHeader('Content-Length', file.size)
    if (request.method === 'HEAD') response.end()
    else
      createReadStream(file.path)
        .on('error', () => response.destroy())
        .pipe(response)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    url: (sitePath) => `${origin}/${token}/${sitePath.split('/').map(encodeURIComponent).join('/')}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/**
 * The file on disk that a site path stands for, or null.
 *
 * @param roots - folders whose paths have no symbolic links in them
 */
export async function findServedFile(
  sitePath: string,
  roots: readonly ServedFolder[],
): Promise<{ path: string; size: number } | null> {
  for (const { at, folder } of roots) {
    if (at !== '' && !sitePath.startsWith(`${at}/`)) continue
    const below = at === '' ? sitePath : sitePath.slice(at.length + 1)
    try {
      const real = await realpath(path.join(folder, below))
      if (!real.startsWith(folder + path.sep)) continue
      const facts = await stat(real)
      if (facts.isFile()) return { path: real, size: facts.size }
    } catch {
      // not in this folder
    }
  }
  return null
}

/** Path below the token, decoded; null when the address is not ours or tries to climb. */
function requestedPath(url: string, token: string): string | null {
  const prefix = `/${token}/`
  const address = url.split(/[?#]/, 1)[0] ?? ''
  if (!address.startsWith(prefix)) return null
  try {
    const sitePath = decodeURIComponent(address.slice(prefix.length))
    const climbs = sitePath.includes('\0') || sitePath.includes('\\') || sitePath.split('/').includes('..')
    return climbs || sitePath.startsWith('/') ? null : sitePath
  } catch {
    return null
  }
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy()
  else response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end()
}

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const
