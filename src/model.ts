/**
 * The spine of the program: what a course is, as plain data. Types only, no behaviour.
 *
 * `parse` makes a Course from files, `check` reads it, `compose` turns it into what pages need.
 */

import type { Figure } from './figure-model.ts'

export type * from './figure-model.ts'

/** Where the author wrote something. Lines and columns count from 1, as editors do; `file` is relative to the course. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/** A mistake in a lesson is news for its author, not an exception. */
export type Diagnostic = Place & {
  /** Stable name that authors look up: `image-alt-text`. */
  readonly rule: string
  readonly severity: 'error' | 'warning'
  /** What is wrong, one sentence. */
  readonly message: string
  /** What to do now. */
  readonly hint: string
}

/** The course as it lies on disk: texts by course-relative POSIX path, other files by name only. */
export type CourseFiles = {
  /** How the user named the course on the command line, for messages. */
  readonly name: string
  /** The lesson that a single file is; null for a folder. */
  readonly entry: string | null
  /** Markdown, YAML, CSV and JSON files. */
  readonly texts: ReadonlyMap<string, string>
  /** Every other file: pictures, fonts, sound. */
  readonly assets: ReadonlySet<string>
  /** Mistakes that only the disk knows of: a link out of the course, a file that is not UTF-8. */
  readonly diagnostics: readonly Diagnostic[]
}

export type Course = {
  readonly title: string
  readonly description: string | null
  /** BCP 47, such as `en` or `kk`. */
  readonly language: string
  readonly author: string | null
  readonly license: string | null
  readonly theme: string | null
  /** Lesson rules that are switched off for every lesson. */
  readonly ignore: readonly Ignored[]
  /** Colours that the course sets for its series in `palette.csv`; numbers there are the theme's own. */
  readonly ownColours: readonly OwnColour[]
  readonly lessons: readonly Lesson[]
  /** What `bibliography.json` lists, by id. */
  readonly bibliography: ReadonlyMap<string, Source>
  /** What `glossary.csv` lists, in its order. */
  readonly glossary: readonly Term[]
}

/** A term of the glossary. */
export type Term = {
  /** Unique in the course, ASCII. */
  readonly key: string
  /** By language, such as `en` or `kk`, as the columns stand. */
  readonly forms: Readonly<Record<string, string>>
  readonly definitions: Readonly<Record<string, string>>
  /** Ids of the bibliography; `unverified` where a part is not. */
  readonly sources: readonly string[]
  readonly at: Place
}

/** A source as the bibliography has it: plain text, but for the form in which it is cited. */
export type Source = {
  readonly id: string
  /** Author and year: `Kazinform 2023`. Words of the interface stand in it as marks, see `text/word-marks.ts`. */
  readonly shortHtml: string
  /** All authors; null when the short form names them whole. */
  readonly authors: string | null
  readonly title: string
  /** The newspaper, journal or site it appeared in; null when the short form names it. */
  readonly container: string | null
  readonly publisher: string | null
  /** Year, month and day as far as they are known. */
  readonly issued: readonly number[]
  readonly accessed: readonly number[]
  readonly href: string | null
  /** Whether only a part, a copy or a mirror was seen: the beginning of the entry's `note`. */
  readonly remark: string | null
  /** BCP 47, of the title; null when the entry does not say. */
  readonly language: string | null
  /** What the list of sources is sorted by, with the collation of the lesson's language. */
  readonly sortKey: string
  readonly at: Place
}

export type OwnColour = { readonly name: string; readonly colour: string; readonly at: Place }

/** Name of a lesson rule that an author switched off, and where that was written. */
export type Ignored = { readonly rule: string; readonly at: Place }

export type Lesson = {
  /** Folder and address of the lesson: `01-parliamentarism-since-1995`. */
  readonly slug: string
  /** Place in the course, from 1. */
  readonly number: number
  readonly title: string
  readonly subtitle: string | null
  readonly author: string | null
  /** Minutes. */
  readonly duration: number | null
  readonly objectives: readonly string[]
  /** What the teacher brings, such as a map or cards. */
  readonly materials: readonly string[]
  /** Lesson rules that are switched off for this lesson. */
  readonly ignore: readonly Ignored[]
  readonly language: string
  readonly theme: string | null
  /** Whether any slide needs the styles and fonts of mathematics. */
  readonly math: boolean
  readonly slides: readonly Slide[]
  readonly at: Place
}

