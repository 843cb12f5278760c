import { dictOf, type PdfFile } from './pdf-file.ts'
import { type PdfDict, type PdfValue, refNumber, refTo } from './pdf-value.ts'

/** An element of the tag tree. */
export type Tag = {
  readonly number: number
  readonly dict: PdfDict
  /** Such as `P`. */
  type: string
  parent: Tag | null
  kids: Kid[]
  /** As it stands in the file; null when it is new. */
  readonly was: Pick<Tag, 'type' | 'parent' | 'kids'> | null
}

/** Marked content: where it is drawn, and its number there. */
export type Content = { readonly page: number | null; readonly container: number; readonly mcid: number }

/** What a tag has that is neither tag nor content: a reference to an annotation. */
export type Reference = { readonly dict: PdfDict; readonly annotation: number }

export type Kid = Tag | Content | Reference

export const isTag = (kid: Kid): kid is Tag => 'kids' in kid
export const isContent = (kid: Kid): kid is Content => 'mcid' in kid
export const isReference = (kid: Kid): kid is Reference => 'annotation' in kid

/** Names content by place and number. */
export const contentKey = (container: number, mcid: number) => `${container} ${mcid}`

export type TagTree = { readonly root: PdfDict; readonly rootNumber: number; readonly tags: Tag[] }

/** Reads the tag tree; where nothing is tagged, Chromium writes none, and one is made that says so. */
export function readTagTree(file: PdfFile, catalog: PdfDict): TagTree {
  const rootNumber = refNumber(catalog.get('StructTreeRoot')) ?? addTagTree(file, catalog)
  const root = file.dict(rootNumber)
  return { root, rootNumber, tags: kidsOf(file, root, null).filter(isTag) }
}

function addTagTree(file: PdfFile, catalog: PdfDict): number {
  const root = dictOf({ Type: '/StructTreeRoot' })
  const number = file.add(root)
  root.set('K', refTo(file.add(dictOf({ Type: '/StructElem', S: '/Document', P: refTo(number) }))))
  catalog.set('StructTreeRoot', refTo(number))
  return number
}

/** All tags in the order in which they are read. */
export function allTags(tags: readonly Kid[], found: Tag[] = []): Tag[] {
  for (const tag of tags) {
    if (!isTag(tag)) continue
    found.push(tag)
    allTags(tag.kids, found)
  }
  return found
}

/** A new tag in the file, without kids; whoever makes it puts it into its parent. */
export function newTag(file: PdfFile, type: string, parent: Tag): Tag {
  const dict = dictOf({
    Type: '/StructElem',
    S: `/${type}`,
    P: refTo(parent.number),
    Pg: parent.dict.get('Pg') ?? null,
  })
  return { number: file.add(dict), dict, type, parent, kids: [], was: null }
}

/** Puts kids into a tag; `kids` of the parent they had are left to the caller. */
export function adopt(parent: Tag, kids: readonly Kid[]): void {
  for (const kid of kids) if (isTag(kid)) kid.parent = parent
  parent.kids = [...parent.kids, ...kids]
}

function readTag(file: PdfFile, number: number, parent: Tag | null): Tag {
  const dict = file.dict(number)
  const type = String(dict.get('S')).slice(1)
  const was = { type, parent, kids: [] as Kid[] }
  const tag: Tag = { number, dict, type, parent, kids: [], was }
  was.kids = tag.kids = kidsOf(file, dict, tag)
  return tag
}

function kidsOf(file: PdfFile, dict: PdfDict, parent: Tag | null): Kid[] {
  const held = dict.get('K')
  if (held === undefined) return []
  const followed = Array.isArray(held) ? held : file.follow(held)
  const page = refNumber(dict.get('Pg'))
  const values = Array.isArray(followed) ? followed : [held]
  return values.flatMap((value) => kidOf(file, value, page, parent))
}

function kidOf(file: PdfFile, value: PdfValue, ownPage: number | null, parent: Tag | null): Kid[] {
  if (typeof value === 'string')
    return ownPage === null ? [] : [{ page: ownPage, container: ownPage, mcid: Number(value) }]
  const number = refNumber(value)
  const dict = file.dictAt(value)
  if (dict === null) return []
  const page = refNumber(dict.get('Pg')) ?? ownPage
  if (dict.get('Type') === '/MCR') {
    const container = refNumber(dict.get('Stm')) ?? page
    return container === null ? [] : [{ page, container, mcid: Number(dict.get('MCID')) }]
  }
  if (dict.get('Type') === '/OBJR') return [{ dict, annotation: refNumber(dict.get('Obj')) ?? 0 }]
  return number === null ? [] : [readTag(file, number, parent)]
}

