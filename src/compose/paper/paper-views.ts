import type { Block, Footnote } from '../../model.ts'
import type { Words } from '../../text/fill-word.ts'
import type { SourceEntry } from '../source-entry.ts'
import type { ComposedSlide } from '../views.ts'
import type { RowLayout } from './paper-layout.ts'
import type { PaperSize } from './paper-options.ts'

/** What all kinds of paper have. */
export type PaperFrame = {
  readonly language: string
  /** Title of the document: `Lesson – Handout`. */
  readonly documentTitle: string
  /** `Handout`. */
  readonly kind: string
  readonly lessonTitle: string
  readonly subtitle: string | null
  /** `Lesson 1 · 45 min`. */
  readonly kicker: string | null
  readonly courseTitle: string
  readonly author: string | null
  readonly paper: PaperSize
  /** Whether a line for name, date and class stands at the top. */
  readonly named: boolean
  readonly words: Words
}

/** Slides with room to write, then terms, questions and sources. */
export type HandoutPage = PaperFrame & {
  /** One for each page: the slides on it. */
  readonly sheets: readonly HandoutSheet[]
  /** Sentences with gaps for which there was no room beside their slides. */
  readonly sentences: readonly SlideSentences[]
  readonly terms: readonly TermEntry[]
  readonly questions: readonly Task[]
  readonly sources: readonly SourceEntry[]
}

export type HandoutSheet = {
  readonly first: boolean
  readonly layout: RowLayout
  readonly rows: readonly HandoutRow[]
}

export type HandoutRow = {
  readonly slide: ComposedSlide
  /** Sentences of the slide with gaps: inline HTML. What says nothing new is not read out again. */
  readonly guided: readonly { readonly html: string; readonly repeats: boolean }[]
  /** Where one writes, as the shape of an SVG; null for no room. */
  readonly room: NoteRoom | null
}

export type SlideSentences = {
  /** Of the slide. */
  readonly number: number | null
  readonly guided: readonly string[]
}

/** Lines to write on, in millimetres. */
export type NoteRoom = { readonly width: number; readonly height: number; readonly path: string }

export type TermEntry = {
  readonly name: string
  readonly forms: readonly { readonly language: string; readonly form: string }[]
  readonly definition: string
  readonly definitionLanguage: string | null
}

/** A question, a discussion or an activity as it is filled in. */
export type Task = {
  readonly number: number
  readonly block: Block
  /** Empty lines below it. */
  readonly lines: NoteRoom | null
}

/** Everything to do, laid out to be filled in. */
export type WorksheetPage = PaperFrame & { readonly tasks: readonly Task[] }

/** What the teacher holds in the hand. */
export type TeacherPage = PaperFrame & {
  readonly objectives: readonly string[]
  readonly materials: readonly string[]
  readonly slides: readonly TeacherRow[]
  readonly sources: readonly SourceEntry[]
}

export type TeacherRow = {
  readonly slide: ComposedSlide
  /** False for a slide that is all questions: they stand beside it with their answers, and are not read twice. */
  readonly pictured: boolean
  /** `3 min`; null where nothing is planned. */
  readonly minutes: string | null
  /** Minutes from the start of the lesson; null where nothing is planned. */
  readonly begins: number | null
  /** Questions of the slide with their answers. */
  readonly answered: readonly Block[]
  readonly notes: readonly Block[]
  readonly footnotes: readonly Footnote[]
}
