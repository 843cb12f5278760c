import type { Block, Slide } from '../model.ts'
import { visibleBlocks } from './visible-blocks.ts'

/** What the teacher reads beside a slide: its notes, and what good answers to its discussions have. */
export function teacherNotes(slide: Slide): readonly Block[] {
  const answers = goodAnswers(slide.blocks)
  const notes = visibleBlocks(slide.notes, 'teacher', 'deck')
  return answers.length === 0 ? notes : [...notes, ...answers]
}

function goodAnswers(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'prose') return []
    return block.name === 'points' ? [block] : Object.values(block.slots).flatMap(goodAnswers)
  })
}
