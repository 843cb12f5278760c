import type { Block, CourseFiles, Diagnostic, Footnote, Place, Prose } from '../model.ts'
import type { AuthorAttributes } from './attributes.ts'
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
  readonly footnotes: FootnoteSources
  readonly usedFootnotes: Set<string>
  /** Link definitions of the whole lesson: `[name]: https://…`. */
  readonly links: LinkDefinitions
  readonly report: (diagnostic: Diagnostic) => void
  /** What was met on the way. */
  readonly met: { math: boolean }
}

export type LinkDefinitions = Record<string, { href: string | null; title: string | null | undefined }>

/** What is the same for one slide. */
export type SlideContext = LessonContext & {
  readonly slideId: string
  /** Footnotes met so far, in order. */
  readonly slideFootnotes: Map<string, Footnote>
  /** Depth of the heading that is the slide's title; headings inside count from it. */
  titleDepth: number
}

/** What a directive may use to read what stands inside it. */
export type DirectiveContext = {
  blocks(nodes: readonly SourceNode[]): Block[]
  /** Inline Markdown to HTML. */
  inline(text: string, at: Place): string
  markdown(lines: readonly Line[]): Block[]
  /** The only table inside, as inline HTML cells; null when there is none. */
  table(nodes: readonly SourceNode[]): TableCells | null
  /** What stands inside, piece by piece, for blocks that take lists and quotations apart. */
  pieces(nodes: readonly SourceNode[]): Piece[]
  report(diagnostic: Diagnostic): void
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
