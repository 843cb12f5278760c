import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type PdfWords = {
  readonly text: string
  readonly pages: readonly {
    readonly text: string
    /** Points. */
    readonly width: number
    readonly height: number
    readonly words: readonly { readonly text: string; readonly x: number; readonly y: number; readonly right: number }[]
  }[]
}

/** What a PDF says and where each piece of it stands, from the lower left corner in points. */
export async function pdfWords(bytes: Uint8Array): Promise<PdfWords> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const pages: PdfWords['pages'][number][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4] as number,
              y: item.transform[5] as number,
              right: (item.transform[4] as number) + item.width,
            },
          ]
        : [],
    )
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
    pages.push({ text: text.replace(/\s+/g, ' '), width: Math.round(width), height: Math.round(height), words })
  }
  await task.destroy()
  return { text: pages.map((page) => page.text).join(' '), pages }
}
