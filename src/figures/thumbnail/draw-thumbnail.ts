import type { Figure } from '../../model.ts'
import { thumbnail } from './frame.ts'
import { sketchBars } from './sketch-bars.ts'
import { sketchDots } from './sketch-dots.ts'
import { sketchHemicycle } from './sketch-hemicycle.ts'
import { sketchLines } from './sketch-lines.ts'
import { sketchTilemap } from './sketch-tilemap.ts'
import { sketchTimeline } from './sketch-timeline.ts'

/**
 * A figure as a small picture without words: its shape and its colours, to tell one lesson from another. It decorates,
 * and says nothing to those who listen.
 */
export function drawThumbnail(figure: Figure): string {
  return thumbnail(inside(figure))
}

function inside(figure: Figure): string {
  switch (figure.kind) {
    case 'hemicycle':
      return sketchHemicycle(figure)
    case 'tilemap':
      return sketchTilemap(figure)
    case 'timeline':
      return sketchTimeline(figure)
    case 'chart':
      if (figure.type === 'bar') return sketchBars(figure)
      return figure.type === 'dot' ? sketchDots(figure) : sketchLines(figure)
    default:
      return figure satisfies never
  }
}
