import { endOfToken, parseValue, skipSpace } from './parse-value.ts'

/** A part of a content stream that matters for its marks, from `start` up to `end`. */
export type Piece = {
  readonly kind:
    | 'begin' // of marked content
    | 'end'
    | 'text-begin'
    | 'text-end'
    | 'state' // q or Q
    | 'path' // a whole path that is painted, from its first point on
    | 'show' // of text
    | 'object' // an XObject, a shading, a picture in the stream
  readonly start: number
  readonly end: number
  /** Of marked content that belongs to the tag tree. */
  readonly mcid: number | null
  /** Tag of marked content, name of an XObject or the font in which text is shown. */
  readonly name: string
}

/** Finds what paints, what marks, and what saves and restores in a content stream; everything else is passed over. */
export function scanContent(text: string): Piece[] {
  const pieces: Piece[] = []
  let font = ''
  let path = -1
  let at = skipSpace(text, 0)
  let operands = at
  let last = at
  const add = (kind: Piece['kind'], start: number, end: number, name = '', mcid: number | null = null) =>
    pieces.push({ kind, start, end, mcid, name })
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isOfNumber(code)) {
      // Most of a stream is numbers.
      last = at
      do at++
      while (isOfNumber(text.charCodeAt(at)))
      at = skipSpace(text, at)
      continue
    }
    if (!isOperator(code)) {
      last = at
      at = skipSpace(text, endOfOperand(text, at))
      continue
    }
    const end = endOfOperator(text, at)
    const operator = text.slice(at, end)
    switch (operator) {
      case 'm':
      case 're':
        if (path === -1) path = operands
        break
      case 'f':
      case 'F':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        add('path', path === -1 ? operands : path, end)
        path = -1
        break
      case 'n':
        path = -1
        break
      case 'Tf':
        font = text.slice(operands + 1, endOfToken(text, operands))
        break
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        add('show', operands, end, font)
        break
      case 'BT':
        add('text-begin', operands, end)
        break
      case 'ET':
        add('text-end', operands, end)
        break
      case 'q':
      case 'Q':
        add('state', operands, end)
        break
      case 'Do':
        add('object', operands, end, text.slice(operands + 1, endOfToken(text, operands)))
        break
      case 'sh':
        add('object', operands, end)
        break
      case 'BMC':
      case 'BDC':
        add('begin', operands, end, text.slice(operands + 1, endOfToken(text, operands)), mcidOf(text, last, at))
        break
      case 'EMC':
        add('end', operands, end)
        break
      case 'BI': {
        const image = endOfInlineImage(text, end)
        add('object', operands, image)
        at = operands = last = skipSpace(text, image)
        continue
      }
    }
    at = skipSpace(text, end)
    operands = last = at
  }
  return pieces
}

/** Letters, and the two operators ' and ". */
function isOperator(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34
}

/** Digits, sign and point. */
function isOfNumber(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46 || code === 45 || code === 43
}

/** Some operators have a star or a digit at their end: f* d0. */
function endOfOperator(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (!isOperator(code) && code !== 42 && !(code >= 48 && code <= 57)) return at
    at++
  }
}

/** Dictionaries and arrays count as one operand each. */
function endOfOperand(text: string, start: number): number {
  const character = text[start]
  if (character === '[' || (character === '<' && text[start + 1] === '<')) return parseValue(text, start).end
  return Math.max(endOfToken(text, start), start + 1)
}

function mcidOf(text: string, start: number, end: number): number | null {
  const found = /\/MCID (\d+)/.exec(text.slice(start, end))
  return found ? Number(found[1]) : null
}

function endOfInlineImage(text: string, start: number): number {
  const found = /\sEI(?=\s|$)/g
  found.lastIndex = start
  return found.exec(text) ? found.lastIndex : text.length
}