export type Layout = 'default' | 'title' | 'section' | 'statement' | 'figure' | 'two-columns'

export type Slide = {
  /** Unique in its lesson, ASCII, becomes the address `#id`. */
  readonly id: string
  /** Inline HTML of the title; null when the slide has none. */
  readonly titleHtml: string | null
  /** The title as plain text: outline, menus, document title; empty when the slide has none. */
  readonly title: string
  /** True when the slide stands below the one before it (`----`). */
  readonly below: boolean
  readonly layout: Layout
  /** Small coloured words above the title. */
  readonly kicker: string | null
  /** Inline HTML of the source line at the foot, without the word before it. */
  readonly sourceHtml: string | null
  /** Minutes planned, from `time=`. */
  readonly minutes: number | null
  readonly visibility: 'shown' | 'uncounted' | 'hidden'
  /** Text may shrink to fit, never below 20 px. */
  readonly fit: boolean
  readonly classes: readonly string[]
  /** Reveal's own attributes for the `<section>`, such as `data-background-color`. */
  readonly reveal: Attributes
  /** What lies behind the slide; null for the theme's own ground. */
  readonly background: Background | null
  readonly blocks: readonly Block[]
  readonly notes: readonly Block[]
  /** Footnotes used on this slide, in order. */
  readonly footnotes: readonly Footnote[]
  readonly at: Place
}

export type Background = {
  /** Picture as the page names it, and its place in the course when it has one. */
  readonly href: string | null
  readonly path: string | null
  /** A CSS colour or gradient. */
  readonly ground: string | null
}

/** HTML attributes in the order written; names are lower-case. */
export type Attributes = Readonly<Record<string, string>>

export type Footnote = { readonly number: number; readonly id: string; readonly html: string; readonly at: Place }

export type Block = Prose | Directive

/** One Markdown block (a paragraph, a list, a table, …), already HTML but not yet sanitised. */
export type Prose = {
  readonly kind: 'prose'
  /** marked's name for it: `paragraph`, `heading`, `list`, `table`, `code`, `blockquote`, `html`, `math`. */
  readonly what: string
  readonly html: string
  readonly images: readonly ImageUse[]
  readonly links: readonly LinkUse[]
  readonly at: Place
}

export type ImageUse = {
  /** Course-relative path, or null for a `data:` image. */
  readonly path: string | null
  readonly alt: string
  readonly at: Place
}

export type LinkUse = {
  /** As it stands in the page: `#id`, `https://…`, or the way to a file of the course. */
  readonly href: string
  /** Course-relative path when the link goes to a file of the course. */
  readonly path: string | null
  readonly at: Place
}

/** A `:::` block. Its name is its template's: `templates/blocks/<name>.hbs`. */
export type Directive = {
  readonly kind: 'directive'
  readonly name: string
  readonly id: string | null
  readonly classes: readonly string[]
  /** Further HTML attributes of the block: `data-fragment-index`, `style`, `lang`. */
  readonly attributes: Attributes
  /** Plain data for the template, complete: null, never missing. */
  readonly view: Readonly<Record<string, Plain>>
  /** Blocks inside, by slot; a slot `body` reaches the template as `bodyHtml`. */
  readonly slots: Readonly<Record<string, readonly Block[]>>
  /** What to draw; `figures` puts the drawing into the view. null for blocks that are no figure. */
  readonly figure: Figure | null
  readonly shown: Shown
  readonly at: Place
}

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain }

export type Output = 'deck' | 'study' | 'handout'
export type Edition = 'student' | 'teacher'

/** Where a block appears. `outputs: null` means everywhere. */
export type Shown = { readonly outputs: readonly Output[] | null; readonly teacherOnly: boolean }

/** Says how far the program is; handed in by whoever runs it. */
export type Progress = {
  step(label: string, done?: number, total?: number): void
  end(): void
}
