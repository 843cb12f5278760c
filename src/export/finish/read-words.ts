import type { ContentStream, Drawn } from './content-streams.ts'
import type { PdfFile } from './pdf-file.ts'
import { type PdfDict, readText } from './pdf-value.ts'
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
  /** The PostScript name of a run's font, with the letters of its subset before. */
  fontName(run: Run): string
  /** Draws a space after a run; null when no font of its page has one. */
  space(run: Run): string | null
}

export async function wordReader(
  file: PdfFile,
  contents: readonly ContentStream[],
  drawn: ReadonlyMap<string, Drawn>,
): Promise<WordReader> {
  const known = new Map()
  const streams = new Map<number, { text: string; maps: Map<string, UnicodeMap>; fonts: PdfDict | null }>()
  for (const { container, text, resources } of contents) {
    const fonts = file.dictAt(resources.get('Font'))
    streams.set(container, { text, maps: await unicodeMaps(file, resources, known), fonts })
  }
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
    fontName({ container, font }) {
      return String(file.dictAt(streams.get(container)?.fonts?.get(font))?.get('BaseFont') ?? '')
    },
    space({ container, end, font }) {
      const { text = '', maps = new Map<string, UnicodeMap>() } = streams.get(container) ?? {}
      const own = spaceCode(maps.get(font))
      if (own !== null) return `\n${show(own)}`
      // Letters of other scripts come in fonts that have nothing else.
      for (const [name, map] of maps) {
        const code = spaceCode(map)
        const size = /(\S+) Tf(?![\s\S]* Tf)/.exec(text.slice(Math.max(0, text.lastIndexOf('BT', end)), end))?.[1]
        if (code !== null && size) return `\n/${name} ${size} Tf\n${show(code)}\n/${font} ${size} Tf`
      }
      return null
    },
  }
}

const show = (code: number) => `<${code.toString(16).toUpperCase().padStart(4, '0')}> Tj`

const spaceCodes = new WeakMap<UnicodeMap, number | null>()

function spaceCode(map: UnicodeMap | undefined): number | null {
  if (map === undefined) return null
  const known = spaceCodes.get(map)
  if (known !== undefined) return known
  const code = [...map].find(([, letters]) => letters === ' ')?.[0] ?? null
  spaceCodes.set(map, code)
  return code
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
