import { fontOf, lettersOf } from './letters.ts'
import { type Element, key, openTaggedPdf } from './tagged-pdf.ts'

/** Roles that do not part a line. */
const inline = new Set(['NonStruct', 'Span', 'Link', 'Code', 'Quote'])

/** What is read of a PDF by its tags: in their order, in the letters that are drawn, without what has a description. */
export async function taggedText(bytes: Uint8Array): Promise<string> {
  const pdf = await openTaggedPdf(bytes)
  const fonts = new Map<string, Map<number, string>>()
  const texts = new Map<string, string>()
  for (const drawing of pdf.drawings)
    for (const item of drawing.items) {
      if (item.kind !== 'text') continue
      const mcid = item.around.find((mark) => mark.mcid !== null)?.mcid
      if (mcid === undefined) continue
      const font = fontOf(drawing, item.font)
      if (!fonts.has(font)) fonts.set(font, lettersOf(pdf.doc, font) ?? new Map())
      const place = `${drawing.container} ${mcid}`
      const text = item.codes.map((code) => fonts.get(font)?.get(code) ?? '').join('')
      texts.set(place, (texts.get(place) ?? '') + text)
    }
  const read = ({ parts, standard, dict }: Element): string => {
    if (dict.has(key('Alt'))) return ' '
    const inside = parts.map((part) =>
      'mcid' in part ? (texts.get(`${part.container} ${part.mcid}`) ?? '') : read(part),
    )
    return inline.has(standard ?? '') ? inside.join('') : ` ${inside.join('')} `
  }
  const roots = pdf.elements.filter(({ parent }) => parent === null)
  return roots.map(read).join(' ').replace(/\s+/g, ' ').trim()
}
