import type { Block, Plain } from '../model.ts'

/** Every piece of HTML that blocks hold, at any depth: prose, and the fields of directives whose names end in `Html`. */
export function htmlOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'prose' ? [block.html] : [...viewHtml(block.view), ...Object.values(block.slots).flatMap(htmlOf)],
  )
}

/** The HTML that a directive's template prints besides its slots: titles, captions, cells. */
export function viewHtml(view: Plain): string[] {
  if (view === null || typeof view !== 'object') return []
  return Object.entries(view).flatMap(([name, value]) =>
    typeof value === 'string' ? (name.endsWith('Html') ? [value] : []) : viewHtml(value),
  )
}
