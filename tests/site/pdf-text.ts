import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Opens a PDF for as long as `use` runs. */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: true })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** The words of every page. */
export function pdfPages(bytes: Uint8Array): Promise<string[]> {
  return withPdf(bytes, async (pdf) => {
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const content = await (await pdf.getPage(number)).getTextContent()
      pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
    }
    return pages
  })
}

/** Its bookmarks, and what it says of itself. */
export function pdfOutline(bytes: Uint8Array): Promise<unknown[]> {
  return withPdf(bytes, async (pdf) => [await pdf.getOutline(), (await pdf.getMetadata()).info])
}
