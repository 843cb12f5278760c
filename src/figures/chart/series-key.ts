import type { SeriesStyle } from '../../model.ts'
import { element, words } from '../svg.ts'
import { cutText, textWidth } from '../text-width.ts'
import { labelSize } from './chart-context.ts'
import { texture } from './texture.ts'

const square = 18
const gap = 32

/** Names of series beside their colours, in one row or more, for charts where they cannot stand at the marks. */
export function seriesKey(
  series: readonly SeriesStyle[],
  width: number,
  narrow: boolean,
): { svg: string; height: number } {
  let x = 0
  let row = 0
  let svg = ''
  for (const [index, { short: name, color }] of series.entries()) {
    const short = cutText(name, labelSize, narrow ? width - square - 10 : width / 3)
    const wide = square + 10 + textWidth(short, labelSize)
    if (x > 0 && x + wide > width) {
      x = 0
      row++
    }
    const y = row * 28
    svg += element('rect', { x, y: y + 3, width: square, height: square, rx: 3, fill: color })
    svg += texture(index, { x, y: y + 3, width: square, height: square })
    svg += words(short, { x: x + square + 10, y: y + 19, size: labelSize })
    x += wide + gap
  }
  return { svg, height: (row + 1) * 28 + 8 }
}
