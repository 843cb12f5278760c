import { drawPattern } from '../../figures/thumbnail/draw-pattern.ts'
import { drawThumbnail } from '../../figures/thumbnail/draw-thumbnail.ts'
import type { Block, Course, Edition, Figure, Lesson } from '../../model.ts'
import { visibleBlocks } from '../visible-blocks.ts'

/**
 * A small picture for each lesson, from one of the figures that its readers see: of a kind that earlier lessons do not
 * have yet, and of those the one that is most of a picture. A lesson without figures has a pattern of its own.
 */
export function lessonPictures(course: Course, edition: Edition): string[] {
  const taken = new Map<string, number>()
  return course.lessons.map((lesson) => {
    const times = (figure: Figure) => taken.get(look(figure)) ?? 0
    const [best] = figuresOf(lesson, edition).sort(
      (one, other) => times(one) - times(other) || rank(one) - rank(other) || size(other) - size(one),
    )
    if (best === undefined) return drawPattern(lesson.slug, lesson.number)
    taken.set(look(best), times(best) + 1)
    return drawThumbnail(best)
  })
}

const looks = ['hemicycle', 'tilemap', 'area', 'bar', 'slope', 'line', 'dot', 'timeline']

function look(figure: Figure): string {
  return figure.kind === 'chart' ? figure.type : figure.kind
}

function rank(figure: Figure): number {
  return looks.indexOf(look(figure))
}

/** Figures for all, in the order of the lesson; what has nothing to draw is left out. */
function figuresOf(lesson: Lesson, edition: Edition): Figure[] {
  return lesson.slides
    .filter((slide) => slide.visibility !== 'hidden')
    .flatMap((slide) => figuresIn(visibleBlocks(slide.blocks, edition, 'study')))
    .filter((figure) => size(figure) > 1)
}

function figuresIn(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'prose') return []
    const inside = Object.values(block.slots).flatMap(figuresIn)
    return block.figure === null ? inside : [block.figure, ...inside]
  })
}

/** Marks that a drawing has. */
function size(figure: Figure): number {
  switch (figure.kind) {
    case 'hemicycle':
      return figure.chambers.at(-1)?.groups.reduce((sum, { seats }) => sum + seats, 0) ?? 0
    case 'tilemap':
      return figure.tiles.filter(({ value }) => value !== null).length
    case 'timeline':
      return figure.entries.length
    case 'chart':
      return figure.points.length
    default:
      return figure satisfies never
  }
}
