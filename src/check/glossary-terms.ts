import type { Course } from '../model.ts'

/**
 * The terms of a course's glossary in a language; none while the course has no glossary.
 *
 * An entry is read as `{ term }`, or as `{ terms }` with a term for each language.
 */
export function glossaryTerms(course: Course, language: string): string[] {
  const { glossary } = course as { readonly glossary?: unknown }
  const entries = glossary instanceof Map ? [...glossary.values()] : Array.isArray(glossary) ? glossary : []
  const terms = entries.map((entry) => termOf(entry, language.split('-')[0]!))
  return [...new Set(terms.filter((term) => term !== null))]
}

function termOf(entry: unknown, language: string): string | null {
  if (entry === null || typeof entry !== 'object') return null
  const { term, terms } = entry as { readonly term?: unknown; readonly terms?: unknown }
  if (typeof term === 'string') return term
  const own = terms !== null && typeof terms === 'object' ? (terms as Record<string, unknown>)[language] : null
  return typeof own === 'string' && own !== '' ? own : null
}
