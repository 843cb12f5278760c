import { dictOf, type PdfFile } from './pdf-file.ts'
import { isDict, type PdfDict, type PdfValue, refNumber, refTo } from './pdf-value.ts'
import { allTags, type Tag, type TagTree } from './tag-tree.ts'

/**
 * Names tags anew, in the order in which they are read: Chromium's names differ from one printing to the next. Notes get
 * names, too, which the standard asks for.
 */
export function nameTags(file: PdfFile, tree: TagTree): void {
  const tags = allTags(tree.tags)
  const named = tags.filter(({ type, dict }) => dict.has('ID') || type === 'Note')
  const names = new Map<PdfValue | undefined, string>()
  const entries: PdfValue[] = []
  for (const [index, { dict, number }] of named.entries()) {
    const name = `(tag${String(index + 1).padStart(6, '0')})` // readers look names up in their order
    names.set(dict.get('ID'), name)
    dict.set('ID', name)
    file.touch(number)
    entries.push(name, refTo(number))
  }
  for (const tag of tags) renameHeaders(file, tag, names)
  writeTable(file, tree, entries)
}

function renameHeaders(file: PdfFile, tag: Tag, names: ReadonlyMap<PdfValue | undefined, string>): void {
  const held = tag.dict.get('A')
  for (const list of Array.isArray(held) ? held.filter(isDict) : isDict(held) ? [held] : []) {
    const headers = list.get('Headers')
    if (!Array.isArray(headers)) continue
    list.set(
      'Headers',
      headers.map((name) => names.get(name) ?? name),
    )
    file.touch(tag.number)
  }
}

function writeTable(file: PdfFile, tree: TagTree, entries: PdfValue[]): void {
  const older = refNumber(tree.root.get('IDTree'))
  if (older !== null) removeTable(file, file.dict(older))
  const table = dictOf({ Names: entries })
  if (older !== null) file.set(older, table)
  else if (entries.length > 0) tree.root.set('IDTree', refTo(file.add(table)))
}

/** The parts of the table that is replaced. */
function removeTable(file: PdfFile, node: PdfDict): void {
  const kids = node.get('Kids')
  for (const kid of Array.isArray(kids) ? kids : []) {
    const number = refNumber(kid)
    if (number === null) continue
    removeTable(file, file.dict(number))
    file.remove(number)
  }
}
