import type { Place } from '../model.ts'

/** Where each element of the list that a JSON text holds begins. The text is known to be JSON. */
export function elementPlaces(json: string, file: string): Place[] {
  const places: Place[] = []
  let depth = 0
  let line = 1
  let lineStart = 0
  let waiting = false
  for (let index = 0; index < json.length; index++) {
    const sign = json[index]!
    if (sign === '\n') {
      line++
      lineStart = index + 1
    }
    if (/\s/.test(sign)) continue
    if (waiting && sign !== ']') places.push({ file, line, column: index - lineStart + 1 })
    waiting = depth === 1 && sign === ','
    if (sign === '"') index = endOfString(json, index)
    else if (sign === '[' || sign === '{') waiting = ++depth === 1
    else if (sign === ']' || sign === '}') depth--
  }
  return places
}

function endOfString(json: string, start: number): number {
  for (let index = start + 1; index < json.length; index++) {
    if (json[index] === '\\') index++
    else if (json[index] === '"') return index
  }
  return json.length
}

const token =
  /\s*(?:("[^"\\\n\r\t]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\n\r\t]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))/y

/** What may come next in a list, `[`, or an entry, `{`. */
type Awaited = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end'

/** Where a text that is not JSON stops being so. Engines differ in what they say of it, and some name no place. */
export function brokenPlace(json: string, file: string): Place {
  const before = json.slice(0, faultAt(json)).split('\n')
  return { file, line: before.length, column: before.at(-1)!.length + 1 }
}

function faultAt(json: string): number {
  const open: string[] = []
  let awaited: Awaited = 'value'
  let done = 0
  for (;;) {
    token.lastIndex = done
    const found = token.exec(json)
    const [whole = '', text, plain, sign = ''] = found ?? []
    const start = found
      ? done + whole.length - (text ?? plain ?? sign).length
      : done + /^\s*/.exec(json.slice(done))![0].length
    const takesValue = awaited.startsWith('value')
    if (start >= json.length) return json.trimEnd().length
    if (text !== undefined && awaited.startsWith('key')) awaited = 'colon'
    else if ((text ?? plain) !== undefined && takesValue) awaited = 'comma or end'
    else if ((sign === '[' || sign === '{') && takesValue) {
      open.push(sign)
      awaited = sign === '[' ? 'value or end' : 'key or end'
    } else if (
      (sign === ']' || sign === '}') &&
      awaited.endsWith('end') &&
      open.at(-1) === (sign === ']' ? '[' : '{')
    ) {
      open.pop()
      awaited = 'comma or end'
    } else if (sign === ':' && awaited === 'colon') awaited = 'value'
    else if (sign === ',' && awaited === 'comma or end' && open.length > 0)
      awaited = open.at(-1) === '[' ? 'value' : 'key'
    else return start
    done += whole.length
  }
}
