import { groundTone } from '../ground-tone.ts'
import type { Attributes, Background, Block, Course, Edition, Footnote, Lesson, Slide } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { Words } from '../text/fill-word.ts'
import { composeSources } from './compose-sources.ts'
import { figureTables } from './figure-tables.ts'
import { htmlOf } from './html-of.ts'
import { lessonKicker } from './lesson-kicker.ts'
import { splitHalves } from './split-halves.ts'
import { teacherNotes } from './teacher-notes.ts'
import type { ComposedSlide } from './views.ts'
import { visibleBlocks } from './visible-blocks.ts'
import { visibleFootnotes } from './visible-footnotes.ts'

/** A title of up to this many characters is set like a poster: `98 seats`. */
const posterLength = 10

/** The slides of a deck in one edition, numbered, with what each shows there, and its sources. Hidden ones stay with the teacher. */
export function composeSlides(course: Course, lesson: Lesson, edition: Edition, words: Words): ComposedSlide[] {
  const shown = lesson.slides.filter((slide) => slide.visibility !== 'hidden' || edition === 'teacher')
  const total = shown.filter((slide) => slide.visibility === 'shown').length
  let count = 0
  const slides = shown.map((slide) => {
    const number = slide.visibility === 'shown' ? ++count : null
    return composeSlide(slide, number, total, course, lesson, edition, words)
  })
  return [...slides, ...composeSources(course, lesson, edition, words)]
}

function composeSlide(
  slide: Slide,
  number: number | null,
  total: number,
  course: Course,
  lesson: Lesson,
  edition: Edition,
  words: Words,
): ComposedSlide {
  const blocks = visibleBlocks(slide.blocks, edition, 'deck')
  const opens = slide.layout === 'title'
  const isOpening = opens && slide.title === lesson.title
  const notes = edition === 'teacher' ? notesOf(slide, blocks) : null
  const footnotes = visibleFootnotes(slide.footnotes, () => [
    slide.titleHtml ?? '',
    slide.sourceHtml ?? '',
    ...htmlOf(blocks),
  ])
  const title = slide.title || words('deck.untitled')
  return {
    id: slide.id,
    number,
    label: number === null ? title : words('deck.slideLabel', { n: number, total, title }),
    title: slide.title,
    titleHtml: slide.titleHtml ?? (slide.title === '' ? null : escapeTitle(slide.title)),
    opens,
    classes: boxClasses(slide),
    style: backgroundStyle(slide.background),
    kicker: slide.kicker ?? (isOpening ? lessonKicker(course, lesson, words) : null),
    subtitle: isOpening ? (lesson.subtitle ?? (course.title === lesson.title ? null : course.title)) : null,
    foot: slide.sourceHtml
      ? { html: sourceLine(slide.sourceHtml, words), isSource: true }
      : { html: escapeHtml(opens ? course.title : lesson.title), isSource: false },
    blocks,
    halves: slide.layout === 'two-columns' ? splitHalves(blocks) : null,
    footnotes,
    notes,
    noteFootnotes: notes === null ? [] : visibleFootnotes(notAmong(slide.footnotes, footnotes), () => htmlOf(notes)),
    sectionAttributes: sectionAttributes(slide, edition),
    hidden: slide.visibility === 'hidden',
    at: slide.at,
  }
}

/** What the teacher reads: the notes, what good answers have, and the numbers of the figures that the slide shows. */
function notesOf(slide: Slide, shown: readonly Block[]): readonly Block[] | null {
  const notes = [...teacherNotes(slide), ...figureTables(shown)]
  return notes.length === 0 ? null : notes
}

/** `Source: …`: the word is text, what comes after it is HTML. */
export function sourceLine(sourceHtml: string, words: Words): string {
  const mark = '\0'
  return escapeHtml(words('deck.source', { source: mark })).replace(mark, () => sourceHtml)
}

/** Footnotes that the slide itself does not show. */
function notAmong(all: readonly Footnote[], shown: readonly Footnote[]): readonly Footnote[] {
  return all.filter((note) => !shown.includes(note))
}

function boxClasses(slide: Slide): string {
  const poster = slide.layout === 'statement' && slide.title.length <= posterLength ? ['short'] : []
  const ground = slide.background === null ? [] : ['has-background', groundTone(slide.background.ground)]
  return [
    'slide',
    `layout-${slide.layout}`,
    ...(slide.fit ? ['fit'] : []),
    ...poster,
    ...ground,
    ...slide.classes,
  ].join(' ')
}

function backgroundStyle(background: Background | null): string | null {
  if (background === null) return null
  const parts = [
    background.ground &&
      `${/gradient/.test(background.ground) ? 'background-image' : 'background-color'}:${background.ground}`,
    background.href && `background-image:url("${background.href.replace(/["\\\n]/g, encodeURIComponent)}")`,
  ]
  return parts.filter(Boolean).join(';')
}

function sectionAttributes(slide: Slide, edition: Edition): Attributes {
  return {
    ...slide.reveal,
    ...(slide.visibility === 'shown' ? {} : { 'data-visibility': slide.visibility }),
    // Pacing is the teacher's: a student's deck does not say how long a slide may take.
    ...(slide.minutes !== null && edition === 'teacher'
      ? { 'data-timing': String(Math.round(slide.minutes * 60)) }
      : {}),
  }
}

function escapeTitle(title: string): string {
  return title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
