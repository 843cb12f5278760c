import type { Tile, TilemapFigure } from '../../model.ts'
import { didYouMean } from '../../text/nearest.ts'
import type { DirectiveContext } from '../context.ts'
import { hasColumn } from '../data/columns.ts'
import { numberCell } from '../data/number-cell.ts'
import type { DataRow, DataTable } from '../data/read-table.ts'
import type { DirectiveKind } from '../directive.ts'
import {
  type FigureData,
  figureAttributes,
  figureBlock,
  figureData,
  figureFrame,
  numberOf,
  reportNoValues,
  reportTwice,
} from '../figure-block.ts'
import type { SourceBlock } from '../split-lesson.ts'

/** A value for each region, on a grid of tiles that stand about where the regions lie. */
export const tilemap: DirectiveKind = {
  name: 'tilemap',
  attributes: [...figureAttributes, 'region', 'value', 'regions', 'scale', 'center'],
  classes: [],
  parse(source, context) {
    const { region = 'region_code', value = 'value', regions = 'data/regions.csv' } = source.attributes.values
    const data = figureData(source, context)
    const grid = data === null ? null : context.data(regions, source.at)
    const ready =
      data !== null &&
      grid !== null &&
      [region, value].every((name) => hasColumn(data.table, name, source.at, context.report)) &&
      ['code', 'short', 'row', 'col'].every((name) => hasColumn(grid, name, source.at, context.report))
    if (!ready) return context.blocks(source.nodes)
    const tiles = readTiles(source, data, grid, context)
    if (tiles.every((tile) => tile.value === null)) {
      reportNoValues(source, data, [value], context)
      return context.blocks(source.nodes)
    }
    const figure: TilemapFigure = {
      ...figureFrame(source, [value], data, context),
      kind: 'tilemap',
      tiles,
      scale: source.attributes.values.scale === 'diverging' ? 'diverging' : 'sequential',
      center: numberOf('center', source.attributes.values.center, source.at, context),
    }
    checkScale(source, figure, context)
    return [figureBlock(source, figure, data, context)]
  },
}

function readTiles(source: SourceBlock, data: FigureData, grid: DataTable, context: DirectiveContext): Tile[] {
  const { region = 'region_code', value = 'value' } = source.attributes.values
  const codes = new Set(grid.rows.map((row) => row.cells.code!))
  const byCode = new Map<string, DataRow>()
  for (const row of data.rows) {
    const code = row.cells[region]!
    if (byCode.has(code)) reportTwice(data.table, row, code, context)
    else if (codes.has(code)) byCode.set(code, row)
    else if (!isWhole(code, codes)) reportRegion(row, code, grid, context)
  }
  return grid.rows.flatMap((place): Tile[] => {
    const [row, column] = ['row', 'col'].map((name) => numberCell(grid, place, name, context.report))
    if (row == null || column == null) return []
    const found = byCode.get(place.cells.code!)
    return [
      {
        name: place.cells.name ?? place.cells.name_en ?? place.cells.short!,
        short: place.cells.short!,
        row,
        column,
        value: found ? numberCell(data.table, found, value, context.report) : null,
      },
    ]
  })
}

/** `KZ` beside `KZ-10`: the whole country, which has no tile. */
function isWhole(code: string, codes: ReadonlySet<string>): boolean {
  return [...codes].some((known) => known.startsWith(`${code}-`))
}

function reportRegion(row: DataRow, code: string, grid: DataTable, context: DirectiveContext): void {
  const known = grid.rows.map((place) => place.cells.code!)
  context.report({
    ...row.at,
    rule: 'data-region',
    severity: 'error',
    message: `There is no tile for the region "${code}".${didYouMean(code, known)}`,
    hint: `"${grid.path}" has ${known.slice(0, 5).join(', ')} and others in its column "code".`,
  })
}

function checkScale(source: SourceBlock, figure: TilemapFigure, context: DirectiveContext): void {
  const { scale } = source.attributes.values
  const report = (message: string, hint: string) =>
    context.report({ ...source.at, rule: 'tilemap-scale', severity: 'error', message, hint })
  if (scale !== undefined && scale !== 'sequential' && scale !== 'diverging')
    report(`There is no scale "${scale}".`, 'Scales are sequential and diverging.')
  if (figure.scale === 'diverging' && figure.center === null)
    report(
      'A diverging scale needs its middle.',
      'Add center= with the value from which regions differ, such as the mean.',
    )
}
