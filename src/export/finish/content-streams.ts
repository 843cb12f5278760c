import { promisify } from 'node:util'
import { deflate, inflate, type ZlibOptions } from 'node:zlib'
import type { PdfFile } from './pdf-file.ts'
import { isDict, type PdfDict, refNumber } from './pdf-value.ts'
import { type Piece, scanContent } from './scan-content.ts'

/** What is drawn on a page, or in an XObject that has marked content of its own. */
export type ContentStream = {
  /** The page or the XObject: content is numbered in it. */
  readonly container: number
  /** The stream object. */
  readonly number: number
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly resources: PdfDict
}

/** What stands under one number of marked content. */
export type Drawn = {
  /** Text by text object, mostly a line or a part of it. */
  readonly runs: Piece[][]
  /** More than text and paths. */
  paintsMore: boolean
}

// Large pieces: a page is up to half a megabyte, and every piece costs a turn of the event loop.
const chunkSize = 256 * 1024
const inflated = (data: Uint8Array) => promisify<Uint8Array, ZlibOptions, Buffer>(inflate)(data, { chunkSize })
const deflated = (data: Uint8Array) => promisify<Uint8Array, ZlibOptions, Buffer>(deflate)(data, { chunkSize })

/** Reads the streams of all pages and of the tagged XObjects in them, several at a time. */
export async function readContents(file: PdfFile, pages: readonly number[]): Promise<ContentStream[]> {
  const known = new Set<number>()
  const read = async (container: number, number: number): Promise<ContentStream[]> => {
    const text = await streamText(file, number)
    const resources = file.dictAt(file.dict(container).get('Resources')) ?? new Map()
    const stream = { container, number, text, pieces: scanContent(text), resources }
    const inside = [...xobjects(file, resources).values()].filter((one) => !known.has(one) && isTagged(file, one))
    for (const one of inside) known.add(one)
    return [stream, ...(await Promise.all(inside.map((one) => read(one, one)))).flat()]
  }
  const all = pages.map((page) => {
    const number = refNumber(file.dict(page).get('Contents'))
    if (number === null) throw new Error('This PDF has pages that are not Chromium’s.')
    return read(page, number)
  })
  return (await Promise.all(all)).flat()
}

/** Puts a changed text in place of the stream's. */
export async function writeContent(file: PdfFile, stream: ContentStream, text: string): Promise<void> {
  const data = await deflated(Buffer.from(text, 'latin1'))
  file.set(stream.number, new Map(file.dict(stream.number)).set('Filter', '/FlateDecode'), data)
}

export async function streamText(file: PdfFile, number: number): Promise<string> {
  const data = file.data(number)
  if (data === null) return ''
  const isPacked = file.dict(number).get('Filter') === '/FlateDecode'
  return (isPacked ? await inflated(data) : Buffer.from(data)).toString('latin1')
}

/** The XObjects that a stream draws, by name. */
export function xobjects(file: PdfFile, resources: PdfDict): Map<string, number> {
  const dict = file.dictAt(resources.get('XObject')) ?? new Map()
  return new Map([...dict].map(([name, value]) => [name, refNumber(value) ?? 0]))
}

/** Chromium gives a key of the tag tree to an XObject that has tagged content, and to no other. */
export function isTagged(file: PdfFile, xobject: number): boolean {
  const dict = file.value(xobject)
  return isDict(dict) && dict.has('StructParents')
}

/** What stands under each number of marked content of a stream. */
export function drawnIn(pieces: readonly Piece[]): Map<number, Drawn> {
  const found = new Map<number, Drawn>()
  const open: (Drawn | null)[] = []
  let startsRun = true
  for (const piece of pieces) {
    const around = open.findLast((one) => one !== null)
    switch (piece.kind) {
      case 'begin': {
        if (piece.mcid === null) open.push(null)
        else {
          if (around) around.paintsMore = true // content in content is more than a path
          const drawn = found.get(piece.mcid) ?? { runs: [], paintsMore: false }
          found.set(piece.mcid, drawn)
          open.push(drawn)
        }
        break
      }
      case 'end':
        open.pop()
        break
      case 'text-begin':
        startsRun = true
        break
      case 'show':
        if (startsRun || around?.runs.length === 0) around?.runs.push([])
        around?.runs.at(-1)?.push(piece)
        startsRun = false
        break
      case 'object':
        if (around) around.paintsMore = true
        break
    }
  }
  return found
}
