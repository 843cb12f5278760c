import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib'
import { type Drawing, dictAt, key, streamBytes } from './tagged-pdf.ts'

/** The font that a name stands for in a drawing, by object. */
export function fontOf({ dict }: Drawing, name: string): string {
  const resources = dictAt(dict, 'Resources')
  return String((resources && dictAt(resources, 'Font'))?.get(key(name)))
}

/** What the codes of a font stand for; null when it does not say. */
export function lettersOf(doc: PDFDocument, font: string): Map<number, string> | null {
  const dict = doc.context.enumerateIndirectObjects().find(([ref]) => ref.toString() === font)?.[1]
  const text = dict instanceof PDFDict ? streamBytes(dict.lookup(key('ToUnicode')))?.toString('latin1') : null
  if (!text) return null
  const letters = new Map<number, string>()
  const utf16 = (hex: string, plus = 0) => {
    const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))
    return String.fromCharCode(...units.slice(0, -1), (units.at(-1) ?? 0) + plus)
  }
  for (const [, kind, list] of text.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    const words = (list as string).match(/<[\dA-Fa-f]+>/g)?.map((word) => word.slice(1, -1)) ?? []
    if (kind === 'char')
      for (let at = 0; at < words.length; at += 2) letters.set(Number.parseInt(words[at]!, 16), utf16(words[at + 1]!))
    else
      for (let at = 0; at < words.length; at += 3) {
        const [from, to] = [Number.parseInt(words[at]!, 16), Number.parseInt(words[at + 1]!, 16)]
        for (let code = from; code <= to; code++) letters.set(code, utf16(words[at + 2]!, code - from))
      }
  }
  return letters
}
