import type { PdfDict, PdfValue } from './pdf-value.ts'

/**
 * Reads the value that starts at a place of a file.
 *
 * @param text - the file, one character a byte
 * @returns the value and where it ends
 * @throws Error for what no PDF says
 */
export function parseValue(text: string, start: number): { value: PdfValue; end: number } {
  const at = skipSpace(text, start)
  const character = text[at]
  if (character === '<' && text[at + 1] === '<') return parseDict(text, at + 2)
  if (character === '[') return parseArray(text, at + 1)
  const end = endOfToken(text, at)
  if (end === at) throw new Error(`This PDF has no value at ${at}.`)
  if (isDigit(text.charCodeAt(at))) {
    reference.lastIndex = at
    const found = reference.exec(text)
    if (found) return { value: { ref: Number(found[1]) }, end: reference.lastIndex }
  }
  return { value: text.slice(at, end), end }
}

/** Where a name, number, word or string ends that starts here. */
export function endOfToken(text: string, at: number): number {
  const character = text[at]
  if (character === '(') return endOfLiteral(text, at)
  if (character === '<') return text.indexOf('>', at) + 1 || text.length
  let end = character === '/' ? at + 1 : at
  while (end < text.length && !endsWord(text.charCodeAt(end))) end++
  return end
}

/** The first place from here on that is neither white space nor a comment. */
export function skipSpace(text: string, start: number): number {
  let at = start
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === 0x25) while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
    else if (isSpace(code)) at++
    else return at
  }
}

const reference = /(\d+)[\s\0]+\d+[\s\0]+R(?![^\s\0()<>[\]{}/%])/y

function parseDict(text: string, start: number): { value: PdfDict; end: number } {
  const value: PdfDict = new Map()
  let at = skipSpace(text, start)
  while (text[at] === '/') {
    const nameEnd = endOfToken(text, at)
    const entry = parseValue(text, nameEnd)
    value.set(text.slice(at + 1, nameEnd), entry.value)
    at = skipSpace(text, entry.end)
  }
  if (!text.startsWith('>>', at)) throw new Error(`This PDF has a dictionary without an end at ${at}.`)
  return { value, end: at + 2 }
}

function parseArray(text: string, start: number): { value: PdfValue[]; end: number } {
  const value: PdfValue[] = []
  let at = skipSpace(text, start)
  while (text[at] !== ']') {
    const item = parseValue(text, at)
    value.push(item.value)
    at = skipSpace(text, item.end)
  }
  return { value, end: at + 1 }
}

function endOfLiteral(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
  }
  return text.length
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 12 || code === 0
}

/** White space and the characters ( ) < > [ ] { } / % */
function endsWord(code: number): boolean {
  switch (code) {
    case 0x28:
    case 0x29:
    case 0x3c:
    case 0x3e:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
    case 0x2f:
    case 0x25:
      return true
    default:
      return isSpace(code)
  }
}
