import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { CourseFiles, Diagnostic } from '../model.ts'

/** There is no course where the user said. Its message is for the user. */
export class NoCourse extends Error {}

const textFile = /\.(?:md|ya?ml|csv|json)$/i
const skipped = /^(?:\.|node_modules$|dist$)/
const mostFiles = 20_000
const largestText = 8 * 1024 * 1024

/**
 * Reads a course folder, or a single Markdown file with what lies beside it.
 *
 * Nothing outside the folder is read, whatever links there are; only the file that the user named may be one.
 * Pictures are listed, not loaded.
 *
 * @throws NoCourse when there is nothing at `path`, or when the file there cannot be read
 */
export function readCourse(path: string): CourseFiles {
  const full = resolve(path)
  const stat = statSync(full, { throwIfNoEntry: false })
  if (!stat) throw new NoCourse(`There is no file or folder "${path}".`)
  const single = stat.isFile()
  if (single && !/\.(?:md|markdown)$/i.test(full)) throw new NoCourse(`"${path}" is not a Markdown file.`)
  const folder = realpathSync(single ? dirname(full) : full)
  const entry = single ? basename(full).normalize('NFC') : null
  const walk: Walk = { folder, entry, deepest: single ? 3 : 12, found: new Map(), diagnostics: [] }
  list(folder, [folder], walk)
  if (entry !== null) walk.found.set(entry, full) // whatever it is called: the user asked for it
  const texts = new Map<string, string>()
  const assets = new Set<string>()
  for (const [file, onDisk] of [...walk.found].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (file === entry || isText(file, onDisk, single)) readText(file, onDisk, texts, walk.diagnostics)
    else if (isNamedAsTyped(file, onDisk, walk)) assets.add(file)
  }
  if (entry !== null && !texts.has(entry)) {
    const reason = walk.diagnostics.find((one) => one.file === entry)
    throw new NoCourse(`"${path}": ${reason?.message} ${reason?.hint}`)
  }
  return { name: path, entry, texts, assets, diagnostics: walk.diagnostics }
}

type Walk = {
  readonly folder: string
  readonly entry: string | null
  readonly deepest: number
  /** Where each file lies on disk, by its course path. */
  readonly found: Map<string, string>
  readonly diagnostics: Diagnostic[]
}

/** @param trail - the folder and those around it, as they really lie on disk: a link back to one goes in a circle */
function list(folder: string, trail: readonly string[], walk: Walk): void {
  for (const item of entriesOf(folder, walk)) {
    if (skipped.test(item.name)) continue
    if (walk.found.size > mostFiles) {
      throw new NoCourse(`There are more than ${mostFiles} files here. Give the course a folder of its own.`)
    }
    const full = join(folder, item.name)
    const path = coursePath(walk.folder, full)
    if (path === walk.entry) continue
    const isLink = item.isSymbolicLink()
    const real = isLink ? insideTarget(full, path, walk) : join(trail.at(-1)!, item.name)
    if (real === null) continue
    const what = isLink ? statSync(real) : item
    if (what.isFile()) walk.found.set(path, full)
    else if (what.isDirectory() && trail.length <= walk.deepest && !trail.includes(real))
      list(full, [...trail, real], walk)
  }
}

function entriesOf(folder: string, walk: Walk) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    const file = coursePath(walk.folder, folder)
    walk.diagnostics.push(unreadable(file, 'This folder cannot be opened.', 'Ask for the right to read it.'))
    return []
  }
}

/** Where a link leads; null when that is out of the course or nowhere. */
function insideTarget(link: string, file: string, walk: Walk): string | null {
  const at = { file, line: 1, column: 1 }
  try {
    const target = realpathSync(link)
    if (target === walk.folder || target.startsWith(walk.folder + sep)) return target
    walk.diagnostics.push({
      ...at,
      rule: 'link-outside',
      severity: 'warning',
      message: 'This link leads out of the course, so it is not followed.',
      hint: 'Copy what it points to into the course folder.',
    })
  } catch {
    walk.diagnostics.push({
      ...at,
      rule: 'link-broken',
      severity: 'warning',
      message: 'This link leads nowhere.',
      hint: 'Delete it or mend it.',
    })
  }
  return null
}

/** Beside a single lesson may lie anything: a Markdown file that is too long is nobody's mistake there. */
function isText(file: string, onDisk: string, single: boolean): boolean {
  return textFile.test(file) && !(single && statSync(onDisk).size > largestText)
}

/** A letter with a mark is one sign or two; a name of the other kind, from a Mac, is not found on other disks. */
function isNamedAsTyped(file: string, onDisk: string, walk: Walk): boolean {
  if (onDisk.endsWith(file.split('/').at(-1)!) || statSync(join(walk.folder, file), { throwIfNoEntry: false }))
    return true
  walk.diagnostics.push(
    unreadable(
      file,
      'The name of this file is not found as it is typed.',
      'Rename it: delete its name and type it anew.',
    ),
  )
  return false
}

function readText(file: string, onDisk: string, texts: Map<string, string>, diagnostics: Diagnostic[]): void {
  const report = (message: string, hint: string) => diagnostics.push(unreadable(file, message, hint))
  let bytes: Buffer
  try {
    bytes = readFileSync(onDisk)
  } catch {
    report('This file cannot be opened.', 'Ask for the right to read it.')
    return
  }
  if (bytes.length > largestText) {
    report('This file is larger than 8 MB.', 'Split it, or keep large data outside the course.')
    return
  }
  const text = bytes.toString('utf8')
  if (text.includes('\ufffd') && !isUtf8(bytes)) report('This file is not UTF-8.', 'Save it as UTF-8 in your editor.')
  texts.set(file, text.replace(/^\ufeff/, '').replaceAll('\0', '\ufffd'))
}

function unreadable(file: string, message: string, hint: string): Diagnostic {
  return { file, line: 1, column: 1, rule: 'unreadable', severity: 'error', message, hint }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function coursePath(folder: string, full: string): string {
  return relative(folder, full).split(sep).join('/').normalize('NFC')
}

/** The folder that a course's files are counted from. */
export function courseFolder(path: string): string {
  const full = resolve(path)
  return realpathSync(statSync(full).isFile() ? dirname(full) : full)
}
