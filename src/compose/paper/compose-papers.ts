import type { Course, Edition, Lesson, Slide } from '../../model.ts'
import { type Words, wordsOf } from '../../text/fill-word.ts'
import { inlineText } from '../../text/plain-text.ts'
import { withoutElements } from '../../text/without-elements.ts'
import { citedSources } from '../cited-sources.ts'
import type { Locale } from '../compose-deck.ts'
import { composeSlides } from '../compose-slides.ts'
import { htmlOf } from '../html-of.ts'
import { lessonKicker } from '../lesson-kicker.ts'
import { sourceEntry } from '../source-entry.ts'
import { teacherNotes } from '../teacher-notes.ts'
import { termsOf } from '../terms-of.ts'
import type { ComposedSlide } from '../views.ts'
import { guidedHeight } from './guided-height.ts'
import { guidedSentences } from './guided-sentences.ts'
import { leadIns, withLeadIns } from './lead-ins.ts'
import { noteRoom } from './note-room.ts'
import { type RowLayout, rowLayout } from './paper-layout.ts'
import type { PaperOptions } from './paper-options.ts'
import type {
  HandoutPage,
  HandoutRow,
  PaperFrame,
  SlideSentences,
  TeacherPage,
  TermEntry,
  WorksheetPage,
} from './paper-views.ts'
import { blocksIn, isOnlyQuestions, tasksOf, withoutIds } from './tasks.ts'

export type PaperParts = {
  readonly course: Course
  readonly lesson: Lesson
  readonly edition: Edition
  readonly locale: Locale
  readonly options: PaperOptions
}

/** Below the slides of a fuller page is room for two lines: sentences would stand there now and then, at random. */
const mostGuided = 4

/** Slides with room to write beside them, then what belongs to the lesson as a whole. */
export function composeHandout(parts: PaperParts): HandoutPage {
  const { course, lesson, edition, options } = parts
  const frame = paperFrame(parts, 'handout', true)
  const slides = shownSlides(lesson)
  const shown = slides.filter((slide) => !isOnlyQuestions(slide) && slide.layout !== 'title')
  const guided =
    options.notes === 'guided'
      ? guidedSentences(shown, termNames(course, lesson.language))
      : new Map<string, string[]>()
  const composed = composeSlides(course, lesson, edition, frame.words)
  const moved: SlideSentences[] = []
  const sheets = chunks(shown, options.perPage).map((some, index) => {
    const layout = rowLayout(options.paper, options.perPage, index === 0)
    return { first: index === 0, layout, rows: some.map((slide) => row(slide, layout)) }
  })
  function row({ id }: Slide, layout: RowLayout): HandoutRow {
    const slide = composed.find((one) => one.id === id)!
    const sentences = guided.get(id) ?? []
    const needed = guidedHeight(sentences, layout.room.width)
    const stays = options.perPage <= mostGuided && needed <= layout.room.height
    if (!stays && sentences.length > 0) moved.push({ number: slide.number, guided: sentences })
    return {
      slide,
      guided: stays ? sentences.map((html) => ({ html, repeats: repeats(html, slide) })) : [],
      room: noteRoom(options.notes, layout.room.width, layout.room.height - (stays ? needed : 0)),
    }
  }
  return {
    ...frame,
    sheets,
    sentences: moved,
    terms: termEntries(parts, frame.words),
    questions: tasksOf(slides, options.paper, false),
    sources: sourcesOf(parts, frame.words),
  }
}

/** A sentence that kept all its words says again what the slide beside it says; one with a gap is an exercise. */
function repeats(html: string, slide: ComposedSlide): boolean {
  if (html.includes('class="gap"')) return false
  const words = (one: string) => inlineText(withoutElements(one, isDefinition))
  return [slide.titleHtml ?? '', ...htmlOf(slide.blocks)].some((one) => words(one).includes(words(html)))
}

function isDefinition(_name: string, attributes: string): boolean {
  return attributes.includes('class="term-more"')
}

/** Questions, discussions and activities, to be filled in. */
export function composeWorksheet(parts: PaperParts): WorksheetPage {
  return {
    ...paperFrame(parts, 'worksheet', true),
    tasks: tasksOf(shownSlides(parts.lesson), parts.options.paper, true),
  }
}

/** Each slide with its minutes, notes and answers. */
export function composeTeacherPaper(parts: PaperParts): TeacherPage {
  const { course, lesson } = parts
  const frame = paperFrame(parts, 'teacher', false)
  const slides = shownSlides(lesson)
  const known = leadIns(slides.flatMap(({ notes }) => notes))
  let start = 0
  const composed = composeSlides(course, lesson, 'teacher', frame.words)
  return {
    ...frame,
    objectives: lesson.objectives,
    materials: lesson.materials,
    slides: slides.map((slide) => {
      const from = start
      start += slide.minutes ?? 0
      return {
        slide: composed.find(({ id }) => id === slide.id)!,
        pictured: !isOnlyQuestions(slide),
        minutes: slide.minutes === null ? null : frame.words('deck.minutes', { n: slide.minutes }),
        begins: slide.minutes === null ? null : Math.round(from),
        answered: blocksIn(slide.blocks)
          .filter(({ name }) => name !== 'discuss' && name !== 'activity')
          .map(withoutIds),
        notes: withLeadIns(teacherNotes(slide), known),
        footnotes: [],
      }
    }),
    sources: sourcesOf(parts, frame.words),
  }
}

function paperFrame(
  { course, lesson, locale, options }: PaperParts,
  kind: 'handout' | 'worksheet' | 'teacher',
  named: boolean,
): PaperFrame {
  const words = wordsOf(locale, lesson.language)
  const name = words(`paper.${kind}`)
  return {
    language: lesson.language,
    documentTitle: `${lesson.title} – ${name}`,
    kind: name,
    lessonTitle: lesson.title,
    subtitle: lesson.subtitle,
    kicker: lessonKicker(course, lesson, words),
    courseTitle: course.title,
    author: lesson.author,
    paper: options.paper,
    named,
    words,
  }
}

function termNames(course: Course, language: string): string[] {
  return course.glossary.flatMap(({ forms }) => forms[language]?.replace(/\s*\([^)]*\)/g, '') ?? [])
}

/** Hidden slides are on no paper. */
function shownSlides(lesson: Lesson): Slide[] {
  return lesson.slides.filter((slide) => slide.visibility !== 'hidden')
}

function sourcesOf({ course, lesson, edition }: PaperParts, words: Words) {
  return citedSources(course, lesson, edition, 'handout').map((source) => ({
    ...sourceEntry(source, lesson.language, words),
    address: source.href && readableAddress(source.href),
  }))
}

function termEntries({ course, lesson, edition }: PaperParts, words: Words): TermEntry[] {
  const { language } = lesson
  return termsOf(course, lesson, edition, 'handout').map(({ forms, definitions }) => {
    const said = definitions[language] === undefined ? Object.keys(definitions)[0]! : language
    return {
      name: forms[language] ?? Object.values(forms)[0] ?? words('deck.untitled'),
      forms: Object.entries(forms).flatMap(([other, form]) => (other === language ? [] : [{ language: other, form }])),
      definition: definitions[said] ?? '',
      definitionLanguage: said === language ? null : said,
    }
  })
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

/** An address as one reads and types it: letters instead of percent signs, and no part that every browser adds. */
function readableAddress(href: string): string {
  try {
    return decodeURI(href)
      .replace(/^https?:\/\/(?:www\.)?/, '')
      .replace(/\/$/, '')
  } catch {
    return href
  }
}
