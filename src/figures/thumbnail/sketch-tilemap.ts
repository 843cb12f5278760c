import type { TilemapFigure } from '../../model.ts'
import { type Attributes, element, muted } from '../svg.ts'
import { tileScale } from '../tilemap/tile-scale.ts'
import { frame, room } from './frame.ts'

/** Tiles of regions in the colours of their values. */
export function sketchTilemap(figure: TilemapFigure): string {
  const scale = tileScale(figure)
  const rows = Math.max(...figure.tiles.map((tile) => tile.row)) + 1
  const columns = Math.max(...figure.tiles.map((tile) => tile.column)) + 1
  const height = Math.min(40, room.height / rows)
  const width = Math.min(height * 1.6, room.width / columns)
  const left = (frame.width - columns * width) / 2
  const top = (frame.height - rows * height) / 2
  const gap = Math.min(3, width / 8)
  return figure.tiles
    .map(({ row, column, value }) => {
      const paint: Attributes =
        value === null
          ? { fill: 'none', stroke: muted, 'stroke-opacity': 0.5 }
          : { fill: `var(--course-${scale.steps[scale.stepOf(value)]!.role})` }
      const [x, y] = [left + column * width + gap / 2, top + row * height + gap / 2]
      return element('rect', { x, y, width: width - gap, height: height - gap, rx: 2.5, ...paint })
    })
    .join('')
}
