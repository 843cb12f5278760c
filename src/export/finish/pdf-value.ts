/**
 * A value of a PDF. Numbers, strings, booleans and null stay as they are spelt, so that what nobody changes is written
 * back to the byte; a name begins with `/`.
 */
export type PdfValue = string | PdfRef | PdfValue[] | PdfDict

/** Names without their slash, in the order in which they are written. */
export type PdfDict = Map<string, PdfValue>

/** `7 0 R` */
export type PdfRef = { readonly ref: number }

export const refTo = (number: number): PdfRef => ({ ref: number })

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map

/** The number of the object that a value refers to; null when it is no reference. */
export function refNumber(value: PdfValue | undefined): number | null {
  return typeof value === 'object' && !Array.isArray(value) && !isDict(value) ? value.ref : null
}

/** Text as a string: plain where letters are, else UTF-16 with its mark, in hexadecimal. */
export function pdfText(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  return `<${bytes.toString('hex').toUpperCase()}>`
}

/** What a string says, in either of its two spellings; null for what is no string. */
export function readText(value: PdfValue | undefined): string | null {
  if (typeof value !== 'string') return null
  const bytes = value.startsWith('<') ? hexBytes(value) : value.startsWith('(') ? literalBytes(value) : null
  if (bytes === null) return null
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  return bytes.toString('latin1')
}

export function writeValue(value: PdfValue): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return `[${value.map(writeValue).join(' ')}]`
  if (isDict(value)) {
    let entries = ''
    for (const [name, one] of value) entries += `${entries === '' ? '' : '\n'}/${name} ${writeValue(one)}`
    return `<<${entries}>>`
  }
  return `${value.ref} 0 R`
}

function hexBytes(spelt: string): Buffer {
  return Buffer.from(spelt.slice(1, -1).replace(/\s/g, ''), 'hex')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literalBytes(spelt: string): Buffer {
  const text = spelt
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([\s\S]))/g, (_, octal?: string, newline?: string, letter?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255)
      return newline === undefined ? (escapes[letter as string] ?? (letter as string)) : ''
    })
  return Buffer.from(text, 'latin1')
}
