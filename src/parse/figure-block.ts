import type { Block, Figure, FigureFrame, Place } from '../model.ts'
import { plainText } from '../text/plain-text.ts'
import type { DirectiveContext } from './context.ts'
import { filterRows } from './data/filter-rows.ts'
import { digitsOf } from './data/number-cell.ts'
import type { DataRow, DataTable } from './data/read-table.ts'
import { directiveBlock } from './directive.ts'
import type { SourceBlock } from './split-lesson.ts'

/** Attributes that every figure from data takes. */
export const figureAttributes = ['src', 'where', 'title', 'alt', 'source', 'unit', 'digits', 'width', 'height'] as const

/** The rows that a figure draws. */
export type FigureData = { readonly table: DataTable; readonly rows: readonly DataRow[] }

/** Daily numbers of two years fit in; more rows than that are the wrong file, and cost minutes to draw. */
const mostRows = 1000

/** Reads the data that a figure names; null when it cannot be drawn, and why is reported. */
export function figureData(source: SourceBlock, context: DirectiveContext): FigureData | null {
  const { src, where } = source.attributes.values
  if (src === undefined) {
    context.report({
      ...source.at,
      rule: 'figure-data',
      severity: 'error',
      message: `This ${source.name} does not say where its data is.`,
      hint: 'Add src=data/file.csv.',
    })
    return null
  }
  const table = context.data(src, source.at)
  if (table === null) return null
  const rows = filterRows(table, where, source.at, context.report)
  if (rows.length > mostRows) {
    context.report({
      ...source.at,
      rule: 'figure-data',
      severity: 'error',
      message: `${rows.length} rows of "${table.path}" are more than a ${source.name} can show.`,
      hint: `Choose some with where="…", at most ${mostRows}; a slide has room for far fewer.`,
    })
    return null
  }
  if (rows.length > 0) return { table, rows }
  if (table.rows.length === 0)
    context.report({
      ...source.at,
      rule: 'figure-data',
      severity: 'error',
      message: `"${table.path}" has no rows to draw.`,
      hint: 'Write one row a line below the row with the names of the columns.',
    })
  return null
}

/** What the attributes say that every figure has. */
export function figureFrame(
  source: SourceBlock,
  columns: readonly string[],
  data: FigureData | null,
  context: DirectiveContext,
): FigureFrame {
  const { title, alt, unit, digits, width, height } = source.attributes.values
  const named = title ?? source.title
  if (named == null || named === '') {
    context.report({
      ...source.at,
      rule: 'figure-title',
      severity: 'warning',
      message: `This ${source.name} has no title.`,
      hint: 'Say after its name, or with title="…", what it shows: the measure, the place and the time.',
    })
  }
  return {
    title: named ?? '',
    alt: alt ?? null,
    unit: unit ?? null,
    digits: boundedNumber('digits', digits, 0, 10, source.at, context) ?? digitsOf(data?.rows ?? [], columns),
    width: boundedNumber('width', width, 200, 1280, source.at, context),
    height: boundedNumber('height', height, 160, 720, source.at, context),
  }
}

/** An attribute that is a number; null when it is not there, or wrong, which is reported. */
export function numberOf(name: string, text: string | undefined, at: Place, context: DirectiveContext): number | null {
  if (text === undefined) return null
  if (/^-?\d{1,15}(?:\.\d+)?$/.test(text.trim())) return Number(text)
  context.report({
    ...at,
    rule: 'figure-number',
    severity: 'error',
    message: `${name}="${text.slice(0, 60)}" is not a number.`,
    hint: `Write digits, such as ${name}=10.`,
  })
  return null
}

/** A whole number that has its limits; null when it is not there, or wrong, which is reported. */
function boundedNumber(
  name: 'digits' | 'width' | 'height',
  text: string | undefined,
  least: number,
  most: number,
  at: Place,
  context: DirectiveContext,
): number | null {
  const number = numberOf(name, text, at, context)
  if (number === null || (Number.isInteger(number) && number >= least && number <= most)) return number
  context.report({
    ...at,
    rule: 'figure-number',
    severity: 'error',
    message: `${name}=${number} cannot be drawn.`,
    hint: `Write a whole number from ${least} to ${most}${name === 'digits' ? '' : ': a slide is 1280 wide and 720 high'}.`,
  })
  return null
}

