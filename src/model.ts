/**
 * The spine of the program: what a course is, as plain data. Types only, no behaviour.
 *
 * `parse` makes a Course from files, `check` reads it, `compose` turns it into what pages need.
 */

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

/** A figure from data, checked and ready to be drawn. */
export type Figure = ChartFigure | HemicycleFigure | TimelineFigure | TilemapFigure

/** What every figure has. */
export type FigureFrame = {
  /** Plain text: what the figure shows. */
  readonly title: string
  /** What it shows for those who cannot see it; null when that is to be made from the data. */
  readonly alt: string | null
  /** `%` stands at every number; other units are said once. */
  readonly unit: string | null
  /** Digits after the point. */
  readonly digits: number
  /** Pixels of the 1280 × 720 canvas; null for what the place allows. */
  readonly width: number | null
  readonly height: number | null
}

/** A series has one look in all figures of a course. */
export type SeriesStyle = {
  readonly name: string
  /** What stands at its marks. */
  readonly short: string
  /** A CSS colour; those of the theme are custom properties. */
  readonly color: string
  /** The same for what goes by several names over time, such as a party that was renamed. */
  readonly identity: string
}

export type ChartType = 'bar' | 'line' | 'area' | 'dot' | 'slope'

export type ChartFigure = FigureFrame & {
  readonly kind: 'chart'
  readonly type: ChartType
  /** null when the figure is to choose. */
  readonly horizontal: boolean | null
  readonly arrangement: 'single' | 'grouped' | 'stacked'
  /** What the two ends of a slope are: columns are series (`y="before, after"`), else values along the axis. */
  readonly moments: 'categories' | 'series'
  /** What stands along the axis, in order: names, or numbers and dates as text. */
  readonly categories: readonly Category[]
  /** Numbers and dates have a scale of their own; names stand in their order. */
  readonly scale: 'name' | 'number' | 'date'
  readonly categoryLabel: string
  readonly series: readonly SeriesStyle[]
  readonly points: readonly ChartPoint[]
  /** Names of categories or series to stress; the others stand back. Empty for none. */
  readonly highlight: readonly string[]
  readonly min: number | null
  readonly max: number | null
}

/** A name on the axis of a chart, with its own colour where the palette gives it one. */
export type Category = { readonly name: string; readonly short: string; readonly color: string | null }

export type ChartPoint = { readonly category: string; readonly series: string; readonly value: number }

/** Seats of a chamber; two of them stand side by side. */
export type HemicycleFigure = FigureFrame & {
  readonly kind: 'hemicycle'
  readonly chambers: readonly Chamber[]
}

export type Chamber = {
  readonly label: string | null
  readonly groups: readonly SeatGroup[]
}

export type SeatGroup = SeriesStyle & {
  readonly seats: number
  /** Independents sit apart from the parties; seats that nobody has are drawn as rings. */
  readonly place: 'party' | 'apart' | 'empty'
}

export type TimelineFigure = FigureFrame & {
  readonly kind: 'timeline'
  readonly entries: readonly TimelineEntry[]
}

export type TimelineEntry = {
  /** As written in an ISO form, as far as it is known: `1995`, `1995-08`, `1995-08-30`. */
  readonly date: string
  readonly textHtml: string
  readonly highlighted: boolean
}

export type TilemapFigure = FigureFrame & {
  readonly kind: 'tilemap'
  readonly tiles: readonly Tile[]
  readonly scale: 'sequential' | 'diverging'
  /** The value in the middle of a diverging scale. */
  readonly center: number | null
}

export type Tile = {
  readonly name: string
  readonly short: string
  /** From the north and from the west, from 0. */
  readonly row: number
  readonly column: number
  readonly value: number | null
}

/** Says how far the program is; handed in by whoever runs it. */
export type Progress = {
  step(label: string, done?: number, total?: number): void
  end(): void
}
