import type { ContentStream, Drawn } from './content-streams.ts'
import type { PdfFile } from './pdf-file.ts'
import { readText } from './pdf-value.ts'
import { shownText, type UnicodeMap, unicodeMaps } from './read-unicode.ts'
import { type Content, contentKey, isContent, isTag, type Tag } from './tag-tree.ts'

/** Text that is drawn in one go: a line or a part of it. */
export type Run = {
  readonly container: number
  /** In the content stream, where its last letter was drawn. */
  readonly end: number
  /** Name of its last font. */
  readonly font: string
  readonly text: string
}

/** Reads text as letters. */
export type WordReader = {
  runs(content: Content): Run[]
  /** The code of the space in a font; null when it has none. */
  spaceCode(container: number, font: string): number | null
}

export async function wordReader(
  file: PdfFile,
  contents: readonly ContentStream[],
  drawn: ReadonlyMap<string, Drawn>,
): Promise<WordReader> {
  const known = new Map()
  const streams = new Map<number, { text: string; maps: Map<string, UnicodeMap> }>()
  for (const { container, text, resources } of contents)
    streams.set(container, { text, maps: await unicodeMaps(file, resources, known) })
  return {
    runs({ container, mcid }) {
      const stream = streams.get(container)
      const runs = drawn.get(contentKey(container, mcid))?.runs ?? []
      return runs.map((shows) => {
        let text = ''
        for (const { start, end, name } of shows)
          text += shownText(stream?.text.slice(start, end) ?? '', stream?.maps.get(name))
        const last = shows.at(-1)
        return { container, end: last?.end ?? 0, font: last?.name ?? '', text }
      })
    },
    spaceCode(container, font) {
      for (const [code, letters] of streams.get(container)?.maps.get(font) ?? []) if (letters === ' ') return code
      return null
    },
  }
}

/** What stands in a tag, in words: its text, and what its pictures show. */
export function wordsIn(tag: Tag, reader: WordReader): string {
  const raw = (one: Tag): string => {
    const described = readText(one.dict.get('Alt'))
    if (described) return ` ${described} `
    const parts = one.kids.map((kid) => {
      if (isTag(kid)) return raw(kid)
      return isContent(kid)
        ? reader
            .runs(kid)
            .map((run) => run.text)
            .join(' ')
        : ''
    })
    return parts.join('')
  }
  return raw(tag).replace(/\s+/g, ' ').trim()
}
