import type { Course, Edition, Lesson, Output, Term } from '../model.ts'
import { shownHtml } from './shown-html.ts'

const use = /class="term(?: again)? of-([\w-]+)"/g

/** The terms that an edition of a lesson uses on its slides, in the order of the lesson's language. */
export function termsOf(course: Course, lesson: Lesson, edition: Edition, output: Output = 'deck'): Term[] {
  const used = new Set<string>()
  for (const slide of lesson.slides)
    for (const html of shownHtml(slide, edition, output)) for (const [, key] of html.matchAll(use)) used.add(key!)
  const { compare } = new Intl.Collator(lesson.language)
  const name = (term: Term) => term.forms[lesson.language] ?? Object.values(term.forms)[0]!
  return course.glossary.filter((term) => used.has(term.key)).sort((one, other) => compare(name(one), name(other)))
}
