import type { ChartContext } from './chart-context.ts'
import { barsHeight } from './draw-bars.ts'
import { dotsHeight } from './draw-dots.ts'
import { linesHeight } from './draw-lines.ts'
import { slopeHeight } from './draw-slope.ts'

/** How high a chart is where nothing else needs the height. */
export function chartHeight(context: ChartContext): number {
  const { type } = context.figure
  switch (type) {
    case 'bar':
      return barsHeight(context)
    case 'line':
    case 'area':
      return linesHeight(context)
    case 'dot':
      return dotsHeight(context)
    case 'slope':
      return slopeHeight(context)
    default:
      return type satisfies never
  }
}
