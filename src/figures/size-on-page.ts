import type { Figure } from '../model.ts'
import { chartContext } from './chart/chart-context.ts'
import { chartHeight } from './chart/chart-height.ts'
import { hemicycleHeight } from './hemicycle/draw-hemicycle.ts'
import type { PlotEngine } from './plot-engine.ts'
import type { DrawingSize } from './room-for-figure.ts'
import { tilemapHeight } from './tilemap/draw-tilemap.ts'

/**
 * What a page to read has room for, in pixels of the canvas. The page scales drawings to its column: some 780 px in a
 * wide window, and 328 px on a phone, where the smallest words of a drawing (16) come out at 11.7 px.
 */
const widths = { wide: 920, narrow: 450 }

/**
 * The size of a drawing on a page to read: as wide as the column, and as high as what it shows wants to be. A slide's
 * title and text take none of its room there.
 *
 * @returns null for a figure that cannot be drawn that narrow with words that can be read
 */
export function sizeOnPage(
  figure: Figure,
  way: keyof typeof widths,
  language: string,
  engine: PlotEngine | null,
): DrawingSize | null {
  const size = { width: widths[way], narrow: way === 'narrow' }
  const height = heightOf()
  return height === null ? null : { ...size, height: Math.round(height) }

  function heightOf(): number | null {
    switch (figure.kind) {
      case 'chart':
        return chartHeight(chartContext(figure, { ...size, height: 0 }, language, engine!))
      case 'hemicycle':
        return hemicycleHeight(figure, size)
      case 'tilemap':
        return tilemapHeight(figure, size)
      case 'timeline':
        return null
      default:
        return figure satisfies never
    }
  }
}
