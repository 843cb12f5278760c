import { streamText } from './content-streams.ts'
import type { PdfFile } from './pdf-file.ts'
import { isDict, refNumber } from './pdf-value.ts'

/** Letters that some fonts draw with one glyph; Chromium then names the one with the lower number. */
const twins: readonly (readonly [lower: string, higher: string])[] = [['\u02BC', '\u2019']]

/**
 * Says of glyphs that stand for two letters which of them the page has: an apostrophe that is copied or searched for
 * should be the one that was written.
 */
export async function mendLetters(file: PdfFile, pageText: string): Promise<void> {
  const wrong = twins.filter(([lower, higher]) => !pageText.includes(lower) && pageText.includes(higher))
  if (wrong.length === 0) return
  for (const number of file.numbers()) {
    const dict = file.value(number)
    const map = isDict(dict) && dict.get('Type') === '/Font' ? refNumber(dict.get('ToUnicode')) : null
    if (map === null) continue
    const text = await streamText(file, map)
    let mended = text
    for (const [lower, higher] of wrong)
      mended = mended.replace(new RegExp(`(<[\\dA-F]{4}> )<${hex(lower)}>(?=\\n)`, 'gi'), `$1<${hex(higher)}>`)
    if (mended !== text) file.set(map, new Map(), Buffer.from(mended, 'latin1'))
  }
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
