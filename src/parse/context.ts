import type { Block, CourseFiles, Diagnostic, Footnote, Place, Prose, SeriesStyle, Source, Term } from '../model.ts'
import type { AuthorAttributes } from './attributes.ts'
import type { CourseData } from './data/course-data.ts'
import type { Engines } from './engines.ts'
import type { Line } from './lines.ts'
import type { SourceBlock, SourceNode } from './split-lesson.ts'
import type { FootnoteSources } from './take-footnotes.ts'

/** What is the same for a whole lesson while it is parsed. */
export type LessonContext = {
  readonly files: CourseFiles
  /** Where the lesson's pages will stand, from the edition's root: `01-parliamentarism-since-1995`. */
  readonly folder: string
  /** Where each lesson's pages will stand, by the lesson's file; null when the course is a single file. */
  readonly pages: ReadonlyMap<string, string> | null
  readonly engines: Engines
  readonly data: CourseData
  /** Looks of series by name, from `data/palette.csv`. */
  readonly palette: ReadonlyMap<string, SeriesStyle>
  readonly footnotes: FootnoteSources
  readonly usedFootnotes: Set<string>
  /** What the whole course may refer to. */
  readonly references: References
  /** BCP 47, of the lesson. */
  readonly language: string
  /** Terms of the glossary that the lesson used so far, where everybody sees it. */
  readonly markedTerms: Set<Term>
  /** Link definitions of the whole lesson: `[name]: https://…`. */
  readonly links: LinkDefinitions
  readonly report: (diagnostic: Diagnostic) => void
  /** What was met on the way. */
  readonly met: { math: boolean }
}

/** What the whole course may refer to; null where it has no such file. */
export type References = {
  readonly bibliography: ReadonlyMap<string, Source> | null
  /** Terms by every way to write them, in small letters. */
  readonly terms: ReadonlyMap<string, Term> | null
  /** Files whose absence was complained about: once is enough. */
  readonly missed: Set<string>
}

export type LinkDefinitions = Record<string, { href: string | null; title: string | null | undefined }>

/** What is the same for one slide. */
export type SlideContext = LessonContext & {
  readonly slideId: string
  /** Footnotes met so far, in order. */
  readonly slideFootnotes: Map<string, Footnote>
  /** Depth of the heading that is the slide's title; headings inside count from it. */
  titleDepth: number
  /** In a source line citations stand without parentheses. */
  readonly bareCitations?: boolean
  /** Inside a question no other one can be answered. */
  readonly inQuestion?: boolean
  /** In notes a term is its words. */
  readonly plainTerms?: boolean
}

/** What a directive may use to read what stands inside it. */
export type DirectiveContext = {
  blocks(nodes: readonly SourceNode[]): Block[]
  /** Inline Markdown to HTML. */
  inline(text: string, at: Place): string
  /** The text of a `source="…"`, inline Markdown in which citations stand without parentheses, to HTML. */
  sourceLine(text: string, at: Place): string
  /**
   * Sources by id as inline HTML, `Kazinform 2023; Vlast 2023`, linked to the lesson's list. The id `unverified` says
   * that a part of what they stand for is not verified.
   */
  cite(ids: readonly string[], at: Place): string
  markdown(lines: readonly Line[]): Block[]
  /** The only table inside, as inline HTML cells; null when there is none. */
  table(nodes: readonly SourceNode[]): TableCells | null
  /** What stands inside, piece by piece, for blocks that take lists and quotations apart. */
  pieces(nodes: readonly SourceNode[]): Piece[]
  report(diagnostic: Diagnostic): void
  readonly data: CourseData
  readonly palette: ReadonlyMap<string, SeriesStyle>
  /** Language of the lesson. */
  readonly language: string
}

export type TableCells = {
  readonly header: readonly string[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly at: Place }[]
}

/** One Markdown block or one `:::` block. It is rendered when asked, in the one way that is asked for. */
export type Piece = {
  /** marked's name for it, such as `list` or `blockquote`; `block` for a `:::` block. */
  readonly what: string
  readonly at: Place
  /** The `:::` block; null for Markdown. */
  readonly block: SourceBlock | null
  /** As it is shown anywhere else. */
  blocks(): Block[]
  /** The items of a list; none of anything else. */
  items(): ListItem[]
  /** What a quotation holds; nothing of anything else. */
  quoted(): Prose[]
}

export type ListItem = {
  /** Whether its box `[x]` is checked; null for an item without a box. */
  readonly checked: boolean | null
  /** Its content: inline HTML, or blocks where the author wrote several. */
  readonly content: Prose
  readonly attributes: AuthorAttributes
}
