/**
 * Every two words of a text that follow each other with a space between, as `one two`.
 *
 * @param text - of a page as the browser lays it out (`innerText`): lines, cells and boxes are apart in it
 */
export function wordPairs(text: string): Set<string> {
  const words = text.replace(/[\u00AD\u200B]/g, '').split(/\s+/)
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))
}
