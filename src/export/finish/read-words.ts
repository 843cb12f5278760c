import type { ContentStream, Drawn } from './content-streams.ts'
import type { PdfFile } from './pdf-file.ts'
import { readText } from './pdf-value.ts'
import { shownText, type UnicodeMap, unicodeMaps } from './read-unicode.ts'
import { contentKey, isContent, isTag, type Tag } from './tag-tree.ts'

/** What stands in a tag, in words: its text, and what its pictures show. */
export async function wordsReader(
  file: PdfFile,
  contents: readonly ContentStream[],
  drawn: ReadonlyMap<string, Drawn>,
): Promise<(tag: Tag) => string> {
  const known = new Map()
  const streams = new Map<number, { text: string; maps: Map<string, UnicodeMap> }>()
  for (const { container, text, resources } of contents)
    streams.set(container, { text, maps: await unicodeMaps(file, resources, known) })
  const raw = (tag: Tag): string => {
    const described = readText(tag.dict.get('Alt'))
    if (described) return ` ${described} `
    return tag.kids
      .map((kid) => {
        if (isTag(kid)) return raw(kid)
        if (!isContent(kid)) return ''
        const stream = streams.get(kid.container)
        const shows = drawn.get(contentKey(kid.container, kid.mcid))?.shows ?? []
        return shows
          .map((one) => shownText(stream?.text.slice(one.start, one.end) ?? '', stream?.maps.get(one.name)))
          .join('')
      })
      .join('')
  }
  return (tag) => raw(tag).replace(/\s+/g, ' ').trim()
}
