import * as v from 'valibot'
import type { CourseFiles, Diagnostic, Place } from '../../model.ts'
import { didYouMean } from '../../text/nearest.ts'
import { resolvePath } from '../../text/resolve-path.ts'
import { readYaml, type Yaml } from '../front-matter.ts'
import { type ValueQuery, type ValueSource, valueSchema } from './inline-value.ts'

type Queries = Readonly<Record<string, ValueQuery>>

const queriesSchema = v.record(
  v.string(),
  valueSchema,
  'Write a name and what it reads, { src: data/seats.csv, column: seats, where: year=2023 }, one a line; or a file.',
)

/** What a lesson's `values:` may be: the numbers themselves, or the name of a file that holds them. */
export const valuesSchema = v.lazy(
  // A union would say of every slip in a number only that all of it is wrong.
  (given): v.GenericSchema<unknown, string | Queries> => (typeof given === 'string' ? v.string() : queriesSchema),
)

/** The numbers of a lesson by name, each with the place where it is defined. */
export function readValues(
  front: Yaml<{ readonly values?: string | Queries | undefined }> | null,
  lesson: string,
  files: CourseFiles,
  report: (diagnostic: Diagnostic) => void,
): ReadonlyMap<string, ValueSource> {
  const given = front?.value.values
  if (given === undefined) return new Map()
  if (typeof given !== 'string') return sources(given, (name) => front!.placeOf(['values', name]))
  const path = resolvePath(lesson, given)
  const text = path === null ? undefined : files.texts.get(path)
  if (text === undefined) {
    report({
      ...front!.placeOf(['values']),
      rule: 'values-file',
      severity: 'error',
      message: `There is no file "${given}" beside this lesson.${didYouMean(given, files.texts.keys())}`,
      hint: 'Name a YAML file with the numbers, or write them here: name: { src: data/seats.csv, column: seats }.',
    })
    return new Map()
  }
  const yaml = readYaml(text, path!, 1, queriesSchema, null, report)
  return yaml === null ? new Map() : sources(yaml.value, (name) => yaml.placeOf([name]))
}

function sources(queries: Queries, placeOf: (name: string) => Place): ReadonlyMap<string, ValueSource> {
  return new Map(Object.entries(queries).map(([name, query]) => [name, { query, at: placeOf(name) }]))
}

/** A number that no slide shows is a slip in a name, or left over. */
export function reportUnusedValues(
  values: ReadonlyMap<string, ValueSource>,
  asked: ReadonlySet<string>,
  report: (diagnostic: Diagnostic) => void,
): void {
  for (const [name, { at }] of values) {
    if (asked.has(name)) continue
    report({
      ...at,
      rule: 'unused-value',
      severity: 'warning',
      message: `The lesson never uses its number "${name}".`,
      hint: `Write [=${name}] where it belongs, or delete the line.`,
    })
  }
}
