import { type PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import { fontOf, lettersOf } from '../letters.ts'
import type { Rule } from '../rule.ts'
import { arrayAt, dictAt, key, nameOf, type TaggedPdf } from '../tagged-pdf.ts'

/** Letters: that they are in the file, and that readers know which they are. */
export const fontRules: readonly Rule[] = [
  {
    clause: '7.21.3.2-1',
    says: 'glyphs are found by their number',
    find: ({ fonts }) =>
      descendants(fonts)
        .filter(({ dict }) => !dict.has(key('CIDToGIDMap')))
        .map(({ name }) => name),
  },
  {
    clause: '7.21.3.3-1',
    says: 'codes are numbers of glyphs (with 7.21.3.1-1, 7.21.3.3-2 and 3)',
    find: ({ fonts }) =>
      fonts.filter(({ dict }) => nameOf(dict.get(key('Encoding'))) !== 'Identity-H').map(({ name }) => name),
  },
  {
    clause: '7.21.4.1-1',
    says: 'every font is in the file',
    find: ({ fonts }) =>
      descendants(fonts)
        .filter(({ dict }) => {
          const descriptor = dictAt(dict, 'FontDescriptor')
          return !['FontFile', 'FontFile2', 'FontFile3'].some(
            (name) => descriptor?.lookup(key(name)) instanceof PDFRawStream,
          )
        })
        .map(({ name }) => name),
  },
  {
    clause: '7.21.7-1',
    says: 'every glyph that is shown has its letter',
    find: (pdf) =>
      shown(pdf)
        .filter(({ letters }) => !letters)
        .map(({ where }) => where),
  },
  {
    clause: '7.21.7-2',
    says: 'no letter is U+0000, U+FEFF or U+FFFE',
    find: (pdf) =>
      shown(pdf)
        .filter(({ letters }) => /[\0\uFEFF\uFFFE]/.test(letters ?? ''))
        .map(({ where }) => where),
  },
  {
    clause: '7.21.8-1',
    says: 'the glyph for missing letters is not shown',
    find: (pdf) =>
      shown(pdf)
        .filter(({ code }) => code === 0)
        .map(({ where }) => where),
  },
]

type Fonts = TaggedPdf['fonts']

/** The part of a composite font that has the glyphs; a simple font is its own. */
function descendants(fonts: Fonts): Fonts[number][] {
  return fonts.map(({ name, dict }) => ({
    name,
    dict: (arrayAt(dict, 'DescendantFonts')?.lookup(0) as PDFDict) ?? dict,
  }))
}

/** Every glyph of every font that is shown somewhere, with its letters. */
function shown({ drawings, doc }: TaggedPdf): { where: string; code: number; letters: string | null }[] {
  const codes = new Map<string, Set<number>>()
  for (const drawing of drawings)
    for (const item of drawing.items) {
      if (item.kind !== 'text') continue
      const font = fontOf(drawing, item.font)
      const known = codes.get(font) ?? new Set()
      for (const code of item.codes) known.add(code)
      codes.set(font, known)
    }
  return [...codes].flatMap(([font, used]) => {
    const map = lettersOf(doc, font)
    return [...used].map((code) => ({ where: `font ${font}, glyph ${code}`, code, letters: map?.get(code) ?? null }))
  })
}
