import { homeMark, type OfflineSite } from '../../offline-model.ts'
import { hashOf } from './hash-of.ts'
import { addressOf, keptFile, pathOf } from './kept-path.ts'

/**
 * Answers what pages ask for: files of the build from the cache, all else from the network.
 *
 * @returns a function that says null for what is none of its business
 */
export function answerFrom(
  { files, missingHtml }: OfflineSite,
  scope: string,
  cacheName: string,
): (request: Request) => Promise<Response> | null {
  const kept = async (request: Request, file: string): Promise<Response> =>
    (await caches.match(addressOf(file, scope), { cacheName })) ?? again(request, file)

  /** A browser that needs room may throw away what was kept: it is kept again while the host still has this build. */
  const again = async (request: Request, file: string): Promise<Response> => {
    const response = await asked(request)
    if (!response.ok) return response
    const hash = await hashOf(await response.clone().arrayBuffer())
    if (hash === files[file]) await (await caches.open(cacheName)).put(addressOf(file, scope), response.clone())
    else await caches.delete(cacheName) // the host has another: half of the old one is no build
    return response
  }

  const asked = async (request: Request): Promise<Response> => {
    try {
      return await fetch(request)
    } catch {
      return new Response(
        missingHtml.replace(homeMark, () => `${scope}index.html`),
        {
          status: 503,
          statusText: 'Offline',
          headers: { 'content-type': 'text/html; charset=utf-8' },
        },
      )
    }
  }

  return (request) => {
    if (request.method !== 'GET') return null
    const path = pathOf(request.url, scope)
    if (path === null) return null
    const found = keptFile(path, (one) => Object.hasOwn(files, one))
    if (found === 'folder') return Promise.resolve(Response.redirect(`${addressOf(path, scope)}/`))
    if (found !== null) return kept(request, found.file)
    return request.mode === 'navigate' ? asked(request) : null
  }
}
