import { expect, test } from 'vitest'
import { texture } from '../../src/figures/chart/texture.ts'

const box = { x: 100, y: 50, width: 80, height: 30 }

test('the first series is plain, the next three are hatched in three ways', () => {
  expect(texture(0, box)).toBe('')
  expect(new Set([1, 2, 3].map((series) => texture(series, box))).size).toBe(3)
})

test.each([1, 2, 3])('hatching %d stays inside its bar', (series) => {
  const ends = linesIn(texture(series, box)).flat()
  expect(ends.length).toBeGreaterThan(10)
  for (const [x, y] of ends) {
    expect(x).toBeGreaterThanOrEqual(100)
    expect(x).toBeLessThanOrEqual(180)
    expect(y).toBeGreaterThanOrEqual(50)
    expect(y).toBeLessThanOrEqual(80)
  }
})

test('rising lines rise, each at the same slope as the others', () => {
  for (const [from, to] of linesIn(texture(1, { ...box, x: 100.35 }))) {
    expect(to[0]).toBeGreaterThan(from[0])
    expect(to[1] - from[1]).toBeCloseTo(from[0] - to[0], 5)
  }
})

type Point = [number, number]

/** The lines of a path of relative steps, as a browser would draw them. */
function linesIn(svg: string): [Point, Point][] {
  let at: Point = [0, 0]
  const lines: [Point, Point][] = []
  for (const [, command, x, y] of svg.matchAll(/([Mml])(-?[\d.]+) ?(-?[\d.]+)/g)) {
    const to: Point = [at[0] + Number(x), at[1] + Number(y)].map((one) => Math.round(one * 10) / 10) as Point
    if (command === 'l') lines.push([at, to])
    at = to
  }
  return lines
}
