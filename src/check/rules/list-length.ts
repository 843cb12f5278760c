import type { Block, Lesson, Prose } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { listShape } from '../list-shape.ts'
import { projectedBlocks } from '../projected.ts'
import { contentSlides } from '../slide-kind.ts'

const mostItems = 6
const mostLevels = 2

/**
 * A list has at most six items and two levels.
 *
 * What comes in small parts is learnt better (segmenting, d = 0.70): Mayer (2017), J. of Computer Assisted Learning 33.
 * The limits are this program's own.
 */
export const listLength: LessonRule = {
  rule: 'list-length',
  find(lesson: Lesson) {
    return contentSlides(lesson)
      .flatMap(({ blocks }) => listsOf(blocks))
      .flatMap(({ html, at }) => {
        const shape = listShape(html)
        if (shape === null) return []
        if (shape.items > mostItems) return [{ at, message: `This list has ${shape.items} items.`, hint }]
        if (shape.levels > mostLevels) return [{ at, message: `This list has ${shape.levels} levels.`, hint }]
        return []
      })
  },
}

function listsOf(blocks: readonly Block[]): Prose[] {
  return projectedBlocks(blocks).flatMap((block): Prose[] => {
    if (block.kind === 'prose') return block.what === 'list' ? [block] : []
    return layouts.has(block.name) ? listsOf(Object.values(block.slots).flat()) : []
  })
}

/** Blocks that only place what stands in them; a list in any other has a purpose of its own. */
const layouts = new Set(['columns', 'column', 'callout', 'only'])

const hint =
  'Keep at most 6 items on 2 levels, or split the slide: small parts are learnt better, supported by Mayer 2017.'
