/**
 * How quick we are beside others: `npm run bench -- [--repeat n] [--part html|pdf|finish|first-slide|charts|search|course-pdfs] [--json] [--keep]`.
 *
 * Whole processes are timed in turn; a bar that is missed is said and never fails. Marp CLI, Pandoc and reveal-md take
 * part where they are on PATH or in the folder named by ROSTRUM_BENCH_TOOLS.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../../src/export/find-browser.ts'
import { measureCharts } from './charts.ts'
import { measureCoursePdfs } from './course-pdfs.ts'
import { measureFinish } from './finish.ts'
import { measureFirstSlide } from './first-slide.ts'
import { measureHtml } from './html-build.ts'
import { measurePdf } from './pdf-print.ts'
import { formatTable, type Row } from './report.ts'
import { measureSearch } from './search.ts'
import type { Workshop } from './workshop.ts'

const parts: Readonly<Record<string, (workshop: Workshop) => Promise<Row[]>>> = {
  html: measureHtml,
  pdf: measurePdf,
  finish: measureFinish,
  'first-slide': measureFirstSlide,
  charts: measureCharts,
  search: measureSearch,
  'course-pdfs': measureCoursePdfs,
}

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    repeat: { type: 'string' },
    part: { type: 'string', multiple: true, default: Object.keys(parts) },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    // The launcher's own option, which names this file.
    entry: { type: 'string' },
  },
})
const repeat = values.repeat === undefined ? null : Number(values.repeat)
if (repeat !== null && !(Number.isInteger(repeat) && repeat > 0))
  throw new RangeError('--repeat wants a number from 1.')

const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
const browser = await findBrowser()
const onProgress = (line: string) => void process.stderr.write(`${line}\n`)
try {
  const rows: Row[] = []
  for (const name of values.part) {
    const measure = parts[name]
    if (measure === undefined) throw new RangeError(`There is no part "${name}": ${Object.keys(parts).join(', ')}.`)
    rows.push(...(await measure({ folder, repeat, browser, onProgress })))
  }
  const machine = { node: process.version, platform: process.platform, cores: cpus().length }
  console.log(values.json ? JSON.stringify({ machine, rows }, null, 2) : `\n${formatTable(rows)}`)
} finally {
  if (values.keep) onProgress(`Kept: ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}
