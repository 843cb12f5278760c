import type { Chamber, HemicycleFigure, SeatGroup } from '../../model.ts'
import type { DirectiveContext } from '../context.ts'
import { hasColumn } from '../data/columns.ts'
import { filterRows } from '../data/filter-rows.ts'
import { numberCell } from '../data/number-cell.ts'
import { styleSeries } from '../data/palette.ts'
import type { DataRow } from '../data/read-table.ts'
import type { DirectiveKind } from '../directive.ts'
import { type FigureData, figureAttributes, figureBlock, figureData, figureFrame, numberOf } from '../figure-block.ts'
import type { SourceBlock } from '../split-lesson.ts'

/** Seats of a chamber by party. `::: hemicycle src=data/seats.csv party=party seats=seats total=98` */
export const hemicycle: DirectiveKind = {
  name: 'hemicycle',
  attributes: [
    ...figureAttributes,
    'party', 'seats', 'total', 'label', 'compare', 'compare-total', 'compare-label', 'independents', 'empty',
  ], // biome-ignore format: a list of words
  classes: [],
  parse(source, context) {
    const data = figureData(source, context)
    const { party = 'party', seats = 'seats' } = source.attributes.values
    const ready =
      data !== null && [party, seats].every((name) => hasColumn(data.table, name, source.at, context.report))
    if (!ready) return context.blocks(source.nodes)
    const { compare, label } = source.attributes.values
    const earlier =
      compare === undefined ? null : { ...data, rows: filterRows(data.table, compare, source.at, context.report) }
    const chambers = [
      ...(earlier === null ? [] : [readChamber(source, earlier, 'compare-', context)]),
      readChamber(source, data, '', context, label),
    ].filter(({ groups }) => groups.length > 0)
    if (chambers.length === 0) {
      reportNoSeats(source, data, seats, context)
      return context.blocks(source.nodes)
    }
    const all = { ...data, rows: [...(earlier?.rows ?? []), ...data.rows] }
    const figure: HemicycleFigure = {
      ...figureFrame(source, [], all, context),
      kind: 'hemicycle',
      chambers,
    }
    return [figureBlock(source, figure, all, context)]
  },
}

/** The largest parliament of all has just under 3000 seats. */
const mostSeats = 3000

/** @param prefix - of the attributes that belong to this chamber: `compare-` for the earlier one */
function readChamber(
  source: SourceBlock,
  { table, rows }: FigureData,
  prefix: '' | 'compare-',
  context: DirectiveContext,
  label: string | undefined = source.attributes.values[`${prefix}label`],
): Chamber {
  const { party = 'party', seats = 'seats', independents = 'Independents', empty = 'Vacant' } = source.attributes.values
  const counted = rows.flatMap((row) => {
    const count = numberCell(table, row, seats, context.report)
    if (count === null || count === 0) return []
    if (count > 0 && Number.isInteger(count) && count <= mostSeats) return [{ name: row.cells[party]!, count, row }]
    context.report({
      ...row.at,
      rule: 'data-seats',
      severity: 'error',
      message: `${count} is not a number of seats.`,
      hint: `Write a whole number from 0 to ${mostSeats}.`,
    })
    return []
  })
  const total = numberOf(`${prefix}total`, source.attributes.values[`${prefix}total`], source.at, context)
  const sum = counted.reduce((all, one) => all + one.count, 0)
  if (total !== null && sum !== total) reportTotal(sum, total, rows, context)
  const styles = styleSeries(
    counted.map((one) => one.name),
    context.palette,
  )
  const groups = counted.map(({ name, count }, index): SeatGroup => {
    const place = name === independents ? 'apart' : name === empty ? 'empty' : 'party'
    return { ...styles[index]!, seats: count, place }
  })
  return { label: label ?? null, groups: [...groups].sort((one, other) => order[one.place] - order[other.place]) }
}

function reportNoSeats(
  source: SourceBlock,
  { table, rows }: FigureData,
  seats: string,
  context: DirectiveContext,
): void {
  if (rows.some((row) => !/^[0.]*$/.test(row.cells[seats]!))) return // said at the cells
  context.report({
    ...source.at,
    rule: 'figure-data',
    severity: 'error',
    message: `The rows of "${table.path}" that this hemicycle draws have no seats.`,
    hint: `Fill in "${seats}", or choose other rows.`,
  })
}

const order = { party: 0, apart: 1, empty: 2 }

function reportTotal(sum: number, total: number, rows: readonly DataRow[], context: DirectiveContext): void {
  context.report({
    ...(rows.at(-1)?.at ?? { file: '', line: 1, column: 1 }),
    rule: 'data-total',
    severity: 'error',
    message: `The seats add up to ${sum}, but the chamber is said to have ${total}.`,
    hint:
      sum < total
        ? `${total - sum} ${total - sum === 1 ? 'seat is' : 'seats are'} missing. Seats that nobody holds are a row of their own, such as Vacant.`
        : 'Correct the numbers, or the total= of the block.',
  })
}
