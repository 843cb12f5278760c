import { hashOf } from './hash-of.ts'
import { addressOf } from './kept-path.ts'

/** How many files are fetched at a time: a small host is not to feel it. */
const atOnce = 6

/**
 * Fetches every file of a build and keeps it, or keeps nothing: when one is missing or is not what the list says, the
 * host holds another build or is in the middle of an upload.
 *
 * @param prefix - of the names of caches that hold builds of this edition; files that did not change are taken from there
 */
export async function fetchBuild(
  files: Readonly<Record<string, string>>,
  scope: string,
  cacheName: string,
  prefix: string,
): Promise<void> {
  const before = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName)
  const cache = await caches.open(cacheName)
  const waiting = Object.entries(files)
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [path, hash] = next
      const address = addressOf(path, scope)
      const response = (await keptBefore(before, address, hash)) ?? (await fetched(address, hash))
      await cache.put(address, response)
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } catch (error) {
    waiting.length = 0
    await caches.delete(cacheName)
    throw error
  }
}

async function keptBefore(names: readonly string[], address: string, hash: string): Promise<Response | null> {
  for (const cacheName of names) {
    const kept = await caches.match(address, { cacheName })
    if (kept) {
      const bytes = await kept.arrayBuffer()
      if ((await hashOf(bytes)) === hash) return plain(bytes, kept)
    }
  }
  return null
}

async function fetched(address: string, hash: string): Promise<Response> {
  const response = await fetch(address, { cache: 'reload', credentials: 'same-origin' })
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`)
  const bytes = await response.arrayBuffer()
  if ((await hashOf(bytes)) !== hash) throw new Error(`${address} is not of this build.`)
  return plain(bytes, response)
}

/** Without the headers of the way it came, and without a mark of redirection, which browsers refuse for pages. */
function plain(bytes: ArrayBuffer, { headers }: Response): Response {
  const type = headers.get('content-type')
  return new Response(bytes, { headers: type === null ? {} : { 'content-type': type } })
}
