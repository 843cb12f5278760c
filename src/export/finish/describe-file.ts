import { dictOf, type PdfFile } from './pdf-file.ts'
import { isDict, type PdfDict, pdfText, readText, refNumber, refTo } from './pdf-value.ts'

/** What a PDF says about itself. */
export type PdfFacts = {
  readonly title: string
  readonly author: string | null
  /** BCP 47. Chromium writes the page's, and its own where the page names none. */
  readonly language: string
  readonly creator: string
  /** Default: the moment of printing, as Chromium wrote it. */
  readonly date?: Date
}

/**
 * Writes title, author, creator, dates and language twice, as readers look for them in either place: in the older
 * dictionary, and as XMP, which also says that the file keeps to PDF/UA.
 */
export function describeFile(file: PdfFile, catalog: PdfDict, facts: PdfFacts): void {
  const infoNumber = refNumber(file.trailer.get('Info'))
  const older = infoNumber === null ? new Map() : file.dict(infoNumber)
  const created = facts.date ?? readDate(readText(older.get('CreationDate'))) ?? new Date(0)
  const producer = readText(older.get('Producer')) ?? ''
  const info = dictOf({
    Title: pdfText(facts.title),
    Author: facts.author === null ? null : pdfText(facts.author),
    Creator: pdfText(facts.creator),
    Producer: older.get('Producer') ?? null,
    CreationDate: `(${pdfDate(created)})`,
    ModDate: `(${pdfDate(created)})`,
  })
  if (infoNumber === null) file.trailer.set('Info', refTo(file.add(info)))
  else file.set(infoNumber, info)

  const packet = Buffer.from(xmp(facts, producer, created), 'utf8')
  catalog.set('Metadata', refTo(file.add(dictOf({ Type: '/Metadata', Subtype: '/XML' }), packet)))
  catalog.set('Lang', `(${facts.language})`)
  const viewer = catalog.get('ViewerPreferences')
  catalog.set('ViewerPreferences', (isDict(viewer) ? viewer : new Map()).set('DisplayDocTitle', 'true'))
  catalog.set('MarkInfo', dictOf({ Type: '/MarkInfo', Marked: 'true' }))
}

function xmp({ title, author, language, creator }: PdfFacts, producer: string, date: Date): string {
  const at = date.toISOString().replace(/\.\d+Z$/, 'Z')
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    '<pdfuaid:part>1</pdfuaid:part>',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>`,
    ...(author === null ? [] : [`<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>`]),
    `<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<pdf:Producer>${xml(producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${xml(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${at}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${at}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${at}</xmp:MetadataDate>`,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

/** Characters that XML has no way to write are left out. */
function xml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/g, '').replace(/[&<>]/g, (one) => names[one] as string)
}

function pdfDate(date: Date): string {
  return `D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}+00'00'`
}

function readDate(text: string | null): Date | null {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(text ?? '')
  if (found === null) return null
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second))
}
