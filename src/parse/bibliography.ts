import * as v from 'valibot'
import type { CourseFiles, Diagnostic, Place, Source } from '../model.ts'
import { urlKind } from '../text/url-policy.ts'
import { brokenPlace, elementPlaces } from './json-places.ts'
import { shortForms } from './short-forms.ts'

/** Where a course's sources stand. */
export const bibliographyFile = 'bibliography.json'

const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim(), v.nonEmpty())
const number = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer())
const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.fallback(v.optional(schema), undefined)
const name = v.object({ family: optional(text), given: optional(text), literal: optional(text) })
const date = v.object({
  'date-parts': optional(v.array(v.array(number))),
  raw: optional(text),
  literal: optional(text),
})

/** The fields of CSL-JSON that a list of sources shows; others may stand beside them. */
const entrySchema = v.object({
  id: text,
  title: text,
  author: optional(v.array(name)),
  editor: optional(v.array(name)),
  'citation-label': optional(text),
  'container-title': optional(text),
  publisher: optional(text),
  issued: optional(date),
  accessed: optional(date),
  URL: optional(text),
  DOI: optional(text),
  note: optional(text),
  language: optional(text),
})

type Entry = v.InferOutput<typeof entrySchema> & { readonly at: Place }

/**
 * Reads `bibliography.json`, CSL-JSON as Zotero and others write it.
 *
 * The style is a small author-date one of our own: the known processor, citeproc, is under a licence (CPAL or AGPL)
 * that does not go with this program's.
 *
 * @param language - of the course; its collation orders sources that are cited alike
 * @returns sources by id; null when the course has no such file
 */
export function readBibliography(
  files: CourseFiles,
  language: string,
  report: (diagnostic: Diagnostic) => void,
): Map<string, Source> | null {
  const json = files.texts.get(bibliographyFile)
  if (json === undefined) return null
  const entries = readEntries(json, report)
  const parts = entries.map((entry) => ({ entry, id: entry.id, names: shortNames(entry), year: yearOf(entry) }))
  const keyed = parts.map((part) => ({ ...part, sortKey: sortKey(part.names, part.year, part.entry.title) }))
  const { compare } = new Intl.Collator(language)
  keyed.sort((one, other) => compare(one.sortKey, other.sortKey))
  const ids = new Set(keyed.map(({ id }) => id))
  const forms = shortForms(keyed, usedIds(files, ids))
  return new Map(keyed.map(({ entry, names, sortKey }) => [entry.id, toSource(entry, names, sortKey, forms)]))
}

function readEntries(json: string, report: (diagnostic: Diagnostic) => void): Entry[] {
  let list: unknown
  const fail = (at: Place, message: string, hint: string, severity: 'error' | 'warning' = 'error') =>
    report({ ...at, rule: 'bibliography', severity, message, hint })
  try {
    list = JSON.parse(json)
  } catch {
    const at = brokenPlace(json, bibliographyFile)
    fail(at, 'The bibliography is not JSON from here on.', 'Look for a comma or a quotation mark too few or too many.')
    return []
  }
  if (!Array.isArray(list)) {
    const at = { file: bibliographyFile, line: 1, column: 1 }
    fail(at, 'The bibliography is not a list.', 'Export it as CSL-JSON: [ { "id": …, "title": … }, … ].')
    return []
  }
  const places = elementPlaces(json, bibliographyFile)
  const known = new Set<string>()
  return list.flatMap((item, index) => {
    const at = places[index]!
    const { success, output, issues } = v.safeParse(entrySchema, item)
    if (!success) {
      const field = issues[0]?.path?.[0]?.key
      const what = field === undefined ? 'This is no entry' : `This entry has no ${String(field)}`
      fail(at, `${what}, so it cannot be cited.`, 'Every entry needs "id" and "title", both text.')
      return []
    }
    if (known.has(output.id)) {
      fail(at, `Two entries have the id "${output.id}"; the first counts.`, 'Give each its own.', 'warning')
      return []
    }
    known.add(output.id)
    for (const field of lostFields(item, output))
      fail(
        at,
        `The "${field}" of "${output.id}" cannot be read, so it is not shown.`,
        fieldHints[field] ?? 'Write it as text.',
        'warning',
      )
    return [{ ...output, at }]
  })
}

/** Fields that are there, but not as CSL-JSON has them; an address that is none of the web is not linked. */
function lostFields(item: unknown, output: v.InferOutput<typeof entrySchema>): string[] {
  const given = item as Record<string, unknown>
  const lost = Object.keys(entrySchema.entries).filter(
    (field) => given[field] != null && given[field] !== '' && output[field as keyof typeof output] === undefined,
  )
  return output.URL && addressOf({ ...output, DOI: undefined }) === null ? [...lost, 'URL'] : lost
}

