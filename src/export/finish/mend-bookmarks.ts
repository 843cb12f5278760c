import type { Insertions } from './mend-spaces.ts'
import type { PdfFile } from './pdf-file.ts'
import { type PdfDict, type PdfValue, pdfText, readText, refNumber, refTo } from './pdf-value.ts'
import type { WordReader } from './read-words.ts'
import { allTags, isContent, isTag, type Tag, type TagTree } from './tag-tree.ts'

/**
 * Gives bookmarks the words of their headings. Chromium writes what it has drawn: without the space where a line ends,
 * and twice where a heading was first laid out at the foot of a page and then on the next.
 *
 * @param spaces - what the finished text gets besides what is drawn
 */
export function mendBookmarks(
  file: PdfFile,
  catalog: PdfDict,
  tree: TagTree,
  reader: WordReader,
  spaces: Insertions,
): void {
  const bookmarks = bookmarksBelow(file, catalog.get('Outlines'))
  const headings = allTags(tree.tags).filter(({ type }) => /^H\d?$/.test(type))
  if (bookmarks.length !== headings.length) return // there is no telling which is which
  for (const [index, number] of bookmarks.entries()) {
    const title = titleOf(headings[index] as Tag, reader, spaces)
    const dict = file.dict(number)
    if (title === '' || title === readText(dict.get('Title'))) continue
    dict.set('Title', pdfText(title))
    file.touch(number)
  }
}

/** Numbers of the bookmarks below one, or below the root, in the order of the document. */
function bookmarksBelow(file: PdfFile, parent: PdfValue | undefined): number[] {
  const found: number[] = []
  let next = refNumber(file.dictAt(parent)?.get('First'))
  while (next !== null) {
    found.push(next, ...bookmarksBelow(file, refTo(next)))
    next = refNumber(file.dict(next).get('Next'))
  }
  return found
}

function titleOf(heading: Tag, reader: WordReader, spaces: Insertions): string {
  const words = (tag: Tag): string => {
    const described = readText(tag.dict.get('Alt'))
    if (described) return ` ${described} `
    return tag.kids
      .map((kid) => {
        if (isTag(kid)) return words(kid)
        if (!isContent(kid)) return ''
        const runs = reader.runs(kid)
        return runs.map(({ text, container, end }) => text + (spaces.get(container)?.has(end) ? ' ' : '')).join('')
      })
      .join('')
  }
  return words(heading).replace(/\s+/g, ' ').trim()
}
