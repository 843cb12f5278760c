import type { Block, Directive } from '../model.ts'

/** The numbers of figures as tables, for the notes: a teacher is asked for one that the drawing does not print. */
export function figureTables(blocks: readonly Block[]): Directive[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'prose') return []
    const inside = Object.values(block.slots).flatMap(figureTables)
    const { table, title } = block.view
    if (block.figure === null || table == null) return inside
    return [
      ...inside,
      {
        ...block,
        name: 'figure-data',
        id: null,
        classes: [],
        attributes: {},
        view: { table, title: title ?? '' },
        slots: {},
        figure: null,
      },
    ]
  })
}
