import * as v from 'valibot'
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { Diagnostic, Place } from '../model.ts'
import { didYouMean } from '../text/nearest.ts'
import type { Line } from './lines.ts'

/** YAML above a lesson is small; anything larger is a mistake or an attack. */
const largest = 64 * 1024

/** Keys of a mapping that are understood, and ones of other tools that are passed over with a word. */
export type KnownKeys = { readonly known: readonly string[]; readonly foreign: readonly string[] }

/** The front matter of a lesson and the lines below it. Leaves a file alone that has none. */
export function takeFrontMatter(lines: readonly Line[]): { yaml: string; rest: readonly Line[] } {
  if (lines[0]?.text.trimEnd() !== '---') return { yaml: '', rest: lines }
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line.text))
  const body = lines.slice(1, end)
  // Three dashes at the top of a deck without front matter part two slides; a key tells the one from the other.
  const first = body.find((line) => !/^\s*(?:#.*)?$/.test(line.text))
  if (end === -1 || first === undefined || !/^(?:[\w-]+|"[^"]*"|'[^']*')[ \t]*:/.test(first.text)) {
    return { yaml: '', rest: lines }
  }
  return { yaml: body.map((line) => line.text).join('\n'), rest: lines.slice(end + 1) }
}

/** What the YAML says, and where it says it. */
export type Yaml<Value> = { readonly value: Value; placeOf(path: readonly (string | number)[]): Place }

/**
 * Reads YAML against a schema, with every complaint at its line and column.
 *
 * @param firstLine - line of the file on which the YAML begins
 * @param keys - null where every key is the author's own
 * @returns null when the YAML cannot be read at all; wrong values are reported and left out
 */
export function readYaml<const Schema extends v.GenericSchema>(
  yaml: string,
  file: string,
  firstLine: number,
  schema: Schema,
  keys: KnownKeys | null,
  report: (diagnostic: Diagnostic) => void,
): Yaml<v.InferOutput<Schema>> | null {
  const lineCounter = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { file, line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1) }
  }
  const fail = (at: Place, message: string, hint: string) => {
    report({ ...at, rule: 'yaml', severity: 'error', message, hint })
    return null
  }
  if (yaml.length > largest)
    return fail(placeAt(0), 'This YAML is longer than 64 kB.', 'Move the text below the second ---.')
  let document: ReturnType<typeof parseDocument>
  let value: unknown
  try {
    document = parseDocument(yaml, { lineCounter, prettyErrors: false })
    const [problem] = [...document.errors, ...document.warnings]
    if (problem)
      return fail(placeAt(problem.pos[0]), `This YAML cannot be read: ${problem.message}`, yamlHint(problem.code))
    value = document.toJS({ maxAliasCount: 50 }) ?? {}
  } catch (error) {
    const reason = error instanceof RangeError ? 'it is nested too deeply' : String((error as Error).message)
    return fail(
      { file, line: firstLine, column: 1 },
      `This YAML cannot be read: ${reason}.`,
      'Write plain keys and values.',
    )
  }
  // A list would pass for an object without any keys.
  if (Array.isArray(value))
    return fail(placeAt(0), 'This YAML is a list.', 'Write keys and values, such as title: Civics.')
  if (keys !== null && isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (isPair(pair) && isScalar(pair.key))
        reportKey(String(pair.key.value), placeAt(pair.key.range?.[0] ?? 0), keys, report)
    }
  }
  // What is missing has no place: what it is missing from has.
  const placeOf = (path: readonly (string | number)[]): Place => {
    const node = document.getIn(path, true) as Node | undefined
    return node?.range || path.length === 0 ? placeAt(node?.range?.[0] ?? 0) : placeOf(path.slice(0, -1))
  }
  const result = v.safeParse(schema, value)
  if (result.success) return { value: result.output, placeOf }
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map((step) => step.key as string | number)
    report({
      ...placeOf(path),
      rule: 'front-matter',
      severity: 'error',
      message: `"${path.join('.') || 'The file'}": ${issue.message}`,
      hint: 'README.md lists every key with an example.',
    })
  }
  const paths = result.issues.map((issue) => (issue.path ?? []).map((step) => step.key as string | number).slice(0, 2))
  // From the end, so that what stands before in a list keeps its number; one entry may be wrong twice.
  const each = new Map(paths.map((path) => [path.join('\n'), path]))
  for (const path of [...each.values()].toReversed()) dropAt(value, path)
  const second = v.safeParse(schema, value)
  return second.success ? { value: second.output, placeOf } : null
}

function reportKey(key: string, at: Place, keys: KnownKeys, report: (diagnostic: Diagnostic) => void): void {
  if (keys.known.includes(key)) return
  const foreign = keys.foreign.includes(key)
  report({
    ...at,
    rule: foreign ? 'foreign-key' : 'unknown-key',
    severity: 'warning',
    message: foreign
      ? `The key "${key}" belongs to another tool and is not carried over.`
      : `The key "${key}" is not known.${didYouMean(key, keys.known)}`,
    hint: `Known keys are ${keys.known.join(', ')}.`,
  })
}

function yamlHint(code: string): string {
  return code === 'DUPLICATE_KEY'
    ? 'Keep one of the two.'
    : 'Put quotes around text that holds a colon, a # or a brace.'
}

/** Takes the wrong value out, so that the right ones beside it still count; a list or map left empty goes, too. */
function dropAt(value: unknown, [key, inner]: readonly (string | number)[]): void {
  if (value === null || typeof value !== 'object' || key === undefined) return
  const fields = value as Record<string | number, unknown>
  const list = fields[key]
  if (list === null || typeof list !== 'object' || inner === undefined) delete fields[key]
  else {
    if (Array.isArray(list)) list.splice(Number(inner), 1)
    else delete (list as Record<string, unknown>)[inner]
    if (Object.keys(list).length === 0) delete fields[key]
  }
}
