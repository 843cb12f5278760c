/** A point of a line with the width of the words for its value; the more important it is, the higher `rank`. */
export type ValuePoint = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly rank: number
  readonly below: boolean
}

export type Bounds = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

type Spot = { readonly x: number; readonly y: number }
type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const lineHeight = 20
const dot = 7

/**
 * Finds a place for the value of each point of a line: above or below it, else beside it, where neither the line nor
 * another value is in the way. The important ones choose first.
 *
 * @param points - from left to right
 * @returns the middle of each value's words, in the order of `points`; null where there is no room
 */
export function placeValues(points: readonly ValuePoint[], bounds: Bounds): (Spot | null)[] {
  const taken: Frame[] = []
  const spots: (Spot | null)[] = points.map(() => null)
  const order = points.map((point, index) => ({ point, index })).sort((one, other) => other.point.rank - one.point.rank)
  for (const { point, index } of order) {
    let best: { spot: Spot; frame: Frame; cost: number } | null = null
    for (const [preference, spot] of spotsAround(point).entries()) {
      const frame = frameOf(spot, point.width)
      if (!within(frame, bounds) || taken.some((one) => overlap(one, frame))) continue
      const cost = preference + 10 * inTheWay(frame, points)
      if (!best || cost < best.cost) best = { spot, frame, cost }
    }
    if (!best || best.cost >= 20) continue
    taken.push(best.frame)
    spots[index] = best.spot
  }
  return spots
}

function spotsAround({ x, y, width, below }: ValuePoint): Spot[] {
  const [up, down] = [y - 21, y + 23]
  const aside = width / 2 + 4
  const first = below ? [down, up] : [up, down]
  return [
    ...first.map((y) => ({ x, y })),
    ...first.flatMap((y) => [-aside, aside].map((dx) => ({ x: x + dx * 0.6, y }))),
    ...first.flatMap((y) => [-aside, aside].map((dx) => ({ x: x + dx, y }))),
    ...[aside + dot, -aside - dot].map((dx) => ({ x: x + dx, y })),
  ]
}

function frameOf({ x, y }: Spot, width: number): Frame {
  return { left: x - width / 2 - 2, right: x + width / 2 + 2, top: y - lineHeight / 2, bottom: y + lineHeight / 2 }
}

function within(frame: Frame, bounds: Bounds): boolean {
  return (
    frame.left >= bounds.left && frame.right <= bounds.right && frame.top >= bounds.top && frame.bottom <= bounds.bottom
  )
}

function overlap(one: Frame, other: Frame): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** How many parts of the line and dots on it lie in the frame. */
function inTheWay(frame: Frame, points: readonly ValuePoint[]): number {
  const dots = points.filter(({ x, y }) =>
    overlap(frame, { left: x - dot, right: x + dot, top: y - dot, bottom: y + dot }),
  ).length
  return dots + points.slice(1).filter((point, index) => crosses(points[index]!, point, frame)).length
}

/** Whether a straight line from `a` to the right to `b` passes through the frame. */
function crosses(a: Spot, b: Spot, frame: Frame): boolean {
  const [left, right] = [Math.max(a.x, frame.left), Math.min(b.x, frame.right)]
  if (left > right) return false
  const at = (x: number) => (a.x === b.x ? a.y : a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y))
  const [one, other] = [at(left), at(right)]
  return Math.min(one, other) < frame.bottom && Math.max(one, other) > frame.top
}
