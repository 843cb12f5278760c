// Says as JSON how many pages a PDF has and how many headings its tag tree holds.
// node count-headings.mjs <file.pdf>
import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const [file = ''] = process.argv.slice(2)
const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 })
const document = await task.promise
let headings = 0
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number)
  headings += count(await page.getStructTree())
}
console.log(JSON.stringify({ pages: document.numPages, headings }))
await task.destroy()

/** @param {any} node - a tag, or content, which has neither role nor children @returns {number} */
function count(node) {
  if (!node) return 0
  const own = /^H[1-6]?$/.test(node.role ?? '') ? 1 : 0
  return (node.children ?? []).reduce((/** @type {number} */ sum, /** @type {any} */ child) => sum + count(child), own)
}
