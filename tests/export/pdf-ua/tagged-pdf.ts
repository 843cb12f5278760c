import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { type ContentItem, readContent } from './read-content.ts'

/** An element of the tag tree, as a reader meets it. */
export type Element = {
  /** Object number, for findings. */
  readonly name: string
  readonly dict: PDFDict
  /** As written, and what the role map makes of it; null when that ends nowhere. */
  readonly type: string
  readonly standard: string | null
  readonly parent: Element | null
  readonly kids: Element[]
  readonly contents: Content[]
  /** Kids and contents as they follow each other. */
  readonly parts: (Element | Content)[]
  /** Annotations, by object. */
  readonly references: string[]
}

export type Content = { readonly container: string; readonly mcid: number }

/** A page, or an XObject that has marked content of its own, with all that it draws. */
export type Drawing = {
  readonly container: string
  readonly dict: PDFDict
  readonly text: string
  readonly items: readonly ContentItem[]
}

export type TaggedPdf = {
  readonly header: string
  readonly doc: PDFDocument
  readonly catalog: PDFDict
  readonly pages: readonly { readonly name: string; readonly dict: PDFDict }[]
  readonly annotations: readonly { readonly name: string; readonly page: string; readonly dict: PDFDict }[]
  readonly elements: readonly Element[]
  readonly drawings: readonly Drawing[]
  readonly fonts: readonly { readonly name: string; readonly dict: PDFDict }[]
  readonly xmp: string | null
}

export const key = (name: string) => PDFName.of(name)
export const nameOf = (value: PDFObject | undefined) => (value instanceof PDFName ? value.decodeText() : null)
export const numberOf = (value: PDFObject | undefined) => (value instanceof PDFNumber ? value.asNumber() : null)
export const textOf = (value: PDFObject | undefined) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null
export const dictAt = (dict: PDFDict, name: string) => {
  const found = dict.lookup(key(name))
  return found instanceof PDFDict ? found : null
}
export const arrayAt = (dict: PDFDict, name: string) => {
  const found = dict.lookup(key(name))
  return found instanceof PDFArray ? found : null
}
export const streamBytes = (value: PDFObject | undefined): Buffer | null =>
  value instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(value).decode()) : null

/** Reads a PDF with a library of others, so that a mistake of our own reader does not hide itself. */
export async function openTaggedPdf(bytes: Uint8Array): Promise<TaggedPdf> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
  const { catalog, context } = doc
  const pages = doc.getPages().map((page) => ({ name: page.ref.toString(), dict: page.node as PDFDict }))
  const annotations = pages.flatMap(({ name: page, dict }) =>
    (arrayAt(dict, 'Annots')?.asArray() ?? []).map((ref) => ({
      name: ref.toString(),
      page,
      dict: context.lookup(ref, PDFDict),
    })),
  )
  const drawings = pages.flatMap(({ name, dict }) => drawingsOf(name, dict, dict, streamText(doc, dict), new Set()))
  const fonts = context
    .enumerateIndirectObjects()
    .filter((entry): entry is [PDFRef, PDFDict] => entry[1] instanceof PDFDict)
    .filter(([, dict]) => nameOf(dict.get(key('Type'))) === 'Font' && dict.has(key('Encoding')))
    .map(([ref, dict]) => ({ name: ref.toString(), dict }))
  const xmp = streamBytes(catalog.lookup(key('Metadata')))?.toString('utf8') ?? null
  const header = Buffer.from(bytes.subarray(0, 16)).toString('latin1').split('\n')[0] as string
  return { header, doc, catalog, pages, annotations, elements: elementsOf(catalog), drawings, fonts, xmp }
}

function streamText(doc: PDFDocument, page: PDFDict): string {
  const held = page.lookup(key('Contents'))
  const streams = held instanceof PDFArray ? held.asArray().map((ref) => doc.context.lookup(ref)) : [held]
  return streams.map((stream) => streamBytes(stream)?.toString('latin1') ?? '').join('\n')
}

function drawingsOf(container: string, dict: PDFDict, holder: PDFDict, text: string, known: Set<string>): Drawing[] {
  const resources = dictAt(holder, 'Resources')
  const named = (resources && dictAt(resources, 'XObject')) ?? null
  const inside = (named?.entries() ?? [])
    .map(([, ref]) => ({ ref: ref as PDFRef, stream: dict.context.lookup(ref) }))
    .filter((one): one is { ref: PDFRef; stream: PDFRawStream } => one.stream instanceof PDFRawStream)
    .filter(({ ref, stream }) => !known.has(ref.toString()) && isTagged(stream))
  for (const { ref } of inside) known.add(ref.toString())
  const isTaggedName = (name: string) => {
    const stream = named?.lookup(key(name))
    return stream instanceof PDFRawStream && isTagged(stream)
  }
  return [
    { container, dict, text, items: readContent(text, isTaggedName) },
    ...inside.flatMap(({ ref, stream }) =>
      drawingsOf(ref.toString(), stream.dict, stream.dict, (streamBytes(stream) as Buffer).toString('latin1'), known),
    ),
  ]
}

function isTagged(stream: PDFRawStream): boolean {
  return nameOf(stream.dict.get(key('Subtype'))) === 'Form' && /\/MCID\b/.test(String(streamBytes(stream)))
}

function elementsOf(catalog: PDFDict): Element[] {
  const root = dictAt(catalog, 'StructTreeRoot')
  if (root === null) return []
  const roles = dictAt(root, 'RoleMap')
  const found: Element[] = []
  const hold = (parent: Element | null, content: Content) => {
    parent?.contents.push(content)
    parent?.parts.push(content)
  }
  const walk = (held: PDFObject | undefined, parent: Element | null, holderPage: string | null): void => {
    const value = held instanceof PDFRef ? root.context.lookup(held) : held
    if (value instanceof PDFArray) for (const one of value.asArray()) walk(one, parent, holderPage)
    else if (value instanceof PDFNumber && holderPage !== null)
      hold(parent, { container: holderPage, mcid: value.asNumber() })
    if (!(value instanceof PDFDict)) return
    const kind = nameOf(value.get(key('Type')))
    const page = value.get(key('Pg'))?.toString() ?? holderPage
    if (kind === 'MCR') {
      const container = value.get(key('Stm'))?.toString() ?? page
      if (container) hold(parent, { container, mcid: numberOf(value.get(key('MCID'))) ?? -1 })
    } else if (kind === 'OBJR') parent?.references.push(String(value.get(key('Obj'))))
    else {
      const type = nameOf(value.get(key('S'))) ?? ''
      const standard = standardType(type, roles)
      const element = { dict: value, type, standard, parent, kids: [], contents: [], parts: [], references: [] }
      const named = { ...element, name: `${type} ${held instanceof PDFRef ? held.toString() : ''}` }
      found.push(named)
      parent?.kids.push(named)
      parent?.parts.push(named)
      walk(value.get(key('K')), named, value.get(key('Pg'))?.toString() ?? null)
    }
  }
  walk(root.get(key('K')), null, null)
  return found
}

export const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
)

/** Follows the role map; null when it ends at no standard type. */
export function standardType(type: string, roles: PDFDict | null): string | null {
  const seen = new Set<string>()
  let at: string | null = type
  while (at !== null && !standardTypes.has(at)) {
    if (seen.has(at)) return null
    seen.add(at)
    at = nameOf(roles?.get(key(at)))
  }
  return at
}
