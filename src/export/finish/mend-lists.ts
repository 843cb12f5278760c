import type { PdfFile } from './pdf-file.ts'
import { adopt, allTags, isTag, type Kid, newTag, type Tag, type TagTree } from './tag-tree.ts'

/** Items have a label and a body; lists have items and lists; and items are in lists. */
export function mendLists(file: PdfFile, tree: TagTree): void {
  for (const tag of allTags(tree.tags)) {
    if (tag.type === 'L') tag.kids = wrapStrays(file, tag)
    else if (tag.type === 'LI' && tag.parent?.type !== 'L') freeItem(tag)
    else if (tag.type === 'LI') addBody(file, tag)
  }
}

function addBody(file: PdfFile, item: Tag): void {
  const isLabel = (kid: Kid) => isTag(kid) && kid.type === 'Lbl'
  const rest = item.kids.filter((kid) => !isLabel(kid))
  if (rest.every((kid) => isTag(kid) && kid.type === 'LBody')) return
  const body = newTag(file, 'LBody', item)
  adopt(body, rest)
  item.kids = [...item.kids.filter(isLabel), body]
}

/** What stands in a list beside its items becomes an item. */
function wrapStrays(file: PdfFile, list: Tag): Kid[] {
  const kids: Kid[] = []
  let body: Tag | null = null
  for (const kid of list.kids) {
    if (isTag(kid) && ['L', 'LI', 'Caption'].includes(kid.type)) {
      kids.push(kid)
      body = null
      continue
    }
    if (body === null) {
      const item = newTag(file, 'LI', list)
      body = newTag(file, 'LBody', item)
      item.kids.push(body)
      kids.push(item)
    }
    adopt(body, [kid])
  }
  return kids
}

/** An item without a list is a part of the text, its label the first words of it. */
function freeItem(item: Tag): void {
  item.type = 'Div'
  for (const kid of item.kids) if (isTag(kid) && kid.type === 'Lbl') kid.type = 'Span'
}
