import type { Block, Course, Diagnostic, Lesson, Slide } from '../../model.ts'
import { didYouMean } from '../../text/nearest.ts'
import { refId } from '../../text/ref-id.ts'
import { allProse } from '../all-prose.ts'

/** A link inside the deck goes to a slide that is there, to something on one, or to an entry on the Sources slides. */
export function internalLink(lesson: Lesson, course: Course): Diagnostic[] {
  const links = lesson.slides
    .flatMap(allProse)
    .flatMap((prose) => prose.links)
    .filter(({ href }) => /^#\/?[^/]/.test(href))
  if (links.length === 0) return []
  const ids = lesson.slides.map((slide) => slide.id)
  const sources = [...course.bibliography.keys()].map(refId)
  const known = new Set([...ids, ...lesson.slides.flatMap(idsInside), ...sources])
  return links
    .filter(({ href }) => !known.has(idOf(href)))
    .map(({ href, at }) => ({
      ...at,
      rule: 'internal-link',
      severity: 'warning',
      ...(href.startsWith('#/')
        ? {
            message: `The lesson has no slide "${href}".`,
            hint: 'Slides count from 0 here. Better give the slide an id behind its title, {#id}, and link to #id.',
          }
        : {
            message: `No slide has the id "${idOf(href)}".${didYouMean(idOf(href), ids)}`,
            hint: 'Give the slide an id behind its title: {#id}.',
          }),
    }))
}

/** An address writes letters outside ASCII in per cent; a page has them as they are. */
function idOf(href: string): string {
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}

/** Ids that the author gave to what stands on the slide, and those of its footnotes. */
function idsInside(slide: Slide): string[] {
  const html = allProse(slide).flatMap((prose) => [...prose.html.matchAll(/\bid=["']?([^"'\s>]+)/g)])
  return [...html.map((match) => match[1]!), ...slide.blocks.flatMap(idsOf), ...slide.footnotes.map((note) => note.id)]
}

function idsOf(block: Block): string[] {
  if (block.kind === 'prose') return []
  const inside = Object.values(block.slots).flatMap((blocks) => blocks.flatMap(idsOf))
  return block.id === null ? inside : [block.id, ...inside]
}
