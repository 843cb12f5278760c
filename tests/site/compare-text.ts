import type { PdfWords } from './pdf-words.ts'

/** Letters and digits, whatever form they are written in. */
export const lettersOf = (text: string): string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []

/** Runs of them: what stands between is set by the sentence, and broken by the line. */
export const wordsOf = (text: string): string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []

/** What one list has more often than the other. */
export function missingFrom(others: readonly string[], all: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const one of others) counts.set(one, (counts.get(one) ?? 0) + 1)
  return all.filter((one) => {
    const count = counts.get(one) ?? 0
    counts.set(one, count - 1)
    return count <= 0
  })
}

type Page = PdfWords['pages'][number]
type Word = Page['words'][number]

/** The text of pieces: what touches on a line is one word. */
export function textOf(words: readonly Word[]): string {
  return words
    .map((word, index) => {
      const before = words[index - 1]
      const touches = before && Math.abs(before.y - word.y) < 1 && Math.abs(before.right - word.x) < 0.3
      return (touches ? '' : ' ') + word.text
    })
    .join('')
}

/** A page of paper: what stands in its margins and what between them. Paper has running heads 22 mm from above and 18 from below. */
export function splitPage({ width, height, words }: Page): { margin: Word[]; body: Word[] } {
  const mm = 72 / 25.4
  const side = 15 * mm - 2 // spaced letters have their space after the last one, too
  const isInside = ({ x, y, right }: Word) =>
    x >= side && right <= width - side && y >= 18 * mm - 0.5 && y <= height - 22 * mm
  return { margin: words.filter((word) => !isInside(word)), body: words.filter(isInside) }
}

/**
 * What a part of a page says and its PDF does not, and the other way round. Formulas are letters in two dimensions, which
 * make no words: of them the letters count. The head of a table is drawn on each page that the table reaches.
 */
export function findDifferences(seen: { text: string; letters: string; heads: string }, printed: string): string[] {
  const page = wordsOf(seen.text)
  const pdf = joinBroken(wordsOf(printed), page)
  const formula = missingFrom(lettersOf(seen.text), lettersOf(seen.letters))
  const lost = missingFrom(pdf, page)
  const heads = new Set(wordsOf(seen.heads))
  const added = missingFrom(page, pdf).filter((word) => !heads.has(word))
  const addedLetters = missingFrom(formula, lettersOf(added.join('')))
  const lostLetters = missingFrom(lettersOf(printed), lettersOf(seen.letters))
  return [
    ...lost.map((word) => `lost: ${word}`),
    ...(addedLetters.length > 0 ? added.map((word) => `added: ${word}`) : []),
    ...(lostLetters.length > 0 ? [`lost letters: ${lostLetters.join('')}`] : []),
  ]
}

/** Puts words together that a line broke, as it does with long addresses: only where the page has such a word more often. */
function joinBroken(pdf: readonly string[], page: readonly string[]): string[] {
  const wanted = missingFrom(pdf, page)
  const joined: string[] = []
  for (let at = 0; at < pdf.length; at++) {
    const word = pdf[at]! + (pdf[at + 1] ?? '')
    const found = wanted.indexOf(word)
    if (found !== -1) {
      wanted.splice(found, 1)
      at++
    }
    joined.push(found === -1 ? pdf[at]! : word)
  }
  return joined
}

/** Where two texts part, with what is around; null when they have the same letters in the same order. */
export function firstDifference(one: string, other: string): string | null {
  const [a, b] = [lettersOf(one), lettersOf(other)]
  const at = a.findIndex((letter, index) => letter !== b[index])
  if (at === -1 && a.length === b.length) return null
  const place = at === -1 ? a.length : at
  const around = (letters: string[]) => letters.slice(Math.max(0, place - 30), place + 30).join('')
  return `${around(a)} ≠ ${around(b)}`
}
