/** Where a seat stands: from the middle of the chamber's straight side, in parts of its outer radius. */
export type SeatPlace = { readonly x: number; readonly y: number; readonly angle: number }

/**
 * Spreads seats evenly over the rows of a half circle, in the order in which one would read them from left to right.
 *
 * @param count - whole number above 0
 * @returns the places, and the radius of a seat in the same measure
 */
export function seatPlaces(count: number): { places: SeatPlace[]; radius: number } {
  const rows = rowsFor(count)
  const step = rows === 1 ? 0 : (1 - inner) / (rows - 1)
  const radii = Array.from({ length: rows }, (_, row) => (rows === 1 ? 1 : inner + row * step))
  const perRow = share(count, radii)
  const places = radii
    .flatMap((radius, row) =>
      Array.from({ length: perRow[row]! }, (_, seat): SeatPlace => {
        const angle = perRow[row] === 1 ? Math.PI / 2 : Math.PI - (Math.PI * seat) / (perRow[row]! - 1)
        return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius, angle }
      }),
    )
    .sort((one, other) => other.angle - one.angle || Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y))
  const closest = Math.min(...radii.map((radius, row) => (Math.PI * radius) / Math.max(1, perRow[row]! - 1)))
  return { places, radius: Math.min(closest, rows === 1 ? 0.2 : step) * 0.38 }
}

const inner = 0.4
const mostRows = 30

/** As many rows as make seats stand about as far from their neighbours as rows from each other. */
function rowsFor(count: number): number {
  let best = 1
  let least = Number.POSITIVE_INFINITY
  for (let rows = 2; rows <= mostRows; rows++) {
    const step = (1 - inner) / (rows - 1)
    const spacing = (Math.PI * rows * (1 + inner)) / 2 / Math.max(1, count - rows)
    const unevenness = Math.abs(Math.log(spacing / step))
    if (unevenness < least) [best, least] = [rows, unevenness]
  }
  return count < 8 ? 1 : best
}

/** Parts of a number in proportion to weights: whole parts first, then the largest remainders. */
function share(count: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const exact = weights.map((weight) => (count * weight) / total)
  const parts = exact.map(Math.floor)
  const left = count - parts.reduce((sum, part) => sum + part, 0)
  const order = exact.map((value, index) => ({ index, remainder: value - parts[index]! }))
  order.sort((one, other) => other.remainder - one.remainder || other.index - one.index)
  for (const { index } of order.slice(0, left)) parts[index]!++
  return parts
}
