import type { Block } from '../model.ts'

/** Sets blocks in two columns: each subheading starts one; without two subheadings the first block stands alone. */
export function splitHalves(blocks: readonly Block[]): [readonly Block[], readonly Block[]] {
  const headings = blocks.flatMap((block, index) => (isHeading(block) ? [index] : []))
  const cut = headings.length >= 2 ? headings[Math.ceil(headings.length / 2)]! : 1
  return [blocks.slice(0, cut), blocks.slice(cut)]
}

function isHeading(block: Block): boolean {
  return block.kind === 'prose' && block.what === 'heading'
}
