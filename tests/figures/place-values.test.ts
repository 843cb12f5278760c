import { expect, test } from 'vitest'
import { placeValues } from '../../src/figures/chart/place-values.ts'

const bounds = { left: 0, right: 500, top: 0, bottom: 300 }
const at = (x: number, y: number, more = {}) => ({ x, y, width: 60, rank: 1, below: false, ...more })

test('a value stands above its point, in a valley below it', () => {
  const spots = placeValues([at(100, 50), at(250, 200, { below: true }), at(400, 50)], bounds)
  expect(spots[0]!.y).toBeLessThan(50)
  expect(spots[1]).toMatchObject({ x: 250 })
  expect(spots[1]!.y).toBeGreaterThan(200)
})

test('where the line falls steeply through the room above, the value moves out of its way', () => {
  const steep = [at(100, 20), at(130, 150), at(400, 160)]
  const spot = placeValues(steep, bounds)[1]!
  // The line comes from the upper left: what stands on it would be struck through.
  expect(spot.x > 130 || spot.y > 150).toBe(true)
})

test('two points close to each other both keep their values, apart', () => {
  const [one, other] = placeValues([at(50, 200), at(200, 120), at(222, 100), at(400, 110)], bounds).slice(1, 3)
  expect(one).not.toBeNull()
  expect(other).not.toBeNull()
  expect(Math.abs(one!.x - other!.x) >= 60 || Math.abs(one!.y - other!.y) >= 20).toBe(true)
})

test('where there is no room, the more important value stays', () => {
  const crowd = [at(40, 20, { rank: 3 }), at(44, 20), at(48, 20), at(52, 20), at(56, 20)]
  const spots = placeValues(crowd, { left: 0, right: 100, top: 0, bottom: 60 })
  expect(spots[0]).not.toBeNull()
  expect(spots).toContain(null)
})
