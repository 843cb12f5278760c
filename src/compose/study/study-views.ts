import type { Block, Edition, Footnote } from '../../model.ts'
import type { Words } from '../../text/fill-word.ts'
import type { SourceEntry } from '../source-entry.ts'
import type { PdfLink } from '../views.ts'

/** A lesson as a page to read alone: what the deck shows, with the longer text that is not projected. */
export type StudyPage = {
  readonly language: string
  /** `Lesson – Course`. */
  readonly documentTitle: string
  /** What search engines show; null when the lesson says nothing of itself. */
  readonly description: string | null
  readonly author: string | null
  readonly theme: string
  readonly edition: Edition
  readonly teacher: boolean
  /** Under this name the browser keeps what the reader did. */
  readonly courseKey: string
  readonly lessonKey: string
  readonly courseTitle: string
  readonly lessonTitle: string
  readonly kicker: string | null
  readonly subtitle: string | null
  /** `27 slides`. */
  readonly size: string
  readonly objectives: readonly string[]
  /** The lesson's opening slide: its id is the head's. */
  readonly opening: StudyOpening
  readonly sections: readonly StudySection[]
  readonly sources: readonly SourceEntry[]
  readonly pdfs: readonly PdfLink[]
  readonly previous: LessonLink | null
  readonly next: LessonLink | null
  /** Interface words for scripts. */
  readonly clientWords: Readonly<Record<string, unknown>>
  readonly words: Words
}

export type LessonLink = { readonly href: string; readonly title: string }

export type StudyOpening = Omit<StudyContent, 'titleHtml'>

/** A slide that flows. */
export type StudySection = StudyContent & {
  /** Plain text. */
  readonly title: string
  readonly kicker: string | null
  /** True for a slide that begins a part of the lesson. */
  readonly isPart: boolean
  /** True for a slide that is one sentence. */
  readonly isStatement: boolean
  /** The same slide in the deck, and what the link to it says. */
  readonly deckHref: string
  readonly deckLabel: string
}

type StudyContent = {
  /** null where no slide stands behind it. */
  readonly id: string | null
  readonly titleHtml: string | null
  readonly blocks: readonly Block[]
  readonly footnotes: readonly Footnote[]
  /** Source line, with the word before it. */
  readonly sourceHtml: string | null
  /** null in the student edition and where there are none. */
  readonly notes: readonly Block[] | null
}
