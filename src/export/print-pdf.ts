import type { Page } from 'puppeteer'

/**
 * Prints an open page. The page's own `@page` rule sets the size; without one it is a slide of 1280 × 720 px.
 *
 * @param timeout - milliseconds
 */
export async function printPdf(page: Page, timeout = 120_000): Promise<Uint8Array> {
  return page.pdf({
    width: '1280px',
    height: '720px',
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
    waitForFonts: true,
    timeout,
  })
}

/** Number of pages, from the page tree as Chromium writes it; 0 when there is none to read. */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  let pages = 0
  // The root of the tree counts all leaves, its branches fewer.
  for (const [node] of text.matchAll(/<<[^<>]*\/Type \/Pages\b[^<>]*>>/g))
    pages = Math.max(pages, Number(/\/Count (\d+)/.exec(node)?.[1] ?? 0))
  return pages
}
