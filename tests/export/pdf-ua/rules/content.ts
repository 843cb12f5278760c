import { PDFArray, PDFDict, type PDFDocument, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import type { Rule } from '../rule.ts'
import { arrayAt, type Drawing, dictAt, key, numberOf, type TaggedPdf } from '../tagged-pdf.ts'

const isTagged = (mark: { mcid: number | null }) => mark.mcid !== null
const isArtifact = (mark: { tag: string }) => mark.tag === 'Artifact'

function where(drawing: Drawing, index: number): string {
  return `${drawing.container}, item ${index + 1}`
}

/** What is drawn, and whether readers are told of it. */
export const contentRules: readonly Rule[] = [
  {
    clause: '7.1-1',
    says: 'no artifact is inside tagged content',
    find: ({ drawings }) => marks(drawings, (mark, around) => isArtifact(mark) && around.some(isTagged)),
  },
  {
    clause: '7.1-2',
    says: 'no tagged content is inside an artifact',
    find: ({ drawings }) => marks(drawings, (mark, around) => isTagged(mark) && around.some(isArtifact)),
  },
  {
    clause: '7.1-3',
    says: 'everything painted is tagged or an artifact',
    find: ({ drawings }) =>
      drawings.flatMap((drawing) =>
        drawing.items.flatMap((item, index) =>
          (item.kind === 'paint' || item.kind === 'text') &&
          !item.around.some((one) => isTagged(one) || isArtifact(one))
            ? [where(drawing, index)]
            : [],
        ),
      ),
  },
  {
    clause: '32000-1, 14.6',
    says: 'marks are closed as often as they are opened',
    find: ({ drawings }) =>
      drawings.flatMap((drawing) =>
        drawing.items.flatMap((item, index) => (item.kind === 'unbalanced' ? [where(drawing, index)] : [])),
      ),
  },
  {
    clause: '32000-1, 14.7.4.2',
    says: 'every tagged content is in one tag, and every tag’s content is drawn once',
    find: contentInOneTag,
  },
  {
    clause: '32000-1, 14.7.4.4',
    says: 'the parent tree leads from content and annotations to the tags that hold them',
    find: parentTreeAgrees,
  },
]

function marks(drawings: readonly Drawing[], isWrong: (mark: Mark, around: readonly Mark[]) => boolean): string[] {
  return drawings.flatMap((drawing) =>
    drawing.items.flatMap((item, index) =>
      item.kind === 'mark' && isWrong(item.mark, item.around) ? [where(drawing, index)] : [],
    ),
  )
}

type Mark = { readonly tag: string; readonly mcid: number | null }

function contentInOneTag({ drawings, elements }: TaggedPdf): string[] {
  const drawn = count(
    drawings.flatMap(({ container, items }) =>
      items.flatMap((item) =>
        item.kind === 'mark' && item.mark.mcid !== null ? [`${container} ${item.mark.mcid}`] : [],
      ),
    ),
  )
  const held = count(elements.flatMap(({ contents }) => contents.map(({ container, mcid }) => `${container} ${mcid}`)))
  return [...new Set([...drawn.keys(), ...held.keys()])]
    .filter((one) => drawn.get(one) !== 1 || held.get(one) !== 1)
    .map((one) => `${one}: drawn ${drawn.get(one) ?? 0} times, in ${held.get(one) ?? 0} tags`)
}

function count(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function parentTreeAgrees({ catalog, doc, elements, annotations }: TaggedPdf): string[] {
  const table = parentTable(catalog, doc)
  const objectOf = (name: string) => name.slice(name.indexOf(' ') + 1)
  const wrong: string[] = []
  const keyOf = (container: string, name: string) => numberOf(lookup(doc, container)?.get(key(name)))
  for (const element of elements) {
    for (const { container, mcid } of element.contents) {
      const list = table.get(keyOf(container, 'StructParents') ?? -1)
      if (!Array.isArray(list) || list[mcid] !== objectOf(element.name)) wrong.push(`${container} ${mcid}`)
    }
    for (const annotation of element.references)
      if (table.get(keyOf(annotation, 'StructParent') ?? -1) !== objectOf(element.name)) wrong.push(annotation)
  }
  const held = new Set(elements.flatMap(({ references }) => references))
  return [...wrong, ...annotations.filter(({ name }) => !held.has(name)).map(({ name }) => `${name}: in no tag`)]
}

/** The parent tree: lists of tags for what has content, one tag for an annotation. */
function parentTable(catalog: PDFDict, doc: PDFDocument): Map<number, string | string[]> {
  const table = new Map<number, string | string[]>()
  const read = (node: PDFDict | null) => {
    const nums = node && arrayAt(node, 'Nums')
    for (let index = 0; nums && index < nums.size(); index += 2) {
      const value = nums.get(index + 1)
      const list = doc.context.lookup(value)
      const entry = list instanceof PDFArray ? list.asArray().map(String) : String(value)
      table.set(numberOf(nums.get(index)) ?? -1, entry)
    }
    for (const kid of (node && arrayAt(node, 'Kids')?.asArray()) ?? []) read(doc.context.lookup(kid, PDFDict))
  }
  const root = dictAt(catalog, 'StructTreeRoot')
  read(root && dictAt(root, 'ParentTree'))
  return table
}

function lookup(doc: PDFDocument, name: string): PDFDict | null {
  const found = doc.context.lookup(PDFRef.of(Number(name.split(' ')[0])))
  if (found instanceof PDFDict) return found
  return found instanceof PDFRawStream ? found.dict : null
}
