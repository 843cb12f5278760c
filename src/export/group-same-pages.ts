import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { PdfJob } from './export-pdfs.ts'
import type { ServedFolder } from './serve-pages.ts'

/**
 * Puts jobs together whose pages print the same: the same HTML, and its pictures are the same files. Both editions of
 * a lesson without teacher's blocks are one group.
 */
export function groupSamePages(jobs: readonly PdfJob[], folders: readonly ServedFolder[]): PdfJob[][] {
  const groups = new Map<string, PdfJob[]>()
  for (const [html, same] of groupByHtml(jobs)) {
    const pictures = same.length === 1 ? [] : pictureAddresses(html)
    for (const job of same) {
      const files = pictures.map((address) => pictureFile(address, job, folders))
      const key = JSON.stringify([html, job.measure !== false, files])
      groups.set(key, [...(groups.get(key) ?? []), job])
    }
  }
  return [...groups.values()]
}

function groupByHtml(jobs: readonly PdfJob[]): Map<string, PdfJob[]> {
  const groups = new Map<string, PdfJob[]>()
  for (const job of jobs) groups.set(job.page.html, [...(groups.get(job.page.html) ?? []), job])
  return groups
}

/** Relative addresses of pictures, in attributes and in styles. */
export function pictureAddresses(html: string): string[] {
  const found = html.matchAll(/\ssrc="([^":]+)"|url\((?:&quot;|['"])?([^'"():&]+)/g)
  return [...new Set([...found].map((match) => (match[1] ?? match[2]) as string))]
}

/** The file of a picture that a page names; null when there is none. */
export function pictureFile(address: string, job: PdfJob, folders: readonly ServedFolder[]): string | null {
  let sitePath: string
  try {
    sitePath = path.posix.join(path.posix.dirname(job.name), decodeURIComponent(address.split(/[?#]/, 1)[0] ?? ''))
  } catch {
    return null
  }
  for (const { at, folder } of folders) {
    const below = at === '' ? sitePath : sitePath.startsWith(`${at}/`) ? sitePath.slice(at.length + 1) : null
    if (below === null) continue
    try {
      return realpathSync(path.join(folder, below))
    } catch {
      // not in this folder
    }
  }
  return null
}
