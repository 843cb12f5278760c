import { expect, test } from 'vitest'
import { texture } from '../../src/figures/chart/texture.ts'

const box = { x: 100, y: 50, width: 80, height: 30 }

test('the first series is plain, the next three are hatched in three ways', () => {
  expect(texture(0, box)).toBe('')
  expect(new Set([1, 2, 3].map((series) => texture(series, box))).size).toBe(3)
})

test.each([1, 2, 3])('hatching %d stays inside its bar', (series) => {
  const numbers = [...texture(series, box).matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(numbers.length).toBeGreaterThan(10)
  for (const [x, y] of numbers as [number, number][]) {
    expect(x).toBeGreaterThanOrEqual(100)
    expect(x).toBeLessThanOrEqual(180)
    expect(y).toBeGreaterThanOrEqual(50)
    expect(y).toBeLessThanOrEqual(80)
  }
})

test('rising lines rise', () => {
  const [, x1, y1, x2, y2] = /M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/.exec(texture(1, box))!.map(Number)
  expect(x2!).toBeGreaterThan(x1!)
  expect(y2!).toBeLessThan(y1!)
})
