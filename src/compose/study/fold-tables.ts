import type { Block } from '../../model.ts'

/** The numbers of a figure, which a slide has for listeners only, open here on a press. */
export function foldTables(blocks: readonly Block[]): readonly Block[] {
  let changed = false
  const folded = blocks.map((block) => {
    if (block.kind === 'prose') return block
    const slots = Object.entries(block.slots).map(([name, inner]) => [name, foldTables(inner)] as const)
    const same = slots.every(([name, inner]) => inner === block.slots[name])
    if (block.figure === null && same) return block
    changed = true
    return {
      ...block,
      view: block.figure === null ? block.view : { ...block.view, foldsTable: true },
      slots: Object.fromEntries(slots),
    }
  })
  return changed ? folded : blocks
}
