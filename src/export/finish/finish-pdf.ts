import { type Drawn, drawnIn, isTagged, readContents, writeContent, xobjects } from './content-streams.ts'
import { describeFile, type PdfFacts } from './describe-file.ts'
import { markArtifacts } from './mark-artifacts.ts'
import { mendBookmarks } from './mend-bookmarks.ts'
import { mendLetters } from './mend-letters.ts'
import { mendLinks } from './mend-links.ts'
import { mendLists } from './mend-lists.ts'
import { missingSpaces } from './mend-spaces.ts'
import { mendTables } from './mend-tables.ts'
import { dropEmpty, mapRoles, mendFigures, mendForms, mendFormulas, mendHeadings } from './mend-types.ts'
import { nameTags } from './name-tags.ts'
import { PdfFile } from './pdf-file.ts'
import { type PdfDict, type PdfValue, refNumber } from './pdf-value.ts'
import { wordReader, wordsIn } from './read-words.ts'
import { contentKey, readTagTree, writeTagTree } from './tag-tree.ts'
import { takeDecorations } from './take-decorations.ts'
import { takeRepeats } from './take-repeats.ts'
import { wordPairs } from './word-pairs.ts'

export type { PdfFacts } from './describe-file.ts'

/**
 * Makes a PDF that Chromium printed keep to PDF/UA-1, and writes into it what it says about itself.
 *
 * Nothing that is drawn changes: content streams get marks around what they draw, the tag tree is mended, and both
 * keep leading to each other. Only what changes is read; a library that reads the whole file takes many times as long.
 *
 * @param pageText - of the page that was printed: it tells where a line was broken at a space
 * @throws Error when the bytes do not end as Chromium's do, with a table of cross-references and a trailer
 */
export async function finishPdf(pdf: Uint8Array, facts: PdfFacts, pageText: string | null = null): Promise<Uint8Array> {
  const file = new PdfFile(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
  const catalogNumber = refNumber(file.trailer.get('Root'))
  const catalog = file.dict(catalogNumber ?? 0)
  const pages = pagesOf(file, catalog.get('Pages'))
  if (pageText !== null) await mendLetters(file, pageText)
  await mendTags(file, catalog, pages, pageText === null ? null : wordPairs(pageText))
  for (const page of pages) {
    file.dict(page).set('Tabs', '/S')
    file.touch(page)
  }
  describeFile(file, catalog, facts)
  file.touch(catalogNumber ?? 0)
  return file.write('1.7')
}

async function mendTags(
  file: PdfFile,
  catalog: PdfDict,
  pages: readonly number[],
  pairs: ReadonlySet<string> | null,
): Promise<void> {
  const tree = readTagTree(file, catalog)
  const contents = await readContents(file, pages)
  const drawn = new Map<string, Drawn>()
  for (const { container, pieces } of contents)
    for (const [mcid, one] of drawnIn(pieces)) drawn.set(contentKey(container, mcid), one)

  const reader = await wordReader(file, contents, drawn)
  const artifacts = new Map<number, Set<number>>()
  for (const { container, mcid } of [...takeDecorations(tree, drawn), ...takeRepeats(tree, reader)])
    artifacts.set(container, (artifacts.get(container) ?? new Set()).add(mcid))
  dropEmpty(tree, (tag) => file.remove(tag.number))
  mendFigures(tree)
  mendForms(tree)
  mendHeadings(tree)
  mendTables(file, tree)
  mendLists(file, tree)
  nameTags(file, tree)
  mendFormulas(tree, reader)
  mendLinks(file, tree, pages, (tag) => wordsIn(tag, reader))
  const spaces = pairs === null ? null : missingSpaces(tree, reader, pairs)
  if (spaces !== null) mendBookmarks(file, catalog, tree, reader, spaces)
  mapRoles(tree)
  writeTagTree(file, tree)

  await Promise.all(
    contents.map(async (stream) => {
      const named = xobjects(file, stream.resources)
      const isTaggedName = (name: string) => isTagged(file, named.get(name) ?? 0)
      const text = markArtifacts(stream.text, stream.pieces, {
        artifacts: artifacts.get(stream.container) ?? new Set(),
        insertions: spaces?.get(stream.container) ?? new Map(),
        isTagged: isTaggedName,
      })
      if (text !== stream.text) await writeContent(file, stream, text)
    }),
  )
}

/** Numbers of the pages below a node of the page tree, in order. */
function pagesOf(file: PdfFile, node: PdfValue | undefined): number[] {
  const number = refNumber(node)
  if (number === null) return []
  const dict = file.dict(number)
  const kids = dict.get('Kids')
  return dict.get('Type') === '/Page' || !Array.isArray(kids) ? [number] : kids.flatMap((kid) => pagesOf(file, kid))
}
