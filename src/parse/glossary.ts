import type { CourseFiles, Diagnostic, Place, Term } from '../model.ts'
import { didYouMean } from '../text/nearest.ts'
import { slugify } from '../text/slugify.ts'
import { readTable } from './data/read-table.ts'

/** Where a course's terms stand. */
export const glossaryFile = 'glossary.csv'

/**
 * Reads `glossary.csv`: columns `term_<language>`, `definition_<language>` and `sources`.
 *
 * @returns null when the course has no such file; what is wrong in it is reported and left out
 */
export function readGlossary(files: CourseFiles, report: (diagnostic: Diagnostic) => void): Term[] | null {
  const csv = files.texts.get(glossaryFile)
  if (csv === undefined) return null
  const { columns, rows } = readTable(glossaryFile, csv, report)
  const fail = (line: number, message: string, hint: string) =>
    report({ file: glossaryFile, line, column: 1, rule: 'glossary', severity: 'error', message, hint })
  for (const kind of ['term', 'definition']) {
    if (columns.some((name) => name.startsWith(`${kind}_`))) continue
    const meant = didYouMean(`${kind}_en`, columns)
    fail(1, `The glossary has no column "${kind}_en".${meant}`, 'Its first row names term_en, definition_en, sources.')
    return []
  }
  const taken = new Set<string>()
  return rows.flatMap(({ cells, at }) => {
    if (Object.values(cells).every((cell) => cell === '')) return []
    const term = readTerm(cells, at)
    const [name] = Object.values(term.forms)
    if (name === undefined || Object.keys(term.definitions).length === 0) {
      fail(
        at.line,
        name ? `The term "${name}" has no definition.` : 'This row has no term.',
        'Every row needs a term and its definition in one language or more.',
      )
      return []
    }
    const written = Object.entries(term.forms).map(([language, form]) => `${language} ${form.toLowerCase()}`)
    const double = written.find((form) => taken.has(form))
    if (double !== undefined || taken.has(term.key)) {
      fail(at.line, `The term "${name}" stands in the glossary twice; the first counts.`, 'Delete one of the rows.')
      return []
    }
    for (const form of [...written, term.key]) taken.add(form)
    return [term]
  })
}

function readTerm(cells: Readonly<Record<string, string>>, at: Place): Term {
  const byLanguage = (kind: string) =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([name, cell]) =>
        name.startsWith(kind) && cell !== '' ? [[name.slice(kind.length), cell]] : [],
      ),
    )
  const forms = byLanguage('term_')
  return {
    key: slugify(Object.values(forms)[0] ?? '') || `term-${at.line}`,
    forms,
    definitions: byLanguage('definition_'),
    sources: (cells.sources ?? '').split(';').flatMap((id) => id.trim() || []),
    at,
  }
}

/**
 * Terms by every way to write them, in small letters: all languages' forms, without what stands in brackets, and an
 * abbreviation there on its own.
 */
export function termIndex(terms: readonly Term[]): Map<string, Term> {
  const index = new Map<string, Term>()
  const add = (form: string, term: Term) => {
    const known = form.toLowerCase()
    if (!index.has(known)) index.set(known, term)
  }
  for (const term of terms) {
    for (const form of Object.values(term.forms)) {
      add(form, term)
      add(
        form
          .replace(/\([^()]*\)/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
        term,
      )
      const short = /\((\p{Lu}{2,})\)$/u.exec(form)?.[1]
      if (short) add(short, term)
    }
  }
  return index
}

/** Finds a term as written in a sentence: capitals do not count, and an English plural is its singular. */
export function findTerm(index: ReadonlyMap<string, Term>, written: string): Term | null {
  const word = written.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'")
  const singular = [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')]
  for (const form of singular) {
    const term = index.get(form)
    if (term) return term
  }
  return null
}
