import { element } from '../svg.ts'

/** The small picture's own canvas: 16 to 9, as slides are. */
export const frame = { width: 320, height: 180 }

/** What a sketch fills: the canvas less a margin. */
export const room = { left: 24, right: 296, top: 22, bottom: 158, width: 272, height: 136 }

/** The whole picture; whoever listens does not hear of it. */
export function thumbnail(inside: string): string {
  const shape = { class: 'thumbnail', viewBox: `0 0 ${frame.width} ${frame.height}`, 'aria-hidden': 'true' }
  return element('svg', { ...shape, width: frame.width, height: frame.height }, inside)
}

/** Dots of one size in one element: each is a stroke without length and with round ends, a fifth of a circle's bytes. */
export function dots(places: readonly { readonly x: number; readonly y: number }[], radius: number, stroke: string) {
  const d = places.map(({ x, y }) => `M${tenth(x)} ${tenth(y)}h0`).join('')
  return element('path', { d, stroke, 'stroke-width': 2 * radius, 'stroke-linecap': 'round' })
}

/** A line through points; null where it breaks off. */
export function way(points: readonly ({ readonly x: number; readonly y: number } | null)[]): string {
  let pen = 'M'
  return points
    .map((point) => {
      if (point === null) {
        pen = 'M'
        return ''
      }
      const step = `${pen}${tenth(point.x)} ${tenth(point.y)}`
      pen = 'L'
      return step
    })
    .join('')
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
