import { type Rule, unless } from '../rule.ts'
import { arrayAt, dictAt, key, nameOf, textOf } from '../tagged-pdf.ts'

const languageTag = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/

/** What the file says about itself. */
export const fileRules: readonly Rule[] = [
  {
    clause: '5-1',
    says: 'the metadata name PDF/UA',
    find: ({ xmp }) => unless(/<pdfuaid:part>|pdfuaid:part="/.test(xmp ?? ''), 'no pdfuaid:part'),
  },
  {
    clause: '5-2',
    says: 'the metadata name part 1, under the right namespace',
    find: ({ xmp }) =>
      unless(
        /pdfuaid:part(?:>|=")1\b/.test(xmp ?? '') &&
          /xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"/.test(xmp ?? ''),
        'not part 1',
      ),
  },
  {
    clause: '6.1-1',
    says: 'the header is one of PDF 1.0 to 1.7',
    find: ({ header }) => unless(/^%PDF-1\.[0-7]$/.test(header), header),
  },
  {
    clause: '6.2-1',
    says: 'the file is marked as tagged',
    find: ({ catalog }) => unless(String(dictAt(catalog, 'MarkInfo')?.get(key('Marked'))) === 'true', 'not Marked'),
  },
  {
    clause: '7.1-4',
    says: 'no tags are suspect',
    find: ({ catalog }) => unless(String(dictAt(catalog, 'MarkInfo')?.get(key('Suspects'))) !== 'true', 'Suspects'),
  },
  {
    clause: '7.1-8',
    says: 'there is a metadata stream',
    find: ({ catalog, doc }) => {
      const stream = doc.context.lookup(catalog.get(key('Metadata'))) as { dict?: typeof catalog } | undefined
      const { dict } = stream ?? {}
      return unless(
        nameOf(dict?.get(key('Type'))) === 'Metadata' && nameOf(dict?.get(key('Subtype'))) === 'XML',
        'no XMP',
      )
    },
  },
  {
    clause: '7.1-9',
    says: 'the metadata have a title',
    find: ({ xmp }) => unless(/<dc:title>.*?<rdf:li[^>]*>[^<]+<\/rdf:li>/s.test(xmp ?? ''), 'no dc:title'),
  },
  {
    clause: '7.1-10',
    says: 'the window shows the title',
    find: ({ catalog }) =>
      unless(
        String(dictAt(catalog, 'ViewerPreferences')?.get(key('DisplayDocTitle'))) === 'true',
        'no DisplayDocTitle',
      ),
  },
  {
    clause: '7.1-11',
    says: 'there is a tag tree',
    find: ({ catalog }) => unless(dictAt(catalog, 'StructTreeRoot') !== null, 'no StructTreeRoot'),
  },
  {
    clause: '7.2-2',
    says: 'the language of bookmarks, descriptions and text is known from the catalog (with 7.2-21 to 25, 30 to 34)',
    find: ({ catalog }) => unless(Boolean(textOf(catalog.get(key('Lang')))), 'no Lang'),
  },
  {
    clause: '7.2-29',
    says: 'languages are language tags',
    find: ({ catalog, elements }) =>
      [{ name: 'catalog', dict: catalog }, ...elements].flatMap(({ name, dict }) => {
        const lang = textOf(dict.get(key('Lang')))
        return unless(lang === null || languageTag.test(lang), `${name}: ${lang}`)
      }),
  },
  {
    clause: '7.10-1',
    says: 'layers have names and switch nothing (with 7.10-2): there are none',
    find: ({ catalog }) => unless(!catalog.has(key('OCProperties')), 'OCProperties'),
  },
  {
    clause: '7.11-1',
    says: 'embedded files are named: there are none',
    find: ({ catalog }) => {
      const names = dictAt(catalog, 'Names')
      return unless(names === null || dictAt(names, 'EmbeddedFiles') === null, 'EmbeddedFiles')
    },
  },
  {
    clause: '7.15-1',
    says: 'there are no forms of XFA',
    find: ({ catalog }) => unless(!dictAt(catalog, 'AcroForm')?.has(key('XFA')), 'XFA'),
  },
  {
    clause: '7.16-1',
    says: 'readers may take the text out: the file is not encrypted',
    find: ({ doc }) => unless(doc.context.trailerInfo.Encrypt === undefined, 'Encrypt'),
  },
  {
    clause: '7.18.3-1',
    says: 'the tabulator goes in the order of the tags',
    find: ({ pages }) =>
      pages.flatMap(({ name, dict }) =>
        unless((arrayAt(dict, 'Annots')?.size() ?? 0) === 0 || nameOf(dict.get(key('Tabs'))) === 'S', name),
      ),
  },
]
