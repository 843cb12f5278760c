// Prints a Reveal deck the way one does by hand with Puppeteer: open its print view, wait for the pages, print.
// node bare-print.mjs <index.html> <slides.pdf> [browser]
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer'

const [html = '', pdf, executablePath] = process.argv.slice(2)
// Chromium refuses to start its sandbox as root.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await puppeteer.launch({ args, ...(executablePath ? { executablePath } : {}) })
try {
  const page = await browser.newPage()
  // Chromium gives up after 30 s by default; a long deck on a slow machine needs more.
  page.setDefaultTimeout(300_000)
  await page.goto(`${pathToFileURL(html)}?print-pdf`)
  await page.waitForSelector('.pdf-page')
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true })
} finally {
  await browser.close()
}
