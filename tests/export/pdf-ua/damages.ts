import { PDFDict, PDFDocument, type PDFObject, PDFRawStream, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import { arrayAt, dictAt, key, nameOf, streamBytes } from './tagged-pdf.ts'

/** A PDF that can be broken in one place. */
export type Patient = {
  readonly doc: PDFDocument
  readonly catalog: PDFDict
  /** The tags of one type, in the order of the file. */
  tags(type: string): PDFDict[]
  /** Makes one tag another; all of them without an index. */
  retype(type: string, to: string, index?: number): void
  /** Changes what the first page draws. */
  redraw(change: (content: string) => string): void
  metadata(change: (xmp: string) => string): void
}

type Damage = (patient: Patient) => void

/** @param value - as plain data; words become names */
const set = (dict: PDFDict, name: string, value: unknown) =>
  dict.set(key(name), dict.context.obj(value as string) as PDFObject)
const drop = (dict: PDFDict | null | undefined, name: string) => void dict?.delete(key(name))

/** For every rule, by its clause, what breaks it. */
export const damages: Readonly<Record<string, Damage>> = {
  '5-1': ({ metadata }) => metadata((xmp) => xmp.replace(/<pdfuaid:part>1<\/pdfuaid:part>/, '')),
  '5-2': ({ metadata }) => metadata((xmp) => xmp.replace('<pdfuaid:part>1', '<pdfuaid:part>2')),
  '6.2-1': ({ catalog }) => set(catalog, 'MarkInfo', { Marked: false }),
  '7.1-1': ({ redraw }) => redraw((content) => content.replace(/(MCID \d+ >>BDC)/, '$1 /Artifact BMC EMC')),
  '7.1-2': ({ redraw }) =>
    redraw((content) => content.replace(/\/\w+ <<\/MCID \d+ >>BDC[\s\S]*?EMC/, '/Artifact BMC $& EMC')),
  '7.1-3': ({ redraw }) => redraw((content) => content.replace('/Artifact BMC', '/Other BMC')),
  '7.1-4': ({ catalog }) => set(catalog, 'MarkInfo', { Marked: true, Suspects: true }),
  '7.1-5': ({ catalog }) => drop(dictAt(catalog, 'StructTreeRoot'), 'RoleMap'),
  '7.1-7': ({ catalog }) => set(dictAt(catalog, 'StructTreeRoot') as PDFDict, 'RoleMap', { P: 'Div', Em: 'Span' }),
  '7.1-8': ({ catalog }) => drop(catalog, 'Metadata'),
  '7.1-9': ({ metadata }) => metadata((xmp) => xmp.replace(/<dc:title>.*<\/dc:title>/, '')),
  '7.1-10': ({ catalog }) => drop(catalog, 'ViewerPreferences'),
  '7.1-11': ({ catalog }) => drop(catalog, 'StructTreeRoot'),
  '7.1-12': ({ tags }) => drop(tags('P')[0], 'P'),
  '7.2-2': ({ catalog }) => drop(catalog, 'Lang'),
  '7.2-3': ({ retype }) => retype('TR', 'P', 1),
  '7.2-4': ({ retype }) => retype('Table', 'Div'),
  '7.2-5': ({ retype }) => retype('P', 'THead', 0),
  '7.2-6': ({ retype }) => retype('P', 'TBody', 0),
  '7.2-7': ({ retype }) => retype('P', 'TFoot', 0),
  '7.2-8': ({ retype }) => retype('TR', 'Div'),
  '7.2-9': ({ retype }) => retype('TR', 'Div'),
  '7.2-10': ({ retype }) => retype('TD', 'P', 0),
  '7.2-11': ({ retype }) => retype('TR', 'THead'),
  '7.2-12': ({ retype }) => retype('TR', 'TFoot'),
  '7.2-13': ({ retype }) => retype('TR', 'TFoot', 1),
  '7.2-14': ({ retype }) => retype('TR', 'THead', 0),
  '7.2-16': ({ retype }) => retype('TR', 'Caption', 1),
  '7.2-17': ({ retype }) => retype('L', 'Div'),
  '7.2-18': ({ retype }) => retype('LI', 'Div'),
  '7.2-19': ({ retype }) => retype('LI', 'P', 0),
  '7.2-20': ({ retype }) => retype('LBody', 'P', 0),
  '7.2-26': ({ retype }) => retype('P', 'TOCI', 0),
  '7.2-27': ({ retype }) => retype('L', 'TOC', 0),
  '7.2-28': ({ retype }) => {
    retype('L', 'TOC', 0)
    retype('LI', 'Caption')
  },
  '7.2-29': ({ tags }) => tags('P')[0]?.set(key('Lang'), PDFString.of('no language')),
  '7.2-36': ({ retype }) => retype('TR', 'THead', 0),
  '7.2-37': ({ retype }) => retype('TR', 'TBody', 0),
  '7.2-38': ({ retype }) => retype('TR', 'TFoot', 0),
  '7.2-39': ({ retype }) => retype('TR', 'Caption'),
  '7.2-40': ({ retype }) => retype('LI', 'Caption', 2),
  '7.2-42': ({ tags }) => set(tags('TD')[0] as PDFDict, 'A', { O: 'Table', ColSpan: 3 }),
  '7.3-1': ({ tags }) => drop(tags('Figure')[0], 'Alt'),
  '7.4.2-1': ({ retype }) => retype('H2', 'H3', 0),
  '7.4.4-1': ({ retype }) => retype('H2', 'H', 0),
  '7.5-1': ({ tags }) => {
    for (const cell of [...tags('TH'), ...tags('TD')]) drop(cell, 'A')
  },
  '7.7-1': ({ tags, retype }) => {
    drop(tags('Figure')[0], 'Alt')
    retype('Figure', 'Formula', 0)
  },
  '7.9-1': ({ retype }) => retype('P', 'Note', 0),
  '7.10-1': ({ catalog }) => set(catalog, 'OCProperties', { D: {} }),
  '7.11-1': ({ catalog }) => set(catalog, 'Names', { EmbeddedFiles: { Names: [] } }),
  '7.15-1': ({ catalog }) => set(catalog, 'AcroForm', { Fields: [], XFA: [] }),
  '7.16-1': ({ doc }) => {
    doc.context.trailerInfo.Encrypt = doc.context.obj({ Filter: 'Standard' })
  },
  '7.18.1-1': ({ doc }) => set(links(doc)[0] as PDFDict, 'Subtype', 'Text'),
  '7.18.3-1': ({ doc }) => drop(doc.getPage(0).node, 'Tabs'),
  '7.18.4-2': ({ retype }) => retype('P', 'Form', 0),
  '7.18.5-1': ({ retype }) => retype('Link', 'Span', 0),
  '7.18.5-2': ({ doc }) => drop(links(doc)[0], 'Contents'),
  '7.20-1': ({ doc }) => set(taggedXObject(doc)[1].dict, 'Ref', {}),
  '7.20-2': ({ doc }) => {
    const resources = dictAt(doc.getPage(1).node, 'Resources') as PDFDict
    resources.set(key('XObject'), doc.context.obj({ X99: taggedXObject(doc)[0] }))
  },
  '7.21.3.2-1': ({ doc }) => drop(fonts(doc, 'CIDFontType2')[0], 'CIDToGIDMap'),
  '7.21.3.3-1': ({ doc }) => set(fonts(doc, 'Type0')[0] as PDFDict, 'Encoding', 'Identity-V'),
  '7.21.4.1-1': ({ doc }) => drop(dictAt(fonts(doc, 'CIDFontType2')[0] as PDFDict, 'FontDescriptor'), 'FontFile2'),
  '7.21.7-1': ({ doc }) => drop(fonts(doc, 'Type0')[0], 'ToUnicode'),
  '7.21.7-2': ({ doc }) => {
    const font = fonts(doc, 'Type0')[0] as PDFDict
    const map = (streamBytes(font.lookup(key('ToUnicode'))) as Buffer).toString('latin1')
    const broken = map.replace(/(<[\dA-F]{4}> )<[\dA-F]{4}>(?=\n)/g, '$1<FEFF>')
    font.set(key('ToUnicode'), doc.context.register(doc.context.stream(broken)))
  },
  '7.21.8-1': ({ redraw }) => redraw((content) => content.replace(/<[\dA-F]{4}/, '<0000')),
  '32000-1, 14.6': ({ redraw }) => redraw((content) => content.replace(/EMC(?![\s\S]*EMC)/, '')),
  '32000-1, 14.7.4.2': ({ redraw }) => redraw((content) => content.replace(/MCID \d+/, 'MCID 901')),
  '32000-1, 14.7.4.4': ({ catalog }) => drop(dictAt(catalog, 'StructTreeRoot'), 'ParentTree'),
}

/** Opens a PDF, breaks it and closes it again. */
export async function damage(bytes: Uint8Array, harm: Damage): Promise<Uint8Array> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog, context } = doc
  const tags = (type: string) =>
    dicts(doc).filter((dict) => nameOf(dict.get(key('Type'))) === 'StructElem' && nameOf(dict.get(key('S'))) === type)
  harm({
    doc,
    catalog,
    tags,
    retype(type, to, index) {
      const all = tags(type)
      for (const tag of index === undefined ? all : [all[index] as PDFDict]) set(tag, 'S', to)
    },
    redraw(change) {
      const page = doc.getPage(0).node as PDFDict
      const content = (streamBytes(page.lookup(key('Contents'))) as Buffer).toString('latin1')
      page.set(key('Contents'), context.register(context.stream(Buffer.from(change(content), 'latin1'))))
    },
    metadata(change) {
      const xmp = (streamBytes(catalog.lookup(key('Metadata'))) as Buffer).toString('utf8')
      const stream = context.stream(Buffer.from(change(xmp)), { Type: 'Metadata', Subtype: 'XML' })
      catalog.set(key('Metadata'), context.register(stream))
    },
  })
  return doc.save({ useObjectStreams: false, updateFieldAppearances: false })
}

function dicts(doc: PDFDocument): PDFDict[] {
  return doc.context
    .enumerateIndirectObjects()
    .map(([, one]) => one)
    .filter((one): one is PDFDict => one instanceof PDFDict)
}

function links(doc: PDFDocument): PDFDict[] {
  return doc
    .getPages()
    .flatMap(({ node }) => arrayAt(node as PDFDict, 'Annots')?.asArray() ?? [])
    .map((ref) => doc.context.lookup(ref, PDFDict))
}

function fonts(doc: PDFDocument, subtype: string): PDFDict[] {
  return dicts(doc).filter((dict) => nameOf(dict.get(key('Subtype'))) === subtype)
}

function taggedXObject(doc: PDFDocument): [PDFRef, PDFRawStream] {
  const found = doc.context
    .enumerateIndirectObjects()
    .find(([, one]) => one instanceof PDFRawStream && one.dict.has(key('StructParents')))
  return found as [PDFRef, PDFRawStream]
}
