import type { Edition, Output, Slide } from '../model.ts'
import { htmlOf } from './html-of.ts'
import { teacherNotes } from './teacher-notes.ts'
import { visibleBlocks } from './visible-blocks.ts'
import { visibleFootnotes } from './visible-footnotes.ts'

/**
 * Every piece of HTML that an edition's page shows of a slide: title, blocks, source line, notes and the footnotes of
 * all these. Empty for a slide that the edition does not have.
 */
export function shownHtml(slide: Slide, edition: Edition, output: Output = 'deck'): string[] {
  if (slide.visibility === 'hidden' && edition === 'student') return []
  const notes = edition === 'teacher' ? teacherNotes(slide) : []
  const blocks = [...visibleBlocks(slide.blocks, edition, output), ...notes]
  const html = [slide.titleHtml ?? '', slide.sourceHtml ?? '', ...htmlOf(blocks)]
  return [...html, ...visibleFootnotes(slide.footnotes, () => html).map((note) => note.html)]
}
