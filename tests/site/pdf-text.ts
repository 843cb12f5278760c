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

/** What a PDF offers to those who cannot see it, and where its links lead. */
export type PdfAccess = {
  /** Pages without structure. */
  readonly untagged: readonly number[]
  /** The description of each figure; empty where it has none. */
  readonly figures: readonly string[]
  /** Links inside the document, and those of them that lead nowhere. */
  readonly innerLinks: number
  readonly brokenLinks: number
}

export function pdfAccess(bytes: Uint8Array): Promise<PdfAccess> {
  return withPdf(bytes, async (pdf) => {
    const untagged: number[] = []
    const figures: string[] = []
    let innerLinks = 0
    let brokenLinks = 0
    const visit = (node: Tagged) => {
      if (node.role === 'Figure') figures.push(node.alt ?? '')
      for (const child of node.children ?? []) visit(child)
    }
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const tree = (await page.getStructTree()) as Tagged | null
      if (tree) visit(tree)
      else untagged.push(number)
      for (const { subtype, url, dest } of await page.getAnnotations()) {
        if (subtype !== 'Link' || url) continue
        innerLinks++
        if (!dest || (typeof dest === 'string' && !(await pdf.getDestination(dest)))) brokenLinks++
      }
    }
    return { untagged, figures, innerLinks, brokenLinks }
  })
}

type Tagged = { role?: string; alt?: string; children?: Tagged[] }

/** The titles of its bookmarks, in order. */
export function pdfBookmarks(bytes: Uint8Array): Promise<string[]> {
  type Bookmark = { title: string; items: Bookmark[] }
  const titles = (items: readonly Bookmark[]): string[] => items.flatMap((one) => [one.title, ...titles(one.items)])
  return withPdf(bytes, async (pdf) => titles((await pdf.getOutline()) ?? []))
}

/** Where its links lead: addresses, and pages from 0 (-1 for nowhere). A link over two lines is there twice. */
export function pdfLinks(bytes: Uint8Array): Promise<{ outer: string[]; inner: number[] }> {
  return withPdf(bytes, async (pdf) => {
    const [outer, inner] = [[] as string[], [] as number[]]
    for (let number = 1; number <= pdf.numPages; number++)
      for (const { subtype, url, dest } of await (await pdf.getPage(number)).getAnnotations()) {
        if (subtype !== 'Link') continue
        if (url) outer.push(url)
        else {
          const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
          inner.push(place ? await pdf.getPageIndex(place[0]) : -1)
        }
      }
    return { outer, inner }
  })
}
