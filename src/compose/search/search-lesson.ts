import type { Edition, Lesson, Slide } from '../../model.ts'
import type { SearchedPage, SearchedPart } from '../../search-model.ts'
import type { Words } from '../../text/fill-word.ts'
import { htmlOf } from '../html-of.ts'
import { visibleBlocks } from '../visible-blocks.ts'
import { visibleFootnotes } from '../visible-footnotes.ts'
import { blockWords } from './block-words.ts'
import { htmlWords } from './html-words.ts'

/**
 * What can be found in a lesson: each slide of its study page, with the footnotes that the slide refers to, and in the
 * teacher's edition with its notes. Hidden slides are on no such page.
 */
export function searchLesson(lesson: Lesson, edition: Edition, words: Words): SearchedPage {
  const slides = lesson.slides.filter((slide) => slide.visibility !== 'hidden')
  const opens = slides[0]?.layout === 'title' && slides[0].title === lesson.title
  const about = [lesson.subtitle ?? '', ...lesson.objectives]
  const parts = slides.map((slide, index): SearchedPart => {
    const text = slideWords(slide, edition, words)
    return [slide.id, slide.title || words('deck.untitled'), join(opens && index === 0 ? [...about, text] : [text])]
  })
  return {
    href: `${lesson.slug}/index.html`,
    name: lesson.title,
    language: lesson.language,
    parts: opens ? parts : [['', lesson.title, join(about)], ...parts],
  }
}

function slideWords(slide: Slide, edition: Edition, words: Words): string {
  const blocks = visibleBlocks(slide.blocks, edition, 'study')
  const notes = edition === 'teacher' ? visibleBlocks(slide.notes, edition, 'study') : []
  const footnotes = visibleFootnotes(slide.footnotes, () => [
    slide.titleHtml ?? '',
    slide.sourceHtml ?? '',
    ...htmlOf(blocks),
    ...htmlOf(notes),
  ])
  return join([
    blockWords(blocks, words),
    ...footnotes.map(({ html }) => htmlWords(html, words)),
    blockWords(notes, words),
    htmlWords(slide.sourceHtml ?? '', words),
  ])
}

function join(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ')
}
