import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { OfflineSite } from '../offline-model.ts'

/** Collects what the service workers of a site keep: by edition, with the hash of each file as it was written. */
export type KeptFiles = {
  /** @param path - from the root of the site; what is not kept is passed over */
  add(path: string, contents: string | Uint8Array): void
  addFile(path: string, from: string): void
  /** The script of an edition's worker, with its list. */
  worker(edition: string, script: string, missingHtml: string): string
}

/** Pages and what they show. PDFs, films and files to work with are fetched when somebody asks for them. */
const kept = /\.(?:html|js|css|woff2|svg|png|jpe?g|gif|webp|avif|webmanifest)$/i
/** Is for those who do not come to the site. */
const carriedOff = /\/deck-offline\.html$/

export function keptFiles(): KeptFiles {
  const hashes = new Map<string, string>()
  const ofFile = new Map<string, string>() // both editions have most files in common
  const isKept = (path: string) => kept.test(path) && !carriedOff.test(path)
  return {
    add(path, contents) {
      if (isKept(path)) hashes.set(path, sha256(contents))
    },
    addFile(path, from) {
      if (!isKept(path)) return
      const hash = ofFile.get(from) ?? sha256(readFileSync(from))
      ofFile.set(from, hash)
      hashes.set(path, hash)
    },
    worker(edition, script, missingHtml) {
      const own = [...hashes].filter(([path]) => path.startsWith(`${edition}/`)).sort(([a], [b]) => (a < b ? -1 : 1))
      const files = Object.fromEntries(own.map(([path, hash]) => [path.slice(edition.length + 1), hash]))
      const version = sha256(JSON.stringify([files, missingHtml, script])).slice(0, 22)
      const site: OfflineSite = { version, files, missingHtml }
      return `const offlineSite=${JSON.stringify(site)};\n${script}\n`
    },
  }
}

function sha256(contents: string | Uint8Array): string {
  return createHash('sha256').update(contents).digest('base64')
}
