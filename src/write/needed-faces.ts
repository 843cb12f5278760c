/**
 * A style sheet with only those font faces that a page's letters need, each with its file inside.
 *
 * @param page - what the page says, as HTML without its scripts: every letter in it counts
 * @param dataUrl - the file that a face names, as an address that holds it
 */
export function neededFaces(css: string, page: string, dataUrl: (path: string) => string): string {
  const letters = lettersOf(page)
  const all = otherNames.test(page) // a letter by its name may be any
  return css.replace(/@font-face\{[^}]*\}/g, (face) => {
    const ranges = /unicode-range:([^;}]+)/.exec(face)?.[1]
    if (ranges !== undefined && !all && !isNeeded(ranges, letters)) return ''
    return face.replace(/url\("?([^")]+)"?\)/g, (_, path: string) => `url("${dataUrl(path)}")`)
  })
}

const otherNames = /&(?!(?:amp|lt|gt|quot|apos|nbsp);)[a-z]\w*;/i

/** Letters by number; those that are written as `&#1178;` count, too. Of the first 128, which are on every page, one. */
function lettersOf(page: string): number[] {
  const letters = new Set(['a'.codePointAt(0)!])
  for (const [letter] of page.matchAll(/[^\0-\x7f]/gu)) letters.add(letter.codePointAt(0)!)
  for (const [, hex, decimal] of page.matchAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi))
    letters.add(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
  return [...letters]
}

/** `U+0301,U+0400-045F`: true when one of the letters lies in one of the ranges. */
function isNeeded(ranges: string, letters: readonly number[]): boolean {
  return ranges.split(',').some((range) => {
    const [first, last] = range.trim().slice(2).split('-')
    const from = Number.parseInt(first!, 16)
    const to = last === undefined ? from : Number.parseInt(last, 16)
    return letters.some((letter) => letter >= from && letter <= to)
  })
}
