import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadLabels } from '../../src/figures/spread-labels.ts'

test('labels that do not touch stay where they are', () => {
  expect(spreadLabels([10, 50, 90], 20, 0, 100)).toEqual([10, 50, 90])
})

test('two labels on one place share the way', () => {
  expect(spreadLabels([50, 50], 20, 0, 100)).toEqual([40, 60])
})

test('labels keep within the drawing', () => {
  expect(spreadLabels([1, 2], 20, 0, 100)).toEqual([0, 20])
  expect(spreadLabels([99, 100], 20, 0, 100)).toEqual([80, 100])
})

test('whatever is wanted, no two labels are nearer than asked, and their order stays', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 20 }), (wanted) => {
      const places = spreadLabels(wanted, 20, 0, 400)
      const order = wanted.map((_, index) => index).sort((one, other) => wanted[one]! - wanted[other]! || one - other)
      for (let next = 1; next < order.length; next++)
        expect(places[order[next]!]! - places[order[next - 1]!]!).toBeGreaterThanOrEqual(20 - 1e-6)
    }),
  )
})
