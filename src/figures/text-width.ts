/** How wide letters are in Golos Text, in parts of the font size; measured in the browser at weight 400. */
const narrow = /[ijlI.,:;'’|!()[\] fтrt\u00a0]/u
const wide = /[mwMW@%—ЖШЩЮМФжшщюмф]/u
const capital = /[\p{Lu}]/u

/**
 * How wide a line of text will be, in pixels. Drawings are made without a browser, so this is an estimate that is
 * rather too wide than too narrow.
 *
 * @param weight - semi-bold letters are wider
 */
export function textWidth(text: string, size: number, weight = 400): number {
  let width = 0
  for (const letter of text) {
    width += narrow.test(letter) ? 0.34 : wide.test(letter) ? 0.93 : capital.test(letter) ? 0.72 : 0.59
  }
  return width * size * (weight > 500 ? 1.06 : 1)
}

/** Breaks a text into lines that are not wider than asked; a single long word stays whole. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** Cuts a text that is wider than asked, with an ellipsis; the data table below a figure has all of it. */
export function cutText(text: string, size: number, width: number, weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text
  const letters = [...text.slice(0, 400)] // more are never shown, and measuring them takes time
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, weight) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Lines as {@link wrapText} breaks them, but no more than asked and none wider. */
export function fitText(text: string, size: number, width: number, most: number, weight = 400): string[] {
  const lines = wrapText(text, size, width)
  const rest = lines.slice(most - 1).join(' ')
  return [...lines.slice(0, most - 1), ...(lines.length < most ? [] : [rest])].map((line) =>
    cutText(line, size, width, weight),
  )
}
