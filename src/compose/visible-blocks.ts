import type { Block, Edition, Output } from '../model.ts'

/**
 * The blocks that an edition and an output show.
 *
 * @returns the same array when nothing is left out, so that what was rendered for one page serves the next
 */
export function visibleBlocks(blocks: readonly Block[], edition: Edition, output: Output): readonly Block[] {
  // Most slides hold nothing but prose, which every edition and output shows.
  if (blocks.every((block) => block.kind === 'prose')) return blocks
  let changed = false
  const kept = blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'prose') return [block]
    const { outputs, teacherOnly } = block.shown
    if ((teacherOnly && edition !== 'teacher') || (outputs !== null && !outputs.includes(output))) {
      changed = true
      return []
    }
    const slots = Object.entries(block.slots).map(
      ([name, inner]) => [name, visibleBlocks(inner, edition, output)] as const,
    )
    if (slots.every(([name, inner]) => inner === block.slots[name])) return [block]
    changed = true
    return [{ ...block, slots: Object.fromEntries(slots) }]
  })
  return changed ? kept : blocks
}
