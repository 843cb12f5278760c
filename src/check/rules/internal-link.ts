import type { Diagnostic, Lesson } from '../../model.ts'
import { didYouMean } from '../../text/nearest.ts'
import { allProse } from '../all-prose.ts'

/** A link inside the deck goes to a slide that is there. */
export function internalLink(lesson: Lesson): Diagnostic[] {
  const ids = new Set(lesson.slides.map((slide) => slide.id))
  return lesson.slides.flatMap((slide) => {
    const own = new Set(slide.footnotes.map((note) => note.id))
    return allProse(slide)
      .flatMap((prose) => prose.links)
      .filter(({ href }) => href.startsWith('#') && !/^#(?:\/[\d/]*)?$/.test(href))
      .filter(({ href }) => !ids.has(href.slice(1)) && !own.has(href.slice(1)) && !isInside(slide, href.slice(1)))
      .map(({ href, at }) => ({
        ...at,
        rule: 'internal-link',
        severity: 'warning',
        message: `No slide has the id "${href.slice(1)}".${didYouMean(href.slice(1), ids)}`,
        hint: 'Give the slide an id behind its title: {#id}.',
      }))
  })
}

/** An id that the author gave to something on the slide itself. */
function isInside(slide: Lesson['slides'][number], id: string): boolean {
  return allProse(slide).some((prose) => prose.html.includes(`id="${id}"`))
}
