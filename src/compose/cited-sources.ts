import type { Course, Edition, Lesson, Output, Source } from '../model.ts'
import { refId } from '../text/ref-id.ts'
import { shownHtml } from './shown-html.ts'

const link = /href="#(ref-[^"]+)"/g

/**
 * The sources that an edition of a lesson cites, on slides, in source lines and footnotes, and in the teacher's
 * edition in the notes, in the order of the lesson's language.
 */
export function citedSources(course: Course, lesson: Lesson, edition: Edition, output: Output = 'deck'): Source[] {
  if (course.bibliography.size === 0) return []
  const linked = new Set<string>()
  for (const slide of lesson.slides)
    for (const html of shownHtml(slide, edition, output)) for (const [, id] of html.matchAll(link)) linked.add(id!)
  if (linked.size === 0) return []
  const { compare } = new Intl.Collator(lesson.language)
  return [...course.bibliography.values()]
    .filter(({ id }) => linked.has(refId(id)))
    .sort((one, other) => compare(one.sortKey, other.sortKey))
}
