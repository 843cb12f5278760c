import type { Block, Lesson } from '../model.ts'

/** Whether a lesson's pages need the style sheet and fonts of mathematics. */
export function usesMath(lesson: Lesson): boolean {
  return lesson.slides.some(
    (slide) =>
      [...slide.blocks, ...slide.notes].some(blockUsesMath) ||
      slide.titleHtml?.includes(sign) ||
      slide.footnotes.some((note) => note.html.includes(sign)),
  )
}

const sign = 'class="katex'

function blockUsesMath(block: Block): boolean {
  if (block.kind === 'prose') return block.html.includes(sign)
  return (
    Object.values(block.slots).some((inner) => inner.some(blockUsesMath)) ||
    JSON.stringify(block.view).includes('katex')
  )
}
