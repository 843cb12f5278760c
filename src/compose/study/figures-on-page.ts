import type { Block, Directive, Plain } from '../../model.ts'

/**
 * Figures as a page to read has them: drawn for its column and a second time for a phone; and their numbers, which a
 * slide has for listeners only, open on a press.
 */
export function figuresOnPage(blocks: readonly Block[]): readonly Block[] {
  let changed = false
  const onPage = blocks.map((block) => {
    if (block.kind === 'prose') return block
    const slots = Object.entries(block.slots).map(([name, inner]) => [name, figuresOnPage(inner)] as const)
    const same = slots.every(([name, inner]) => inner === block.slots[name])
    if (block.figure === null && same) return block
    changed = true
    return { ...block, view: pageView(block), slots: Object.fromEntries(slots) }
  })
  return changed ? onPage : blocks
}

function pageView({ figure, view }: Directive): Directive['view'] {
  if (figure === null) return view
  return { ...view, ...(view.onPage as Readonly<Record<string, Plain>>), foldsTable: true }
}
