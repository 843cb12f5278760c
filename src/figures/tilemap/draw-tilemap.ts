import type { Tile, TilemapFigure } from '../../model.ts'
import type { Words } from '../../text/fill-word.ts'
import { formatNumber } from '../../text/format-number.ts'
import type { DrawingSize } from '../room-for-figure.ts'
import { drawing, element, hairline, ink, muted, round, words } from '../svg.ts'
import { textWidth } from '../text-width.ts'
import { type TileScale, tileScale } from './tile-scale.ts'

/** A tile's place in the grid, with the gap to the next. */
type Cell = { readonly width: number; readonly height: number; readonly gap: number }

const legendBelow = 68

/** A tile for each region, with its name and value on it, so that the colour only helps. */
export function drawTilemap(
  figure: TilemapFigure,
  size: DrawingSize,
  alt: string,
  language: string,
  say: Words,
): string {
  const scale = tileScale(figure)
  const format = (value: number, digits = figure.digits) => formatNumber(value, { ...figure, digits }, language)
  const { rows, columns } = gridOf(figure)
  const free = freeColumns(figure.tiles)
  const legendAbove = free >= 3 && !size.narrow
  const legendHeight = legendAbove ? 0 : legendBelow
  const tile = {
    width: size.width / columns,
    height: Math.min(110, (size.height - legendHeight) / rows),
    gap: size.narrow ? 4 : 6,
  }
  const tiles = figure.tiles.map((one) => drawTile(one, tile, scale, size.narrow, format)).join('')
  const legendWidth = legendAbove ? free * tile.width - 40 : Math.min(560, size.width - unitWidth(figure))
  const legend = drawLegend(scale, figure, legendWidth, format, say)
  const place = legendAbove
    ? `translate(0,${Math.max(0, (tile.height - tile.gap - 54) / 2)})`
    : `translate(0,${rows * tile.height + 8})`
  return drawing(size.width, rows * tile.height + legendHeight, alt, tiles + element('g', { transform: place }, legend))
}

/** Of what stands beside the scale; `%` stands at its numbers. */
function unitWidth({ unit }: TilemapFigure): number {
  return unit === null || unit === '%' ? 0 : textWidth(unit, 16) + 12
}

function gridOf({ tiles }: TilemapFigure): { rows: number; columns: number } {
  return {
    rows: Math.max(...tiles.map((tile) => tile.row)) + 1,
    columns: Math.max(...tiles.map((tile) => tile.column)) + 1,
  }
}

/**
 * How high a map is that has all the height it wants.
 *
 * @returns null where the tiles would be too narrow for words
 */
export function tilemapHeight(figure: TilemapFigure, size: Omit<DrawingSize, 'height'>): number | null {
  const { rows, columns } = gridOf(figure)
  if (!size.narrow) return Math.min(440, rows * 78 + (freeColumns(figure.tiles) >= 3 ? 0 : legendBelow))
  return size.width / columns < leastTile ? null : rows * 76 + legendBelow
}

/** A number such as `54.2` in the smallest words there are, with some air. */
const leastTile = 54

/** Columns without a tile at the start of the first row: where the scale is explained. */
function freeColumns(tiles: readonly Tile[]): number {
  return Math.min(...tiles.filter((tile) => tile.row === 0).map((tile) => tile.column))
}

