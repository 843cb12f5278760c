import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic, Lesson } from '../model.ts'
import { cutRawText } from '../text/cut-raw-text.ts'
import { mediaType } from '../text/media-type.ts'
import { type Embeddable, embedFiles } from './embed-files.ts'
import { neededFaces } from './needed-faces.ts'

/** Makes pages whole that are a single file, and says which of them became too large to hand on. */
export type OneFilePages = {
  /** @param path - from the root of the site, such as `student/01-lesson/deck-offline.html` */
  complete(html: string, path: string, lesson: Lesson): string
  readonly diagnostics: readonly Diagnostic[]
}

/** What fits into a message to a class. */
const tooLarge = 8_000_000
/** What a link carries along at most. */
const smallFile = 500_000

/**
 * @param courseFiles - what an edition shows and links to, by its name
 * @param assetFolder - where the style sheets lie that name the fonts
 */
export function oneFilePages(
  courseFolder: string,
  courseFiles: (edition: string) => ReadonlySet<string>,
  assetFolder: string,
): OneFilePages {
  const fonts = cached((path) => asDataUrl(path, readFileSync(join(assetFolder, path))))
  // One picture often stands on many slides, and in both editions.
  const pictures = cached((path) => asDataUrl(path, readFileSync(join(courseFolder, path))))
  const diagnostics: Diagnostic[] = []
  const warned = new Set<string>()
  return {
    diagnostics,
    complete(html, path, lesson) {
      const [edition, ...inEdition] = path.split('/')
      const shown = courseFiles(edition!)
      const taken = new Map<string, number>()
      const take = (file: string, atMost: number) => {
        if (!shown.has(file)) return null
        const { size } = statSync(join(courseFolder, file))
        if (size > atMost) return null
        taken.set(file, size)
        return pictures(file)
      }
      const files: Embeddable = {
        dataUrl: (file) => take(file, Number.POSITIVE_INFINITY),
        download: (file) => take(file, smallFile),
      }
      const pieces = cutRawText(html)
      const text = pieces.filter((piece) => !/^<(?:script|style)>/.test(piece)).join('')
      const whole = pieces
        .map((piece, index) => {
          if (piece.startsWith('<style>')) return neededFaces(piece, text, fonts)
          return index % 2 === 0 ? embedFiles(piece, inEdition.join('/'), files) : piece
        })
        .join('')
      if (whole.length > tooLarge && !warned.has(lesson.slug)) {
        warned.add(lesson.slug)
        diagnostics.push(warning(whole.length, taken, lesson))
      }
      return whole
    },
  }
}

function warning(length: number, taken: ReadonlyMap<string, number>, lesson: Lesson): Diagnostic {
  const largest = [...taken].sort(([, a], [, b]) => b - a)[0]
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
  return {
    ...lesson.at,
    rule: 'offline-size',
    severity: 'warning',
    message: `deck-offline.html of this lesson is ${megabytes(length)}, which is much to send to a class.`,
    hint:
      largest === undefined
        ? 'Part the lesson in two.'
        : `Make its pictures and recordings smaller; the largest is "${largest[0]}" with ${megabytes(largest[1])}.`,
  }
}

function asDataUrl(path: string, bytes: Buffer): string {
  return `data:${mediaType(path).replace(/; /g, ';')};base64,${bytes.toString('base64')}`
}

function cached(make: (path: string) => string): (path: string) => string {
  const made = new Map<string, string>()
  return (path) => {
    const known = made.get(path) ?? make(path)
    made.set(path, known)
    return known
  }
}
