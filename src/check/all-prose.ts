import type { Block, Prose, Slide } from '../model.ts'

/** Every piece of Markdown of a slide, inside blocks and in notes, too. */
export function allProse(slide: Slide): Prose[] {
  return [...slide.blocks, ...slide.notes].flatMap(proseOf)
}

/** Every piece of Markdown in a block. */
export function proseOf(block: Block): Prose[] {
  return block.kind === 'prose' ? [block] : Object.values(block.slots).flatMap((inner) => inner.flatMap(proseOf))
}
