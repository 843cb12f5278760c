import { streamText } from './content-streams.ts'
import type { PdfFile } from './pdf-file.ts'
import { type PdfDict, refNumber } from './pdf-value.ts'

/** What the glyphs of a font stand for, by their code of two bytes. */
export type UnicodeMap = ReadonlyMap<number, string>

/** The maps of all fonts in some resources, by name; `known` keeps those that were read, by font. */
export async function unicodeMaps(
  file: PdfFile,
  resources: PdfDict,
  known: Map<number, Promise<UnicodeMap>>,
): Promise<Map<string, UnicodeMap>> {
  const maps = new Map<string, UnicodeMap>()
  for (const [name, value] of file.dictAt(resources.get('Font')) ?? []) {
    const font = refNumber(value)
    if (font === null) continue
    const map = known.get(font) ?? readMap(file, font)
    known.set(font, map)
    maps.set(name, await map)
  }
  return maps
}

/** The words that a `Tj` shows; what parts a word without being seen is left out. */
export function shownText(operation: string, map: UnicodeMap | undefined): string {
  let text = ''
  for (let at = operation.indexOf('<'); at !== -1; at = operation.indexOf('<', at)) {
    const end = operation.indexOf('>', at)
    for (at++; at + 4 <= end; at += 4) text += map?.get(Number.parseInt(operation.slice(at, at + 4), 16)) ?? ''
  }
  return text.replace(/[\u00AD\u200B]/g, '')
}

async function readMap(file: PdfFile, font: number): Promise<UnicodeMap> {
  const stream = refNumber(file.dict(font).get('ToUnicode'))
  return stream === null ? new Map() : parseUnicodeMap(await streamText(file, stream))
}

/** Reads a CMap: lists of single codes, and of ranges with one start or a list of texts. */
export function parseUnicodeMap(text: string): UnicodeMap {
  const map = new Map<number, string>()
  for (const [, list] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, to] of (list as string).matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g))
      map.set(Number.parseInt(code as string, 16), utf16(to as string))
  const range = /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:<([\dA-Fa-f]+)>|\[([^\]]*)\])/g
  for (const [, list] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, start, each] of (list as string).matchAll(range)) {
      const texts = each?.match(/[\dA-Fa-f]+/g) ?? null
      const from = Number.parseInt(first as string, 16)
      for (let code = from; code <= Number.parseInt(last as string, 16); code++)
        map.set(code, texts ? utf16(texts[code - from] ?? '') : utf16(start as string, code - from))
    }
  }
  return map
}

/** @param plus - added to the last unit, as ranges count on */
function utf16(hex: string, plus = 0): string {
  const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))
  if (units.length > 0) units[units.length - 1] = (units.at(-1) as number) + plus
  return String.fromCharCode(...units)
}
