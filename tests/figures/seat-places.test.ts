import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seatPlaces } from '../../src/figures/hemicycle/seat-places.ts'

const chambers = [1, 2, 5, 25, 67, 77, 98, 107, 145, 500]

test.each(chambers)('%d seats: one place each, in a half circle, and none lies on another', (count) => {
  const { places, radius } = seatPlaces(count)
  expect(places).toHaveLength(count)
  for (const { x, y } of places) {
    expect(y).toBeGreaterThanOrEqual(-1e-9)
    expect(Math.hypot(x, y)).toBeLessThanOrEqual(1 + 1e-9)
  }
  for (const [index, one] of places.entries())
    for (const other of places.slice(index + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(radius * 2)
})

test('seats are read from left to right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 300 }), (count) => {
      const angles = seatPlaces(count).places.map((place) => place.angle)
      expect(angles).toEqual([...angles].sort((one, other) => other - one))
    }),
  )
})

test.each(chambers.filter((count) => count > 20))(
  '%d seats stand evenly: rows are as far apart as neighbours, within two fifths',
  (count) => {
    const { places } = seatPlaces(count)
    const nearest = places.map((one) =>
      Math.min(...places.filter((other) => other !== one).map((other) => Math.hypot(one.x - other.x, one.y - other.y))),
    )
    expect(Math.max(...nearest) / Math.min(...nearest)).toBeLessThan(1.4)
  },
)
