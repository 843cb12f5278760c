/** From one point to another: x, y, x, y. */
export type Line = readonly [number, number, number, number]

/**
 * Many lines as one path. Each begins where the last one ended, so to say: even steps repeat the same few letters, which
 * pages of many drawings pack to a fraction.
 */
export function linesPath(lines: readonly Line[]): string {
  let [x, y] = [0, 0] // tenths, whole
  return lines
    .map((line, index) => {
      const [x1, y1, x2, y2] = line.map((value) => Math.round(value * 10)) as [number, number, number, number]
      const start = index === 0 ? `M${pair(x1, y1)}` : `m${pair(x1 - x, y1 - y)}`
      ;[x, y] = [x2, y2]
      return `${start}l${pair(x2 - x1, y2 - y1)}`
    })
    .join('')
}

/** A minus sign parts two numbers as well as a space. */
function pair(x: number, y: number): string {
  return `${x / 10}${y < 0 ? '' : ' '}${y / 10}`
}
