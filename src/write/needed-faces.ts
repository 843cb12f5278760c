/**
 * A style sheet with only those font faces that a page's letters need, each with its file inside.
 *
 * @param page - the page, as HTML: every letter in it counts but those of scripts
 * @param dataUrl - the file that a face names, as an address that holds it
 */
export function neededFaces(css: string, page: string, dataUrl: (path: string) => string): string {
  const text = page.replace(/<script>[\s\S]*?<\/script>/g, '')
  const letters = lettersOf(text)
  const all = otherNames.test(text) // a letter by its name may be any
  return css.replace(/@font-face\{[^}]*\}/g, (face) => {
    const ranges = /unicode-range:([^;}]+)/.exec(face)?.[1]
    if (ranges !== undefined && !all && !isNeeded(ranges, letters)) return ''
    return face.replace(/url\("?([^")]+)"?\)/g, (_, path: string) => `url("${dataUrl(path)}")`)
  })
}

const otherNames = /&(?!(?:amp|lt|gt|quot|apos|nbsp);)[a-z]\w*;/i

/** Letters by number; those that are written as `&#1178;` count, too. */
function lettersOf(page: string): number[] {
  const letters = new Set<number>()
  for (const letter of page) letters.add(letter.codePointAt(0)!)
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
