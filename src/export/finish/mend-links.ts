import { dictOf, type PdfFile } from './pdf-file.ts'
import { type PdfDict, pdfText, readText, refNumber, refTo } from './pdf-value.ts'
import { allTags, isReference, newTag, type Tag, type TagTree } from './tag-tree.ts'

/**
 * Every link is in a tag for links, and says where it leads: by its own words, else by its address.
 *
 * @param wordsOf - what stands in a tag
 */
export function mendLinks(file: PdfFile, tree: TagTree, pages: readonly number[], wordsOf: (tag: Tag) => string): void {
  const owners = ownersOf(tree)
  for (const page of pages) {
    const annotations = file.follow(file.dict(page).get('Annots'))
    for (const value of Array.isArray(annotations) ? annotations : []) {
      const number = refNumber(value)
      if (number === null || file.dict(number).get('Subtype') !== '/Link') continue
      const tag = linkTag(file, tree, page, number, owners.get(number) ?? null)
      const dict = file.dict(number)
      if (readText(dict.get('Contents'))) continue
      dict.set('Contents', pdfText(wordsOf(tag) || target(file, dict)))
      file.touch(number)
    }
  }
}

function ownersOf(tree: TagTree): Map<number, Tag> {
  const owners = new Map<number, Tag>()
  for (const tag of allTags(tree.tags))
    for (const kid of tag.kids) if (isReference(kid)) owners.set(kid.annotation, tag)
  return owners
}

/** The tag of a link; made when the link is in a tag for something else, or hidden from readers and in none. */
function linkTag(file: PdfFile, tree: TagTree, page: number, annotation: number, owner: Tag | null): Tag {
  if (owner?.type === 'Link') return owner
  const parent = owner ?? (tree.tags[0] as Tag)
  const link = newTag(file, 'Link', parent)
  link.dict.set('Pg', refTo(page))
  const index = parent.kids.findIndex((kid) => isReference(kid) && kid.annotation === annotation)
  const reference = { dict: dictOf({ Type: '/OBJR', Obj: refTo(annotation), Pg: refTo(page) }), annotation }
  link.kids = [owner ? (parent.kids[index] ?? reference) : reference]
  if (owner) parent.kids = parent.kids.with(index, link)
  else parent.kids = [...parent.kids, link]
  return link
}

function target(file: PdfFile, link: PdfDict): string {
  const action = file.dictAt(link.get('A'))
  const destination = link.get('Dest') ?? action?.get('D')
  const name =
    typeof destination === 'string' && destination.startsWith('/') ? destination.slice(1) : readText(destination)
  return readText(action?.get('URI')) || name || 'link'
}
