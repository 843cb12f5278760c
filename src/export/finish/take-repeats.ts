import type { WordReader } from './read-words.ts'
import { allTags, type Content, isContent, type Tag, type TagTree } from './tag-tree.ts'

/**
 * Takes out of the tags what is drawn again: Chromium draws the head of a table on each page that the table reaches,
 * and tags it each time, so that it would be read between two rows. The first one stays.
 *
 * A row that is merely broken over two pages says something else on the second.
 *
 * @returns what is no content any more
 */
export function takeRepeats(tree: TagTree, reader: WordReader): Content[] {
  const taken = new Set<Content>()
  for (const row of allTags(tree.tags).filter(({ type }) => type === 'TR')) {
    const [first, ...others] = byPage(row)
    if (first === undefined) continue
    const said = wordsOf(first, reader)
    for (const again of others) if (wordsOf(again, reader) === said) for (const one of again) taken.add(one)
  }
  if (taken.size > 0)
    for (const tag of allTags(tree.tags)) tag.kids = tag.kids.filter((kid) => !isContent(kid) || !taken.has(kid))
  return [...taken]
}

function byPage(row: Tag): Content[][] {
  const pages = new Map<number | null, Content[]>()
  for (const one of allTags([row]).flatMap(({ kids }) => kids.filter(isContent)))
    pages.set(one.page, [...(pages.get(one.page) ?? []), one])
  return [...pages.values()]
}

function wordsOf(contents: readonly Content[], reader: WordReader): string {
  return contents.flatMap((one) => reader.runs(one).map((run) => run.text)).join('\n')
}
