import type { Block, Lesson, Slide } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { listShape } from '../list-shape.ts'
import { projectedBlocks } from '../projected.ts'
import { slideKind } from '../slide-kind.ts'

/**
 * Two slides in a row are not both bare lists.
 *
 * Slides with evidence that can be seen (a figure, a table, a quotation) did better than slides of bullets: Garner &
 * Alley (2013), Int. J. of Engineering Education 29(6).
 */
export const onlyBullets: LessonRule = {
  rule: 'only-bullets',
  find(lesson: Lesson) {
    const shown = lesson.slides.filter((slide) => slideKind(slide) !== 'aside')
    return shown
      .filter((slide, index) => index > 0 && isBareList(slide) && isBareList(shown[index - 1]!))
      .map(({ at }) => ({ at, message: 'This slide is a list alone, and so is the one before it.', hint }))
  },
}

function isBareList(slide: Slide): boolean {
  const blocks = projectedBlocks(slide.blocks)
  return slideKind(slide) === 'content' && blocks.length > 0 && blocks.every(isList)
}

function isList(block: Block): boolean {
  if (block.kind === 'prose') return block.what === 'list' && listShape(block.html) !== null
  const inside = projectedBlocks(Object.values(block.slots).flat())
  return (block.name === 'columns' || block.name === 'column') && inside.length > 0 && inside.every(isList)
}

const hint =
  'Show evidence instead: a figure, a table, a quotation, an example. It is understood better, supported by Garner & Alley 2013.'
