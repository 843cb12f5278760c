/** The part of the model that figures from data need: what is drawn, already checked. Types only. */

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
