import type { ChartFigure } from '../../model.ts'
import type { PlotEngine } from '../plot-engine.ts'
import type { DrawingSize } from '../room-for-figure.ts'
import { drawing } from '../svg.ts'
import { chartContext } from './chart-context.ts'
import { drawBars } from './draw-bars.ts'
import { drawDots } from './draw-dots.ts'
import { drawLines } from './draw-lines.ts'
import { drawSlope } from './draw-slope.ts'

/** A chart as SVG: marks by Observable Plot, words at them by us. */
export function drawChart(
  figure: ChartFigure,
  size: DrawingSize,
  alt: string,
  language: string,
  engine: PlotEngine,
): string {
  const context = chartContext(figure, size, language, engine)
  return drawing(size.width, size.height, alt, inside())

  function inside(): string {
    switch (figure.type) {
      case 'bar':
        return drawBars(context)
      case 'line':
      case 'area':
        return drawLines(context)
      case 'dot':
        return drawDots(context)
      case 'slope':
        return drawSlope(context)
      default:
        return figure.type satisfies never
    }
  }
}
