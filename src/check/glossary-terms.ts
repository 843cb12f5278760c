import type { Course } from '../model.ts'

/** A term as lessons in one language write it, and the key by which its marks name it. */
export type LessonTerm = { readonly name: string; readonly key: string }

/** The terms of a course's glossary in a language; none while the course has no glossary. */
export function glossaryTerms(course: Course, language: string): LessonTerm[] {
  const { glossary } = course as { readonly glossary?: unknown }
  return Array.isArray(glossary) ? glossary.flatMap((entry) => termOf(entry, language)) : []
}

function termOf(entry: unknown, language: string): LessonTerm[] {
  if (entry === null || typeof entry !== 'object') return []
  const { key, forms } = entry as { readonly key?: unknown; readonly forms?: Readonly<Record<string, unknown>> }
  const name = forms?.[language] ?? forms?.[language.split('-')[0]!]
  return typeof key === 'string' && typeof name === 'string' ? [{ name, key }] : []
}
