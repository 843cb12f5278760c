import { expect, test } from 'vitest'
import { formatSize } from '../../src/text/format-size.ts'

test('a size is said as its language says it', () => {
  const sizes = [1, 340_400, 949_499, 949_501, 1_249_000, 12_000_000]
  expect(sizes.map((size) => formatSize(size, 'en'))).toEqual(['1 kB', '340 kB', '949 kB', '0.9 MB', '1.2 MB', '12 MB'])
  expect(formatSize(1_249_000, 'ru')).toBe('1,2 МБ')
})
