import type { Edition, Lesson } from '../model.ts'
import { htmlOf } from './html-of.ts'
import { visibleBlocks } from './visible-blocks.ts'
import { visibleFootnotes } from './visible-footnotes.ts'

/** Whether an edition of a lesson shows a formula anywhere, and so needs the styles and fonts for it. */
export function usesMath(lesson: Lesson, edition: Edition): boolean {
  if (!lesson.math) return false
  return lesson.slides.some((slide) => {
    if (slide.visibility === 'hidden' && edition === 'student') return false
    const notes = edition === 'teacher' ? slide.notes : []
    const blocks = visibleBlocks([...slide.blocks, ...notes], edition, 'deck')
    const html = [slide.titleHtml ?? '', slide.sourceHtml ?? '', ...htmlOf(blocks)]
    const footnotes = visibleFootnotes(slide.footnotes, () => html).map((note) => note.html)
    return [...html, ...footnotes].some((text) => text.includes('class="math '))
  })
}
