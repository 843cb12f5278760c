import { expect, test } from 'vitest'
import { keepApart } from '../../src/figures/keep-apart.ts'

test('the more important of two words on one place stays', () => {
  const words = [
    { name: '1994', x: 100, y: 0, width: 40, rank: 0 },
    { name: '1995', x: 110, y: 0, width: 40, rank: 1 },
    { name: '1999', x: 200, y: 0, width: 40, rank: 0 },
    { name: 'below', x: 110, y: 40, width: 40, rank: 0 },
  ]
  expect(keepApart(words, 20).map((word) => word.name)).toEqual(['1995', '1999', 'below'])
})
