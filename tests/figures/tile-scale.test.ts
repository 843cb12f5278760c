import { expect, test } from 'vitest'
import { tileScale } from '../../src/figures/tilemap/tile-scale.ts'
import type { TilemapFigure } from '../../src/model.ts'

function mapOf(values: readonly (number | null)[], scale: 'sequential' | 'diverging', center: number | null = null) {
  const tiles = values.map((value, column) => ({ name: `${column}`, short: `${column}`, row: 0, column, value }))
  const frame = { title: '', alt: null, unit: '%', digits: 1, width: null, height: null }
  return { ...frame, kind: 'tilemap', tiles, scale, center } satisfies TilemapFigure
}

test('five steps between round numbers hold every value', () => {
  const scale = tileScale(mapOf([25.82, 42.91, 67.21, null], 'sequential'))
  expect(scale.steps.map((step) => step.from)).toEqual([20, 30, 40, 50, 60])
  expect([25.82, 42.91, 67.21].map(scale.stepOf)).toEqual([0, 2, 4])
})

test('the middle step of a diverging scale is around its centre, and both sides reach equally far', () => {
  const scale = tileScale(mapOf([25.8, 67.2], 'diverging', 54.2))
  expect(scale.stepOf(54.2)).toBe(2)
  expect(scale.stepOf(25.8)).toBe(0)
  expect(scale.steps[2]!.from + scale.steps[2]!.to).toBeCloseTo(2 * 54.2)
})

test('a map of equal values is still a map', () => {
  expect(tileScale(mapOf([5, 5], 'sequential')).stepOf(5)).toBeGreaterThanOrEqual(0)
})
