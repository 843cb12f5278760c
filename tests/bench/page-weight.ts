import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

/**
 * What a student's browser fetches before the first slide can stand: the page, its styles and its scripts, each
 * gzipped on its own as a web host sends them. Fonts and pictures are not counted, also where they are inlined.
 * Scripts may be named by a tag or, as our pages do, by a script that loads them.
 *
 * @returns kilobytes of 1000 bytes
 */
export function pageWeight(html: string): number {
  const text = readFileSync(html, 'utf8')
  const base = pathToFileURL(html)
  const named = [...text.matchAll(/<(?:link|script)\b[^>]*>/g)]
    .map(([tag]) => hrefOf(tag))
    .filter((href) => href !== null)
  const loaded = [...text.matchAll(/"((?:\.\.\/)?assets\/[^"]+\.js)"/g)].map(([, href]) => href!)
  const files = [...new Set([...named, ...loaded])].map((href) =>
    readFileSync(fileURLToPath(new URL(href, base)), 'utf8'),
  )
  const sizes = [text, ...files].map((file) => gzipSync(withoutInlined(file)).length)
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

function hrefOf(tag: string): string | null {
  if (tag.startsWith('<link') && !/\brel=["']?stylesheet\b/.test(tag)) return null
  return /\b(?:href|src)=["']?([^"'\s>]+)/.exec(tag)?.[1] ?? null
}

function withoutInlined(text: string): string {
  return text.replace(/data:(?:image|font|application\/(?:x-)?font)[^)"'\s]*/g, '')
}
