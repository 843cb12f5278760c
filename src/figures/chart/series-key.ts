import type { SeriesStyle } from '../../model.ts'
import { element, words } from '../svg.ts'
import { cutText, textWidth } from '../text-width.ts'
import { tickSize } from './chart-context.ts'

const square = 16
const gap = 32

/** Names of series beside their colours, in one row or more, for charts where they cannot stand at the marks. */
export function seriesKey(series: readonly SeriesStyle[], width: number): { svg: string; height: number } {
  let x = 0
  let row = 0
  let svg = ''
  for (const { short: name, color } of series) {
    const short = cutText(name, tickSize, width / 3)
    const wide = square + 10 + textWidth(short, tickSize)
    if (x > 0 && x + wide > width) {
      x = 0
      row++
    }
    const y = row * 28
    svg += element('rect', { x, y: y + 3, width: square, height: square, rx: 3, fill: color })
    svg += words(short, { x: x + square + 10, y: y + 17, size: tickSize })
    x += wide + gap
  }
  return { svg, height: (row + 1) * 28 + 8 }
}
