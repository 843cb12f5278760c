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
 * Nothing outside the folder is read, whatever links there are. Pictures are listed, not loaded.
 *
 * @throws NoCourse when there is nothing at `path`
 */
export function readCourse(path: string): CourseFiles {
  const full = resolve(path)
  const stat = statSync(full, { throwIfNoEntry: false })
  if (!stat) throw new NoCourse(`There is no file or folder "${path}".`)
  const single = stat.isFile()
  if (single && !/\.(?:md|markdown)$/i.test(full)) throw new NoCourse(`"${path}" is not a Markdown file.`)
  const folder = realpathSync(single ? dirname(full) : full)
  const walk: Walk = { folder, deepest: single ? 3 : 12, paths: [], diagnostics: [] }
  list(folder, 0, walk)
  const texts = new Map<string, string>()
  const assets = new Set<string>()
  for (const file of walk.paths.sort()) {
    if (!textFile.test(file)) assets.add(file)
    else if (single && /\.md$/i.test(file) && statSync(join(folder, file)).size > largestText) assets.add(file)
    else readText(folder, file, texts, walk.diagnostics)
  }
  const entry = single ? basename(full).normalize('NFC') : null
  return { name: path, entry, texts, assets, diagnostics: walk.diagnostics }
}

type Walk = {
  readonly folder: string
  readonly deepest: number
  readonly paths: string[]
  readonly diagnostics: Diagnostic[]
}

function list(folder: string, depth: number, walk: Walk): void {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.test(item.name)) continue
    if (walk.paths.length > mostFiles) {
      throw new NoCourse(`There are more than ${mostFiles} files here. Give the course a folder of its own.`)
    }
    const full = join(folder, item.name)
    if (item.isSymbolicLink() && !staysInside(full, walk)) continue
    const isFolder = item.isDirectory() || (item.isSymbolicLink() && statSync(full).isDirectory())
    if (isFolder && depth < walk.deepest) list(full, depth + 1, walk)
    else if (!isFolder) walk.paths.push(coursePath(walk.folder, full))
  }
}

/** A link may point to another place of the course, not out of it. */
function staysInside(link: string, walk: Walk): boolean {
  const at = { file: coursePath(walk.folder, link), line: 1, column: 1 }
  try {
    const target = realpathSync(link)
    // A link to a folder that it stands in goes round in a circle.
    const here = realpathSync(dirname(link)) + sep
    if (here.startsWith(target + sep)) return false
    if (target.startsWith(walk.folder + sep)) return true
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
  return false
}

function readText(folder: string, file: string, texts: Map<string, string>, diagnostics: Diagnostic[]): void {
  const bytes = readFileSync(join(folder, file))
  const report = (message: string, hint: string) =>
    diagnostics.push({ file, line: 1, column: 1, rule: 'unreadable', severity: 'error', message, hint })
  if (bytes.length > largestText) {
    report('This file is larger than 8 MB.', 'Split it, or keep large data outside the course.')
    return
  }
  const text = bytes.toString('utf8')
  if (text.includes('\ufffd') && !isUtf8(bytes)) report('This file is not UTF-8.', 'Save it as UTF-8 in your editor.')
  texts.set(file, text.replace(/^\ufeff/, '').replaceAll('\0', '\ufffd'))
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
