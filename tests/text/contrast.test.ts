import { expect, test } from 'vitest'
import { contrast, readColour } from '../../src/text/contrast.ts'

test('colours are read as CSS writes them', () => {
  for (const text of ['#ff0000', '#F00', 'red', ' RGB(255, 0, 0) ', 'rgb(255 0 0)'])
    expect(readColour(text)).toEqual([255, 0, 0])
  for (const text of ['', 'inherit', '#ff000080', 'rgba(255, 0, 0, .5)', 'rgb(300, 0, 0)', 'constructor', '#ggg'])
    expect(readColour(text), text).toBeNull()
})

test('contrast is that of WCAG 2.2, whichever comes first', () => {
  const [black, white, grey] = ['#000', '#fff', '#767676'].map((text) => readColour(text)!)
  expect(contrast(black!, white!)).toBe(21)
  expect(contrast(white!, white!)).toBe(1)
  expect(contrast(grey!, white!)).toBeCloseTo(4.54, 2)
  expect(contrast(white!, grey!)).toBe(contrast(grey!, white!))
})
