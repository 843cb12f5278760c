import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Diagnostic } from '../model.ts'
import { projectFolder } from '../write/project-folder.ts'
import type { PdfJob } from './export-pdfs.ts'
import { pictureAddresses, pictureFile } from './group-same-pages.ts'
import type { ServedFolder } from './serve-pages.ts'

/** What printing a page came to, as far as a later build needs it. */
export type KnownPdf = {
  readonly pages: number
  readonly fits: ReadonlyMap<number, number>
  readonly faults: readonly Diagnostic[]
  readonly pdf: Uint8Array
}

/** PDFs of earlier builds, found by all that goes into them. */
export type PdfCache = {
  /** null when this page was never printed, or not with this browser, these styles, fonts and pictures. */
  find(job: PdfJob): Promise<KnownPdf | null>
  keep(job: PdfJob, known: KnownPdf): Promise<void>
}

/** Days after which a PDF that no build asked for goes. */
const keptFor = 30

/**
 * Opens the cache in the program's own folder.
 *
 * @param browser - path and version, since an update prints other bytes; see `versionOf`
 * @param folders - where pictures lie, by the address under which pages ask for them
 * @param date - the date that is written into PDFs instead of the moment of printing
 */
export async function openPdfCache(
  browser: string,
  folders: readonly ServedFolder[],
  date: Date | undefined,
  folder = join(projectFolder(), 'node_modules', '.cache', 'rostrum', 'pdf'),
): Promise<PdfCache> {
  const salt = `${browser}\n${programFingerprint()}\n${date?.toISOString() ?? ''}`
  const places = new Map<PdfJob, string>()
  const placeOf = (job: PdfJob) => {
    const known = places.get(job) ?? join(folder, keyOf(job, folders, salt))
    places.set(job, known)
    return known
  }
  return {
    async find(job) {
      const file = placeOf(job)
      try {
        const known = unpack(await readFile(file))
        const now = new Date()
        await utimes(file, now, now).catch(() => {}) // it is still in use
        return known
      } catch {
        return null // not there, or cut short: print it
      }
    },
    async keep(job, known) {
      const file = placeOf(job)
      const unfinished = `${file}.${process.pid}`
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(unfinished, pack(known))
        await rename(unfinished, file)
        await removeOld(folder)
      } catch {
        await rm(unfinished, { force: true }) // a disk that is full or not ours only costs time
      }
    },
  }
}

/** All that the bytes of a PDF depend on. Styles and fonts are named by what they hold, so the page's text says them. */
function keyOf(job: PdfJob, folders: readonly ServedFolder[], salt: string): string {
  const { title, author, language, expectedPages, measure, page } = job
  const hash = createHash('sha256').update(salt)
  hash.update(JSON.stringify([title, author, language, expectedPages, measure, page.html, page.places]))
  for (const address of pictureAddresses(page.html)) {
    const file = pictureFile(address, job, folders)
    hash.update(address)
    hash.update(file === null ? '' : readFileSync(file))
  }
  return hash.digest('hex').slice(0, 40)
}

/** Path and version of a browser; it is started for that. */
export async function versionOf(browser: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(browser, ['--version'], { timeout: 10_000 })
    return `${browser} ${stdout.trim()}`
  } catch {
    const { size, mtimeMs } = statSync(browser, { throwIfNoEntry: false }) ?? {} // one for windows opens a window instead
    return `${browser} ${size} ${mtimeMs}`
  }
}

/** Changes with the code that measures, prints and finishes. */
function programFingerprint(): string {
  const root = projectFolder()
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  const folder = join(root, 'src', 'export')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const { size, mtimeMs } = statSync(join(folder, name))
    hash.update(`${name} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** A line of facts, and the PDF below it. */
function pack({ pdf, fits, ...facts }: KnownPdf): Buffer {
  const line = JSON.stringify({ ...facts, fits: [...fits], bytes: pdf.length })
  return Buffer.concat([Buffer.from(`${line}\n`), pdf])
}

function unpack(file: Buffer): KnownPdf {
  const end = file.indexOf(10)
  const { bytes, fits, pages, faults } = JSON.parse(file.toString('utf8', 0, end))
  const pdf = file.subarray(end + 1)
  if (pdf.length !== bytes) throw new Error('cut short')
  return { pages, faults, fits: new Map(fits), pdf }
}

async function removeOld(folder: string): Promise<void> {
  const oldest = Date.now() - keptFor * 24 * 3_600_000
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    if ((await stat(file)).mtimeMs < oldest) await rm(file, { force: true })
  }
}