/** Writes the tags back, and the table that leads from content and annotations to their tags. */
export function writeTagTree(file: PdfFile, tree: TagTree): void {
  const owners = new Map<string, Tag>()
  const annotations = new Map<number, Tag>()
  for (const tag of allTags(tree.tags)) {
    for (const kid of tag.kids) {
      if (isReference(kid)) annotations.set(kid.annotation, tag)
      else if (!isTag(kid)) owners.set(contentKey(kid.container, kid.mcid), tag)
    }
    writeTag(file, tag)
  }
  writeParentTree(file, tree, owners, annotations)
}

function writeTag(file: PdfFile, tag: Tag): void {
  if (isAsItWas(tag)) return
  const { dict } = tag
  const page = refNumber(dict.get('Pg'))
  dict.set('S', `/${tag.type}`)
  if (tag.parent) dict.set('P', refTo(tag.parent.number))
  const kids = tag.kids.map((kid) => writeKid(kid, page))
  if (kids.length === 0) dict.delete('K')
  else dict.set('K', kids.length === 1 ? (kids[0] as PdfValue) : kids)
  file.touch(tag.number)
}

function isAsItWas({ was, type, parent, kids }: Tag): boolean {
  return was?.type === type && was.parent === parent && isSame(was.kids, kids)
}

function isSame(some: readonly Kid[], others: readonly Kid[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index])
}

function writeKid(kid: Kid, ownPage: number | null): PdfValue {
  if (isTag(kid)) return refTo(kid.number)
  if (isReference(kid)) return kid.dict
  const { page, container, mcid } = kid
  if (container === ownPage) return String(mcid)
  return dictOf({
    Type: '/MCR',
    Pg: page === null || page === ownPage ? null : refTo(page),
    Stm: container === page ? null : refTo(container),
    MCID: String(mcid),
  })
}

function writeParentTree(
  file: PdfFile,
  tree: TagTree,
  owners: ReadonlyMap<string, Tag>,
  annotations: ReadonlyMap<number, Tag>,
): void {
  const entries = new Map<number, PdfValue>()
  let next = 0
  const held = [...owners.keys()].map((key) => key.split(' ').map(Number) as [number, number])
  const sizes = new Map<number, number>()
  for (const [container, mcid] of held) sizes.set(container, Math.max(sizes.get(container) ?? 0, mcid + 1))
  const numberOf = (dict: PdfDict, name: string) => {
    const number = Number(dict.get(name) ?? Number.NaN)
    if (Number.isInteger(number)) next = Math.max(next, number + 1)
    return number
  }
  const keys = [...sizes].map(([container, size]) => ({
    container,
    size,
    key: numberOf(file.dict(container), 'StructParents'),
  }))
  const ends = [...annotations].map(([number, tag]) => ({
    number,
    tag,
    key: numberOf(file.dict(number), 'StructParent'),
  }))
  for (const { container, size, key } of keys) {
    const tags = Array.from({ length: size }, (_, mcid) => owners.get(contentKey(container, mcid)))
    const list = tags.map((tag) => (tag ? refTo(tag.number) : 'null'))
    entries.set(keyFor(file, container, 'StructParents', key), refTo(file.add(list)))
  }
  for (const { number, tag, key } of ends) entries.set(keyFor(file, number, 'StructParent', key), refTo(tag.number))

  const sorted = [...entries].sort(([one], [other]) => one - other)
  const nums = sorted.flatMap(([key, value]): PdfValue[] => [String(key), value])
  const older = refNumber(tree.root.get('ParentTree'))
  const dict = dictOf({ Type: '/ParentTree', Nums: nums })
  if (older === null) tree.root.set('ParentTree', refTo(file.add(dict)))
  else {
    removeOlder(file, older)
    file.set(older, dict)
  }
  tree.root.set('ParentTreeNextKey', String(next))
  file.touch(tree.rootNumber)

  /** A key that is free, for what has none yet. */
  function keyFor(of: PdfFile, object: number, name: string, key: number): number {
    if (Number.isInteger(key)) return key
    of.dict(object).set(name, String(next))
    of.touch(object)
    return next++
  }
}

/** The lists of the table that is replaced. */
function removeOlder(file: PdfFile, table: number): void {
  const nums = file.dict(table).get('Nums')
  for (const value of Array.isArray(nums) ? nums : []) {
    const number = refNumber(value)
    if (number !== null && Array.isArray(file.value(number))) file.remove(number)
  }
  // A table in several parts has its lists there; they stay, unused.
}