/** Two rows for one place of a figure: only one of them could be shown, and nobody would know which. */
export function reportTwice(table: DataTable, row: DataRow, name: string, context: DirectiveContext): void {
  context.report({
    ...row.at,
    rule: 'data-twice',
    severity: 'error',
    message: `"${table.path}" has a value for "${name}" above already; the first counts.`,
    hint: 'Choose the rows with where="…", part them with color=, or delete one.',
  })
}

/** Cells that are all empty are no mistake in the file, but nothing can be drawn from them. */
export function reportNoValues(
  source: SourceBlock,
  { table, rows }: FigureData,
  columns: readonly string[],
  context: DirectiveContext,
): void {
  if (rows.some((row) => columns.some((column) => row.cells[column] !== ''))) return // said at the cells
  context.report({
    ...source.at,
    rule: 'figure-data',
    severity: 'error',
    message: `The rows of "${table.path}" that this ${source.name} draws have no values.`,
    hint: `Fill in ${columns.map((column) => `"${column}"`).join(', ')}, or choose other rows.`,
  })
}

/**
 * A figure as a block: title, drawing, what stands inside as its caption, and the line that says where the data is
 * from.
 */
export function figureBlock(
  source: SourceBlock,
  figure: Figure,
  data: FigureData | null,
  context: DirectiveContext,
): Block {
  const from = sourceOf(source, data, context)
  const body = context.blocks(source.nodes)
  return directiveBlock(source, {
    name: 'data-figure',
    classes: [...source.attributes.classes.filter((name) => !arrangements.has(name))],
    figure,
    shows: ['title'], // or it would open as a tip over the whole drawing
    view: {
      kind: figure.kind,
      titleHtml: figure.title === '' ? null : context.inline(figure.title, source.at),
      title: figure.title,
      unit: unitToSay(figure),
      sourceHtml: from,
      described: from !== null || body.length > 0,
      // Filled when the figure is drawn.
      svgHtml: null,
      axisHtml: null,
      entries: null,
      columns: 1,
      dense: false,
      table: null,
    },
    slots: { body },
  })
}

/** A unit that stands at no number is said beside the title, unless the title says it. */
function unitToSay({ unit, title }: Figure): string | null {
  if (unit === null || unit === '%') return null
  return title.toLowerCase().includes(unit.toLowerCase()) ? null : unit
}

/** Classes that say how to draw, not how to look. */
const arrangements = new Set(['horizontal', 'vertical', 'grouped', 'stacked', 'reverse'])

/** Where the data of a figure is from, as inline HTML: the author's words, or what its rows name. */
export function sourceOf(source: SourceBlock, data: FigureData | null, context: DirectiveContext): string | null {
  const given = source.attributes.values.source
  if (given !== undefined) return given === '' ? null : context.sourceLine(given, source.at)
  const ids = idsOf(data?.rows ?? [])
  if (ids.length > 0) {
    const names = ids.map(({ id, at }) => context.cite([id], at))
    const count = fitting(names)
    const others = names.slice(count)
    // Those that find no room on the line stand in the list of sources all the same.
    const rest = others.length === 0 ? '' : `; …<span hidden>${others.join('; ')}</span>`
    return names.slice(0, count).join('; ') + rest
  }
  if (data !== null) {
    context.report({
      ...source.at,
      rule: 'figure-source',
      severity: 'warning',
      message: `Nobody can see where the data of this ${source.name} is from.`,
      hint: `Add a column "sources" with ids of the bibliography to "${data.table.path}", or source="…" here.`,
    })
  }
  return null
}

/** A line holds about this many letters. */
const lineLetters = 118

/** How many names stand on one line; at least one does. */
function fitting(names: readonly string[]): number {
  let letters = 0
  const beyond = names.findIndex((name) => {
    letters += plainText(name).length + 2
    return letters > lineLetters
  })
  return beyond === -1 ? names.length : Math.max(1, beyond)
}

/** Sources of rows; those that stand behind most of them first. */
function idsOf(rows: readonly DataRow[]): { id: string; at: Place }[] {
  const found = new Map<string, { id: string; at: Place; count: number }>()
  for (const { cells, at } of rows) {
    for (const id of (cells.sources ?? '').split(';').map((part) => part.trim())) {
      if (id !== '') found.set(id, { id, at, count: 0, ...found.get(id) })
      if (id !== '') found.get(id)!.count++
    }
  }
  return [...found.values()].sort((one, other) => other.count - one.count)
}