function drawTile(
  { row, column, short, value }: Tile,
  cell: Cell,
  scale: TileScale,
  narrow: boolean,
  format: (value: number) => string,
): string {
  const [x, y] = [column * cell.width, row * cell.height]
  const [width, height] = [cell.width - cell.gap, cell.height - cell.gap]
  const step = value === null ? null : scale.steps[scale.stepOf(value)]!
  const fill = step === null ? 'none' : `var(--course-${step.role})`
  const on = step === null ? muted : `var(--course-on-${step.role})`
  const box = element('rect', {
    x, y, width, height, rx: 6, fill, ...(step === null ? { stroke: muted, 'stroke-width': 1.5, 'stroke-dasharray': '4 4' } : { stroke: hairline }),
  }) // biome-ignore format: one thing
  if (narrow || textWidth(short, smallest) > width - 4)
    return box + smallWords(short, value, { x: x + width / 2, y, width, height, fill: on }, format)
  const nameSize = Math.min(19, (19 * (width - 14)) / textWidth(short, 19))
  const name = words(short, {
    x: x + width / 2,
    y: y + height * 0.38,
    size: Math.max(smallest, nameSize),
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
  const side = step === null ? '' : sideMark(step.role, x + width - 17, y + height / 2, on)
  return box + name + number + side
}

/** Each word of a name in a line of its own, cut where it must be: what stands where says the rest, and the table all. */
function smallWords(
  short: string,
  value: number | null,
  { x, y, width, height, fill }: { x: number; y: number; width: number; height: number; fill: string },
  format: (value: number) => string,
): string {
  const lines = short
    .split(' ')
    .slice(0, 2)
    .map((word) => abbreviated(word, width - 2))
  const number = value === null ? '–' : format(value).replace(/\s*%$/u, '')
  const middle = y + height / 2
  const first = middle - 4 - (lines.length - 1) * 16
  return (
    lines
      .map((line, index) => words(line, { x, y: first + index * 17, size: smallest, anchor: 'middle', fill }))
      .join('') + words(number, { x, y: middle + 22, size: 19, anchor: 'middle', fill, weight: 600 })
  )
}

/** No words of a drawing are smaller. */
const smallest = 16

/** `Kyzyl.`: with a point, as on maps. */
function abbreviated(word: string, width: number): string {
  if (textWidth(word, smallest) <= width) return word
  const letters = [...word]
  while (letters.length > 1 && textWidth(`${letters.join('')}.`, smallest) > width) letters.pop()
  return `${letters.join('')}.`
}

/** In print an arrow tells the two sides of a diverging scale apart, which grey paper makes alike. */
function sideMark(role: string, x: number, y: number, fill: string): string {
  const side = /^diverging-(\d)/.exec(role)?.[1]
  if (!side || side === '3') return ''
  const way = Number(side) < 3 ? 1 : -1
  return element('path', { class: 'texture', d: `M${round(x - 5)} ${round(y - 4 * way)}h10l-5 ${8 * way}z`, fill })
}

/** The steps with their limits below them; above them which way is more, and what the middle of the scale is. */
function drawLegend(
  { steps, center }: TileScale,
  figure: TilemapFigure,
  width: number,
  format: (value: number, digits?: number) => string,
  say: Words,
): string {
  const step = Math.min(104, width / 5)
  const digits = steps.every(({ from }) => Number.isInteger(from)) ? 0 : 1
  const boxes = steps.map(({ role }, index) =>
    element('rect', { x: index * step, y: 19, width: step - 2, height: 14, fill: `var(--course-${role})` }),
  )
  const limits = steps
    .slice(1)
    .map(({ from }, index) =>
      words(format(from, digits), { x: (index + 1) * step - 1, y: 51, size: 16, anchor: 'middle', fill: muted }),
    )
  const sides = steps.map(({ role }, index) => sideMark(role, (index + 0.5) * step - 1, 26, `var(--course-on-${role})`))
  const end = { y: 12, size: 16, fill: muted }
  const ends =
    words(say('figure.lower'), { ...end, x: 0 }) +
    words(say('figure.higher'), { ...end, x: step * 5 - 2, anchor: 'end' })
  const at = step * 2.5 - 1
  const middle =
    center === null
      ? ''
      : words(format(center, Math.max(figure.digits, Number.isInteger(center) ? 0 : 1)), {
          x: at,
          y: 12,
          size: 16,
          anchor: 'middle',
          weight: 600,
        }) + element('line', { x1: at, y1: 16, x2: at, y2: 33, stroke: ink, 'stroke-width': 2 })
  const unit = unitWidth(figure) === 0 ? '' : words(figure.unit!, { x: 5 * step + 12, y: 32, size: 16, fill: muted })
  return boxes.join('') + sides.join('') + limits.join('') + ends + middle + unit
}
