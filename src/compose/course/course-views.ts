/** What the pages of a whole course need, complete: null, never missing. */

import type { Words } from '../../text/fill-word.ts'
import type { SourceEntry } from '../source-entry.ts'

/** What the course page, the glossary and the list of sources have in common. */
export type CourseFrame = {
  readonly language: string
  readonly documentTitle: string
  readonly courseTitle: string
  /** For search engines; null when the course does not say what it is. */
  readonly description: string | null
  /** Names the course in the browser's storage. */
  readonly courseKey: string
  readonly theme: string
  /** The ground of the theme, for the browser's own bars. */
  readonly themeColour: string
  /** Said in the teacher's edition only. */
  readonly editionName: string | null
  readonly author: string | null
  readonly license: string | null
  /** Glossary and sources, as far as there is something on them. */
  readonly pages: readonly PageLink[]
  /** True on the front door, whose heading says what the bar says. */
  readonly isFront: boolean
  /** Interface words for scripts. */
  readonly clientWords: Readonly<Record<string, unknown>>
  readonly words: Words
}

export type PageLink = {
  readonly href: string
  readonly title: string
  /** How much stands on it: `48 terms`. */
  readonly count: string
  readonly isCurrent: boolean
}

export type CoursePage = CourseFrame & {
  /** What the course says of itself. */
  readonly lead: string | null
  /** `3 lessons`, `2 h 15 min`: as far as it is known. */
  readonly facts: readonly string[]
  /** Where to begin; null for a course without lessons. */
  readonly start: {
    readonly href: string
    /** `Lesson 1: Title`; empty where the page says it already. */
    readonly lesson: string
  } | null
  /** `one`, `few` or `many` lessons are set out differently. */
  readonly amount: 'one' | 'few' | 'many'
  readonly lessons: readonly LessonCard[]
}

export type LessonCard = {
  readonly slug: string
  readonly number: number
  /** `Lesson 1`; null when it is the only one. */
  readonly kicker: string | null
  readonly title: string
  /** True when the page's own heading says it already. */
  readonly titleSaid: boolean
  /** BCP 47; null for the language of the course. */
  readonly language: string | null
  readonly subtitle: string | null
  readonly minutes: string | null
  readonly slides: string
  readonly slideCount: number
  readonly objectives: readonly string[]
  /** One of many lessons says what it teaches only when asked. */
  readonly many: boolean
  readonly pictureHtml: string
  readonly readHref: string
  readonly deckHref: string
  /** The deck in one file; null where it was not made. */
  readonly offlineDeck: FileLink | null
  readonly pdfs: readonly FileLink[]
  /** Whether there is anything of both. */
  readonly hasFiles: boolean
}

/** Something to download. */
export type FileLink = {
  readonly href: string
  readonly label: string
  /** `1.2 MB`; null before it is known. */
  readonly size: string | null
}

/** Where a lesson first has it: the slide on the study page. */
export type LessonUse = {
  readonly href: string
  /** `Lesson 2`, or the title of the only lesson. */
  readonly label: string
  readonly title: string
}

export type GlossaryPage = CourseFrame & {
  readonly title: string
  /** Letters to jump to; empty for a short list, which is not parted either. */
  readonly letters: readonly LetterLink[]
  readonly groups: readonly { readonly letter: LetterLink | null; readonly terms: readonly TermCard[] }[]
}

export type LetterLink = { readonly id: string; readonly letter: string }

export type TermCard = {
  readonly id: string
  readonly name: Said
  readonly definition: Said
  /** The same in other languages, each with the language's name. */
  readonly forms: readonly { readonly languageName: string; readonly language: string; readonly text: string }[]
  readonly sources: readonly { readonly href: string; readonly shortHtml: string }[]
  /** True where a part of what the entry says rests on no source. */
  readonly unverified: boolean
  /** Whether there is anything of both. */
  readonly hasSources: boolean
  readonly uses: readonly LessonUse[]
}

/** Words, and their language where it is not the page's. */
export type Said = { readonly text: string; readonly language: string | null }

export type SourcesPage = CourseFrame & {
  readonly title: string
  readonly letters: readonly LetterLink[]
  readonly groups: readonly { readonly letter: LetterLink | null; readonly entries: readonly CitedSource[] }[]
}

export type CitedSource = SourceEntry & {
  readonly uses: readonly LessonUse[]
  /** The glossary, when an entry of it rests on the source. */
  readonly glossaryHref: string | null
}