const people = 'Write a list of names: [ { "family": "…", "given": "…" } ].'
const dates = 'Write { "date-parts": [[2023, 3, 19]] }, as far as it is known.'
const fieldHints: Readonly<Record<string, string>> = {
  author: people,
  editor: people,
  issued: dates,
  accessed: dates,
  URL: 'Write the whole address, beginning with https://.',
}

type Name = v.InferOutput<typeof name>

const peopleOf = (entry: Entry): readonly Name[] => entry.author ?? entry.editor ?? []
const fullName = ({ family, given, literal }: Name) => literal ?? [family, given].filter(Boolean).join(', ')

/** Who a source is cited by. What stands in brackets behind a body's name is for the full entry. */
function shortNames(entry: Entry): string[] {
  const label = entry['citation-label']
  if (label) return [label]
  const people = peopleOf(entry).flatMap(({ family, literal }) => family ?? literal ?? [])
  const names = people.length > 0 ? people : [entry.publisher ?? entry['container-title'] ?? firstWords(entry.title)]
  return names.map((one) => one.split(/[(;]/, 1)[0]!.trim() || one)
}

/** Nobody is named: the beginning of the title stands for it. */
function firstWords(title: string): string {
  const main = title.split(/[:.?!](?:\s|$)/)[0]!
  const words = main.split(/\s+/)
  return words.length <= 5 ? main : `${words.slice(0, 4).join(' ')} …`
}

function yearOf(entry: Entry): number | null {
  const written = entry.issued?.raw ?? entry.issued?.literal ?? ''
  return entry.issued?.['date-parts']?.[0]?.[0] ?? (Number(/\b\d{4}\b/.exec(written)?.[0]) || null)
}

function sortKey(names: readonly string[], year: number | null, title: string): string {
  return [...names, year ?? 9999, title].join(' ')
}

function toSource(entry: Entry, names: readonly string[], key: string, forms: ReadonlyMap<string, string>): Source {
  const people = peopleOf(entry).map(fullName).filter(Boolean)
  const same = (full: string | undefined) => names.length === 1 && full === names[0]
  const container = entry['container-title']
  const year = yearOf(entry)
  return {
    id: entry.id,
    shortHtml: forms.get(entry.id)!,
    authors: people.length === 0 || (people.length === 1 && same(people[0])) ? null : people.join('; '),
    title: entry.title.replace(/<\/?(?:i|b|sub|sup|span|sc)\b[^<>]*>/g, ''),
    container: same(container) ? null : (container ?? null),
    publisher: same(entry.publisher) ? null : (entry.publisher ?? null),
    issued: entry.issued?.['date-parts']?.[0] ?? (year === null ? [] : [year]),
    accessed: entry.accessed?.['date-parts']?.[0] ?? [],
    href: addressOf(entry),
    remark: entry.note ? firstClause(entry.note) : null,
    language: entry.language && /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(entry.language) ? entry.language : null,
    sortKey: key,
    at: entry.at,
  }
}

/** A DOI stays right when pages move. */
function addressOf({ DOI, URL }: Pick<Entry, 'DOI' | 'URL'>): string | null {
  if (DOI) return `https://doi.org/${DOI.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '')}`
  return URL && urlKind(URL) === 'web' && /^https?:/i.test(URL) ? URL : null
}

/** Notes run on; what was seen of the source comes first. */
function firstClause(note: string): string | null {
  const clause = /^.+?(?=[;:(,.](?:\s|$)|$)/s.exec(note)![0].replace(/\s+/g, ' ').trim()
  const longest = 56
  return clause.length <= longest ? clause : `${clause.slice(0, clause.lastIndexOf(' ', longest))} …`
}

/** Ids that lessons, or the data which lessons show, name. */
function usedIds(files: CourseFiles, ids: ReadonlySet<string>): Set<string> {
  const lessons = [...files.texts].filter(([path]) => /\.(?:md|markdown)$/i.test(path)).map(([, lesson]) => lesson)
  const data = [...files.texts].filter(([path]) => /\.csv$/i.test(path) && named(path.split('/').at(-1)!, lessons))
  const texts = [...lessons, ...data.map(([, table]) => table)]
  return new Set(texts.flatMap((one) => one.match(word) ?? []).filter((id) => ids.has(id)))
}

const named = (file: string, lessons: readonly string[]) => lessons.some((lesson) => lesson.includes(file))
const word = /[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?~/-]*[\p{L}\p{N}_])?/gu
