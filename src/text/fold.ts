/** Text made easy to search, with the way back to the original. */
export type Folded = {
  readonly text: string /** Index in the original of each unit of `text`. */
  readonly at: number[]
}

/** Letters of Kazakh (and a few neighbours) that people type with the nearest letter of a Russian or Latin keyboard. */
const near: Record<string, string> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  ß: 'ss',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
}

/**
 * Folds case, accents, width and look-alike letters: `Қазақстан`, `казакстан` and `КАЗАКСТАН` become the same.
 * Soft hyphens vanish; every white space is a plain space.
 */
export function fold(text: string): Folded {
  let folded = ''
  const at: number[] = []
  let index = 0
  for (const character of text) {
    const plain = character
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}\u00ad\u200b]/gu, '')
    for (const letter of plain) {
      const out = /\s/.test(letter) ? ' ' : (near[letter] ?? letter)
      folded += out
      for (let unit = 0; unit < out.length; unit++) at.push(index)
    }
    index += character.length
  }
  at.push(index)
  return { text: folded, at }
}
