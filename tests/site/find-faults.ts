import { taggedText } from '../export/pdf-ua/tagged-text.ts'
import { findDifferences, firstDifference, missingFrom, splitPage, textOf, wordsOf } from './compare-text.ts'
import { pdfBookmarks, pdfLinks } from './pdf-text.ts'
import { pdfWords } from './pdf-words.ts'
import type { ReadPage } from './read-printed.ts'

/** Words of a page that its PDF has not, or not on that page, and words that only the PDF has. */
export async function findWordFaults({ kind, pdf, html, seen }: ReadPage): Promise<string[]> {
  const { pages } = await pdfWords(pdf)
  const bodies = pages.map((page) => textOf(kind === 'slides' ? page.words : splitPage(page).body))
  const sheets =
    kind === 'slides' ? seen.parts.length : kind === 'handout' ? html.split('<section class="sheet"').length - 1 : 0
  const join = (texts: readonly string[]) => texts.slice(sheets).join(' ')
  const fixed = seen.parts.slice(0, sheets).map((text, index) => ({ text, letters: seen.letters[index]!, heads: '' }))
  return [
    ...fixed.flatMap((part, index) =>
      findDifferences(part, bodies[index] ?? '').map((fault) => `page ${index + 1}, ${fault}`),
    ),
    ...findDifferences({ text: join(seen.parts), letters: join(seen.letters), heads: seen.heads }, join(bodies)),
    ...bodies.flatMap((body, index) => (body.trim() === '' ? [`page ${index + 1} is empty`] : [])),
    ...(kind === 'slides' && pages.length !== sheets ? [`${pages.length} pages for ${sheets} slides`] : []),
  ]
}

/** What stands in the margins: running heads on paper, nothing on slides. */
export async function findMarginFaults({ kind, pdf, html }: ReadPage): Promise<string[]> {
  const { pages } = await pdfWords(pdf)
  return pages.flatMap(({ width, height, words, ...page }, index) => {
    if (kind === 'slides') {
      const edge = 24 // points: the numbers stand lowest
      const outside = words.filter(
        ({ x, y, right }) => x < edge || right > width - edge || y < edge * 0.75 || y > height - edge,
      )
      return outside.map((word) => `page ${index + 1}: ${word.text}`)
    }
    const { margin } = splitPage({ width, height, words, ...page })
    const [said, wanted] = [wordsOf(textOf(margin)), wordsOf(runningHeads(html, index + 1, pages.length))]
    return [
      ...missingFrom(said, wanted).map((word) => `page ${index + 1}, lost: ${word}`),
      ...missingFrom(wanted, said).map((word) => `page ${index + 1}, added: ${word}`),
    ]
  })
}

/** What the style of a page writes into its margins. */
function runningHeads(html: string, page: number, pages: number): string {
  return [...html.matchAll(/@(?:top|bottom)-\w+\{content:(.*?);vertical-align/g)]
    .map(([, content]) =>
      content!
        .replaceAll('counter(pages)', ` ${pages} `)
        .replaceAll('counter(page)', ` ${page} `)
        .replace(/\\([\da-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
    )
    .join(' ')
}

/** Bookmarks that are no headings, and headings without one. */
export async function findBookmarkFaults({ pdf, seen }: ReadPage): Promise<string[]> {
  const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const [bookmarks, headings] = [(await pdfBookmarks(pdf)).map(bare), seen.headings.map(bare)]
  return JSON.stringify(bookmarks) === JSON.stringify(headings)
    ? []
    : [
        ...missingFrom(bookmarks, headings).map((one) => `no bookmark: ${one}`),
        ...missingFrom(headings, bookmarks).map((one) => `no heading: ${one}`),
        'in another order',
      ]
}

/** Links that are dead, lead elsewhere or are missing; on slides also those that lead to another page than in the deck. */
export async function findLinkFaults({ kind, pdf, seen }: ReadPage): Promise<string[]> {
  const { outer, inner } = await pdfLinks(pdf)
  const pages = (numbers: readonly number[]) => numbers.map((number) => (kind === 'slides' ? String(number) : ''))
  const unique = (texts: readonly string[]) => [...new Set(texts)]
  return [
    ...missingFrom(unique(outer), unique(seen.outerLinks)).map((one) => `lost: ${one}`),
    ...missingFrom(unique(seen.outerLinks), unique(outer)).map((one) => `added: ${one}`),
    ...missingFrom(unique(pages(inner)), unique(pages(seen.innerLinks))).map((one) => `lost: to ${one}`),
    ...missingFrom(unique(pages(seen.innerLinks)), unique(pages(inner))).map((one) => `added: to ${one}`),
    ...inner.filter((page) => page === -1).map(() => 'dead'),
    ...(outer.length + inner.length < seen.outerLinks.length + seen.innerLinks.length ? ['too few'] : []),
  ]
}

/** Where who listens to a PDF hears something else than the page says, or in another order. */
export async function findReadingFaults({ pdf, seen }: ReadPage): Promise<string[]> {
  const difference = firstDifference(seen.read, await taggedText(pdf))
  return difference === null ? [] : [difference]
}
