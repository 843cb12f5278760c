import type { Tile, TilemapFigure } from '../../model.ts'
import { formatNumber } from '../../text/format-number.ts'
import { drawing, element, muted, words } from '../svg.ts'
import { textWidth } from '../text-width.ts'
import { type TileScale, tileScale } from './tile-scale.ts'

const gap = 6

/** A tile for each region, with its name and value on it, so that the colour only helps. */
export function drawTilemap(
  figure: TilemapFigure,
  size: { readonly width: number; readonly height: number },
  alt: string,
  language: string,
): string {
  const scale = tileScale(figure)
  const format = (value: number, digits = figure.digits) => formatNumber(value, { ...figure, digits }, language)
  const rows = Math.max(...figure.tiles.map((tile) => tile.row)) + 1
  const columns = Math.max(...figure.tiles.map((tile) => tile.column)) + 1
  const free = freeColumns(figure.tiles)
  const legendAbove = free >= 3
  const legendHeight = legendAbove ? 0 : 56
  const tile = { width: size.width / columns, height: Math.min(110, (size.height - legendHeight) / rows) }
  const tiles = figure.tiles.map((one) => drawTile(one, tile, scale, format)).join('')
  const legendWidth = legendAbove ? free * tile.width - 40 : 560
  const legend = drawLegend(scale, figure, legendWidth, format)
  const place = legendAbove ? `translate(0,${tile.height / 2 - 26})` : `translate(0,${rows * tile.height + 6})`
  return drawing(size.width, rows * tile.height + legendHeight, alt, tiles + element('g', { transform: place }, legend))
}

/** Columns without a tile at the start of the first row: where the scale is explained. */
function freeColumns(tiles: readonly Tile[]): number {
  return Math.min(...tiles.filter((tile) => tile.row === 0).map((tile) => tile.column))
}

function drawTile(
  { row, column, short, value }: Tile,
  size: { readonly width: number; readonly height: number },
  scale: TileScale,
  format: (value: number) => string,
): string {
  const [x, y] = [column * size.width, row * size.height]
  const [width, height] = [size.width - gap, size.height - gap]
  const step = value === null ? null : scale.steps[scale.stepOf(value)]!
  const fill = step === null ? 'none' : `var(--course-${step.role})`
  const on = step === null ? muted : `var(--course-on-${step.role})`
  const box = element('rect', {
    x, y, width, height, rx: 6, fill, ...(step === null ? { stroke: muted, 'stroke-width': 1.5, 'stroke-dasharray': '4 4' } : {}),
  }) // biome-ignore format: one thing
  const nameSize = Math.min(17, (17 * (width - 14)) / textWidth(short, 17))
  const name = words(short, {
    x: x + width / 2,
    y: y + height * 0.38,
    size: Math.max(16, nameSize),
    anchor: 'middle',
    fill: on,
  })
  const number = words(value === null ? '–' : format(value), {
    x: x + width / 2,
    y: y + height * 0.76,
    size: 22,
    anchor: 'middle',
    fill: on,
    weight: 600,
  })
  return box + name + number
}

function drawLegend(
  { steps }: TileScale,
  figure: TilemapFigure,
  width: number,
  format: (value: number, digits?: number) => string,
): string {
  const step = Math.min(96, width / 5)
  const digits = steps.every(({ from }) => Number.isInteger(from)) ? 0 : 1
  const boxes = steps.map(({ role }, index) =>
    element('rect', { x: index * step, y: 0, width: step - 2, height: 18, fill: `var(--course-${role})` }),
  )
  const limits = steps
    .slice(1)
    .map(({ from }, index) =>
      words(format(from, digits), { x: (index + 1) * step - 1, y: 40, size: 16, anchor: 'middle', fill: muted }),
    )
  const unit =
    figure.unit !== null && figure.unit !== '%'
      ? words(figure.unit, { x: 5 * step + 12, y: 15, size: 16, fill: muted })
      : ''
  return boxes.join('') + limits.join('') + unit
}
