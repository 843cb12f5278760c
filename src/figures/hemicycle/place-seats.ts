import type { SeatGroup } from '../../model.ts'
import { seatPlaces } from './seat-places.ts'

type Point = { readonly x: number; readonly y: number }

/**
 * Where the seats of each group stand in a half circle. They move together a little, to the left and to the right, and
 * leave an aisle between parties and those who sit apart.
 *
 * @param centre - of the chamber's straight side
 * @param width - of the chamber from the rim of the first seat to the rim of the last
 * @returns the seats group by group, and the radius of each
 */
export function placeSeats(
  groups: readonly SeatGroup[],
  centre: Point,
  width: number,
): { readonly seats: Point[][]; readonly radius: number } {
  const total = groups.reduce((sum, group) => sum + group.seats, 0)
  const party = groups.reduce((sum, group) => sum + (group.place === 'party' ? group.seats : 0), 0)
  const { places, radius } = seatPlaces(total)
  const aisle = party === 0 || party === total ? 0 : 0.12
  const narrower = 1 - aisle / Math.PI
  const scale = width / 2 / (1 + radius)
  let next = 0
  const seats = groups.map((group) => {
    const own = places.slice(next, next + group.seats)
    next += group.seats
    return own.map(({ x, y, angle }) => {
      const turned = group.place === 'party' ? Math.PI - (Math.PI - angle) * narrower : angle * narrower
      const out = Math.hypot(x, y) * scale
      return { x: centre.x + Math.cos(turned) * out, y: centre.y - Math.sin(turned) * out }
    })
  })
  return { seats, radius: radius * narrower * scale }
}
