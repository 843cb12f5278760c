import { type Line, linesPath } from '../lines-path.ts'
import { element, paper } from '../svg.ts'

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const distance = 9

/**
 * Hatching over a bar, so that grey paper tells series apart; the styles show it in print alone.
 *
 * The lines are cut to the box here: a pattern would need an id, and pages hold many drawings.
 *
 * @param series - place of the series in its figure; the first stays plain, then rising, falling and crossed lines
 */
export function texture(series: number, { x, y, width, height }: Box): string {
  const kind = series % 4
  if (kind === 0 || width < 2 || height < 2) return ''
  const lines: Line[] = []
  for (let offset = distance / 2; offset < width + height; offset += distance) {
    // A rising line leaves the left or lower side and reaches the upper or right side; a falling one mirrors it.
    const from = { x: Math.max(0, offset - height), y: Math.min(height, offset) }
    const to = { x: Math.min(width, offset), y: Math.max(0, offset - width) }
    if (kind !== 2) lines.push([x + from.x, y + from.y, x + to.x, y + to.y])
    if (kind !== 1) lines.push([x + width - from.x, y + from.y, x + width - to.x, y + to.y])
  }
  return element('path', { class: 'texture', d: linesPath(lines), fill: 'none', stroke: paper, 'stroke-width': 1.5 })
}

/** A drawing that no paper will have: what only print shows is a fourth of some drawings. */
export function withoutTextures(svg: string): string {
  return svg.replace(/<(path|rect) class="texture"[^>]*><\/\1>/g, '')
}

/** A plain ground in the bar's own colour for words on a hatched bar. */
export function plate(series: number, fill: string, { x, y, width, height }: Box): string {
  return series % 4 === 0 ? '' : element('rect', { class: 'texture', x, y, width, height, fill })
}
