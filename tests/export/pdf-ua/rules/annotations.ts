import { PDFRawStream } from '@cantoo/pdf-lib'
import type { Rule } from '../rule.ts'
import { type Element, key, nameOf, type TaggedPdf, textOf } from '../tagged-pdf.ts'

/** Links and what else lies upon a page. */
export const annotationRules: readonly Rule[] = [
  {
    clause: '7.18.1-1',
    says: 'there are no annotations but links (with 7.18.1-3, 7.18.2-1, 7.18.4-1, 7.18.6.2-1 and 2, 7.18.8-1)',
    find: ({ annotations }) =>
      annotations.filter(({ dict }) => nameOf(dict.get(key('Subtype'))) !== 'Link').map(({ name }) => name),
  },
  {
    clause: '7.18.5-1',
    says: 'every link is in a tag for links',
    find: ({ annotations, elements }) => {
      const owners = ownersOf(elements)
      return annotations.filter(({ name }) => owners.get(name)?.standard !== 'Link').map(({ name }) => name)
    },
  },
  {
    clause: '7.18.5-2',
    says: 'every link says where it leads (with 7.18.1-2)',
    find: ({ annotations }) =>
      annotations.filter(({ dict }) => !textOf(dict.get(key('Contents')))?.trim()).map(({ name }) => name),
  },
  {
    clause: '7.20-1',
    says: 'nothing is drawn from other files',
    find: ({ doc }) =>
      doc.context
        .enumerateIndirectObjects()
        .filter(([, one]) => one instanceof PDFRawStream && one.dict.has(key('Ref')))
        .map(([ref]) => ref.toString()),
  },
  {
    clause: '7.20-2',
    says: 'what has tagged content of its own is drawn in one place',
    find: drawnTwice,
  },
]

function ownersOf(elements: readonly Element[]): Map<string, Element> {
  return new Map(elements.flatMap((element) => element.references.map((name) => [name, element] as const)))
}

function drawnTwice({ drawings, doc, pages }: TaggedPdf): string[] {
  const isPage = (container: string) => pages.some(({ name }) => name === container)
  const places = new Map<string, number>()
  const resources = new Set(
    doc.context
      .enumerateIndirectObjects()
      .map(([, one]) => (one instanceof PDFRawStream ? one.dict : one))
      .flatMap((one) =>
        'lookup' in one ? [(one as { lookup(name: unknown): unknown }).lookup(key('Resources'))] : [],
      ),
  )
  for (const one of resources)
    for (const [, ref] of String(one).matchAll(/\/X\d+ (\d+ 0 R)/g))
      places.set(ref as string, (places.get(ref as string) ?? 0) + 1)
  return drawings
    .filter(({ container }) => !isPage(container) && (places.get(container) ?? 0) > 1)
    .map(({ container }) => container)
}
