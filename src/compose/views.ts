/**
 * What each page needs, complete: null, never missing.
 *
 * Blocks are still blocks here; `render` turns them into HTML with the template of their kind.
 */

import type { Attributes, Block, Edition, Footnote, Place } from '../model.ts'
import type { Words } from '../text/fill-word.ts'

/** A slide as every page shows it: the self-contained 1280 × 720 box, and what stands around it. */
export type ComposedSlide = {
  id: string
  /** Place in the deck from 1; null for slides that do not count. */
  number: number | null
  /** `3 of 12: Title`: name of the slide for assistive technology. */
  label: string
  /** Plain text; empty when the slide has no title. */
  title: string
  /** Inline HTML; null when the slide has no title. */
  titleHtml: string | null
  /** Title slides open the document. */
  opens: boolean
  /** Class names of the box. */
  classes: string
  /** CSS declarations of the box; null for none. */
  style: string | null
  kicker: string | null
  subtitle: string | null
  /** Source line, or the lesson's name where the slide names no source. */
  foot: { html: string; isSource: boolean }
  blocks: readonly Block[]
  /** The blocks in two halves, for the layout of that name. */
  halves: readonly [readonly Block[], readonly Block[]] | null
  footnotes: readonly Footnote[]
  /** null in the student edition and where there are none. */
  notes: readonly Block[] | null
  /** Footnotes that only the notes refer to. */
  noteFootnotes: readonly Footnote[]
  /** Attributes of the deck's `<section>`. */
  sectionAttributes: Attributes
  /** True for a slide that only the teacher's deck has, and shows only when asked. */
  hidden: boolean
  at: Place
}

/** A column of the deck: one slide, or several below each other. */
export type Stack = {
  vertical: boolean
  slides: ComposedSlide[]
  /** True when all its slides are. */
  hidden: boolean
}

/** Addresses of what a page loads, seen from that page. */
export type PageAssets = {
  style: string
  /** The same where it stands in the page; null where it lies beside. */
  styleHtml: string | null
  mathStyle: string | null
  script: string | null
  speakerScript: string | null
  /** A few lines of script that stand in the page; null where there are none. */
  earlyScriptHtml: string | null
  /** What the search loads when it is opened; null on pages without one. */
  search: { script: string; index: string } | null
  icon: string
  /** For the screen of a phone; null where a page is a single file. */
  touchIcon: string | null
  /** What a page that is a single file holds of the above instead of loading it; null for pages of a site. */
  inside: { styleHtml: string; scripts: readonly InPageScript[] } | null
}

/** A script that stands in a page, and its SHA-256 in base64. */
export type InPageScript = { html: string; hash: string }

export type DeckPage = {
  language: string
  /** `Lesson – Course`. */
  documentTitle: string
  lessonTitle: string
  author: string | null
  theme: string
  edition: Edition
  teacher: boolean
  stacks: Stack[]
  /** Interface words for scripts. */
  clientWords: Record<string, unknown>
  /** Keys for the help dialog. */
  keys: { keys: string[]; does: string }[]
  words: Words
}

/** A static page that is printed once: no script, every fragment shown. */
export type PrintDeck = {
  language: string
  documentTitle: string
  author: string | null
  theme: string
  slides: ComposedSlide[]
  words: Words
}

/** A page to print and what the browser's findings on it refer to. */
export type PrintPage = {
  html: string
  /** `data-at="n"` in the page points to `places[n]`. */
  places: readonly Place[]
}

export type PdfLink = { readonly href: string; readonly label: string }
