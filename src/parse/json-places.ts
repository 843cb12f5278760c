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

/** Where a text stops being JSON, from what the engine says; engines differ, and some name no place. */
export function brokenPlace(error: unknown, json: string, file: string): Place {
  const message = error instanceof Error ? error.message : ''
  const offset = /position (\d+)/.exec(message)?.[1]
  if (offset === undefined) {
    const atEnd = /end of (?:JSON|data)/i.test(message)
    return { file, line: atEnd ? json.trimEnd().split('\n').length : 1, column: 1 }
  }
  const before = json.slice(0, Number(offset)).split('\n')
  return { file, line: before.length, column: before.at(-1)!.length + 1 }
}
