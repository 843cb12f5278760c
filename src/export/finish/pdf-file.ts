import { parseValue } from './parse-value.ts'
import { isDict, type PdfDict, type PdfValue, refNumber, writeValue } from './pdf-value.ts'

type Body = { value: PdfValue; data: Uint8Array | null }

/**
 * The objects of a PDF as Chromium writes it: one table of cross-references, no compressed objects. An object is read
 * when it is asked for; one that is not changed is written back to the byte.
 */
export class PdfFile {
  readonly trailer: PdfDict
  private readonly bytes: Buffer
  private readonly text: string
  private readonly places: ReadonlyMap<number, { start: number; end: number }>
  private readonly read = new Map<number, Body>()
  private readonly changed = new Set<number>()
  private readonly removed = new Set<number>()
  private next: number

  /** @throws Error when the bytes do not end as Chromium's do */
  constructor(bytes: Buffer) {
    this.bytes = bytes
    this.text = bytes.toString('latin1')
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-64))?.[1] ?? Number.NaN)
    const head = Number.isSafeInteger(table) ? /^xref\n0 (\d+)\n/.exec(this.text.slice(table, table + 40)) : null
    if (head === null) throw notChromium()
    this.next = Number(head[1])
    const entries = table + head[0].length
    const trailer = this.text.indexOf('trailer', entries + this.next * entryLength)
    if (trailer === -1) throw notChromium()
    const { value } = parseValue(this.text, trailer + 'trailer'.length)
    if (!isDict(value)) throw notChromium()
    this.trailer = value
    this.places = placesOf(this.text, entries, this.next, table)
  }

  /** Numbers of all objects that are there. */
  numbers(): number[] {
    return [...this.places.keys(), ...[...this.changed].filter((number) => !this.places.has(number))].filter(
      (number) => !this.removed.has(number),
    )
  }

  /** What an object is, without the data of a stream. */
  value(number: number): PdfValue {
    return this.body(number).value
  }

  /** @throws Error when the object is no dictionary */
  dict(number: number): PdfDict {
    const { value } = this.body(number)
    if (!isDict(value)) throw new Error(`Object ${number} of this PDF is no dictionary.`)
    return value
  }

  /** A value, or what it refers to. */
  follow(value: PdfValue | undefined): PdfValue | undefined {
    const number = refNumber(value)
    return number === null ? value : this.value(number)
  }

  /** A dictionary, there or where the value refers to; null for anything else. */
  dictAt(value: PdfValue | undefined): PdfDict | null {
    const found = this.follow(value)
    return isDict(found) ? found : null
  }

  /** The bytes of a stream as they are stored; null when the object is no stream. */
  data(number: number): Uint8Array | null {
    return this.body(number).data
  }

  add(value: PdfValue, data: Uint8Array | null = null): number {
    const number = this.next++
    this.set(number, value, data)
    return number
  }

  set(number: number, value: PdfValue, data: Uint8Array | null = null): void {
    this.read.set(number, { value, data })
    this.changed.add(number)
  }

  /** The value of this object was changed where it stands. */
  touch(number: number): void {
    this.changed.add(number)
  }

  remove(number: number): void {
    this.removed.add(number)
  }

  /** @param version - of PDF, such as `1.7` */
  write(version: string): Buffer {
    const parts: (string | Uint8Array)[] = [`%PDF-${version}\n%\xd3\xeb\xe9\xe1\n`]
    let length = (parts[0] as string).length
    const offsets = new Map<number, number>()
    const put = (part: string | Uint8Array) => {
      parts.push(part)
      length += part.length
    }
    for (const number of this.numbers()) {
      offsets.set(number, length)
      const place = this.places.get(number)
      if (place && !this.changed.has(number)) put(this.bytes.subarray(place.start, place.end))
      else this.writeBody(number, put)
    }
    const table = length
    const entries = Array.from({ length: this.next }, (_, number) => entry(offsets.get(number)))
    const trailer = new Map(this.trailer).set('Size', String(this.next))
    put(`xref\n0 ${this.next}\n${entries.join('')}trailer\n${writeValue(trailer)}\nstartxref\n${table}\n%%EOF\n`)
    return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
  }

  private writeBody(number: number, put: (part: string | Uint8Array) => void): void {
    const { value, data } = this.body(number)
    if (data === null) {
      put(`${number} 0 obj\n${writeValue(value)}\nendobj\n`)
      return
    }
    const dict = new Map(value as PdfDict).set('Length', String(data.length))
    put(`${number} 0 obj\n${writeValue(dict)} stream\n`)
    put(data)
    put('\nendstream\nendobj\n')
  }

  private body(number: number): Body {
    const known = this.read.get(number)
    if (known) return known
    const place = this.places.get(number)
    if (place === undefined) throw new Error(`This PDF has no object ${number}.`)
    const opening = `${number} 0 obj`
    if (!this.text.startsWith(opening, place.start)) throw notChromium()
    const { value, end } = parseValue(this.text, place.start + opening.length)
    const body = { value, data: isDict(value) ? this.streamData(value, end) : null }
    this.read.set(number, body)
    return body
  }

  private streamData(dict: PdfDict, end: number): Uint8Array | null {
    const opening = /^\s*stream\r?\n/.exec(this.text.slice(end, end + 20))
    if (opening === null) return null
    const start = end + opening[0].length
    return this.bytes.subarray(start, start + Number(this.follow(dict.get('Length'))))
  }
}

const entryLength = 20

function entry(offset: number | undefined): string {
  return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
}

/** Every object ends where the next one begins. */
function placesOf(text: string, entries: number, count: number, table: number) {
  const starts: [number: number, start: number][] = []
  for (let number = 1; number < count; number++) {
    const at = entries + number * entryLength
    if (text[at + 17] === 'n') starts.push([number, Number(text.slice(at, at + 10))])
  }
  starts.sort((one, other) => one[1] - other[1])
  return new Map(starts.map(([number, start], index) => [number, { start, end: starts[index + 1]?.[1] ?? table }]))
}

function notChromium(): Error {
  return new Error('This PDF does not end as Chromium ends its own.')
}

/** A dictionary of which only some entries are known. */
export function dictOf(entries: Readonly<Record<string, PdfValue | null>>): PdfDict {
  return new Map(Object.entries(entries).filter((entry): entry is [string, PdfValue] => entry[1] !== null))
}
