export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A square of `side` pixels where two pictures differ, and by how much on average, of 255. */
export type Spot = { readonly x: number; readonly y: number; readonly by: number }

const side = 4
/** Edges of letters are smoothed in one way by a browser and in another by what draws PDFs. */
const tolerance = 40
/** Letters stand on whole pixels here and between them there. */
const shifts = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => [right, down] as const))

/**
 * Squares of one picture whose mean colour is not found in the other within a pixel. Those that touch an exempt
 * rectangle are not looked at.
 */
export function findSpots(one: ImageData, other: ImageData, exempt: readonly Rect[]): Spot[] {
  const { width, height } = one
  if (other.width !== width || other.height !== height) return [{ x: 0, y: 0, by: 255 }]
  const spots: Spot[] = []
  for (let y = 0; y < height; y += side)
    for (let x = 0; x < width; x += side) {
      if (exempt.some((rect) => touches(rect, x, y))) continue
      const own = meanColour(one, x, y)
      if (distance(own, meanColour(other, x, y)) <= tolerance) continue
      const by = Math.min(...shifts.map(([right, down]) => distance(own, meanColour(other, x + right, y + down))))
      if (by > tolerance) spots.push({ x, y, by: Math.round(by) })
    }
  return spots
}

function touches(rect: Rect, x: number, y: number): boolean {
  return x < rect.x + rect.width && x + side > rect.x && y < rect.y + rect.height && y + side > rect.y
}

type Colour = readonly [red: number, green: number, blue: number]

function distance(one: Colour, other: Colour): number {
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] as number))))
}

/** Of what lies in the picture: a square may reach over its edge. */
function meanColour({ data, width, height }: ImageData, left: number, top: number): Colour {
  let [red, green, blue, count] = [0, 0, 0, 0]
  for (let y = Math.max(top, 0); y < Math.min(top + side, height); y++)
    for (let x = Math.max(left, 0); x < Math.min(left + side, width); x++) {
      const at = (y * width + x) * 4
      red += data[at] as number
      green += data[at + 1] as number
      blue += data[at + 2] as number
      count++
    }
  return [red / count, green / count, blue / count]
}

/** By how much two pictures differ at most, of 255; in size, by all. */
export function largestDifference(one: ImageData, other: ImageData): number {
  if (one.width !== other.width || one.height !== other.height) return 255
  return one.data.reduce((most, value, index) => Math.max(most, Math.abs(value - (other.data[index] as number))), 0)
}
