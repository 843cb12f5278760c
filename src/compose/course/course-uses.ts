import type { Course, Edition, Lesson, Output, Slide, Source, Term } from '../../model.ts'
import { refId } from '../../text/ref-id.ts'
import { shownHtml } from '../shown-html.ts'

/** Where an edition uses something for the first time in a lesson. */
export type Use = { readonly lesson: Lesson; readonly slide: Slide }

/** What an edition uses of glossary and bibliography, and where, in the order of both lists. */
export type CourseUses = {
  readonly terms: ReadonlyMap<Term, readonly Use[]>
  /** Those of the terms are among them, without a use in a lesson. */
  readonly sources: ReadonlyMap<Source, readonly Use[]>
}

/** Looks through all that an edition shows, on slides, study pages and paper. */
export function courseUses(course: Course, edition: Edition): CourseUses {
  const found = new Map<string, Use[]>()
  for (const lesson of course.lessons) {
    for (const [mark, slide] of firstUses(lesson, edition)) {
      const uses = found.get(mark) ?? []
      found.set(mark, uses)
      uses.push({ lesson, slide })
    }
  }
  const terms = new Map(
    course.glossary.flatMap((term) => {
      const uses = found.get(`term ${term.key}`)
      return uses === undefined ? [] : [[term, uses] as const]
    }),
  )
  const ofTerms = new Set([...terms.keys()].flatMap((term) => term.sources))
  const sources = new Map(
    [...course.bibliography.values()].flatMap((source) => {
      const uses = found.get(refId(source.id))
      return uses === undefined && !ofTerms.has(source.id) ? [] : [[source, uses ?? []] as const]
    }),
  )
  return { terms, sources }
}

const outputs: readonly Output[] = ['study', 'deck', 'handout']
const mark = /class="term(?: again)? of-([\w-]+)"|href="#(ref-[^"]+)"/g

/** The slide on which a lesson first has each term (`term quorum`) and each source (`ref-ipu1995`). */
function firstUses(lesson: Lesson, edition: Edition): Map<string, Slide> {
  const first = new Map<string, Slide>()
  for (const slide of lesson.slides) {
    const html = new Set(outputs.flatMap((output) => shownHtml(slide, edition, output)))
    for (const piece of html)
      for (const [, key, ref] of piece.matchAll(mark)) {
        const name = ref ?? `term ${key}`
        if (!first.has(name)) first.set(name, slide)
      }
  }
  return first
}
