import { expect, test } from 'vitest'
import { formatDate } from '../../src/text/format-date.ts'

test.each([
  [[2023, 3, 27], 'en', '27\u00a0March 2023'],
  [[2023, 3], 'en', 'March 2023'],
  [[2023], 'en', '2023'],
  [[2023, 13], 'en', '2023'],
  [[2023, 3, 1], 'ru', '1\u00a0марта 2023'],
  [[], 'en', ''],
  [[999_999_999, 5, 1], 'en', '999999999'],
])('%j in %s is %j', (parts, language, text) => {
  expect(formatDate(parts, language).replace(/\sг\.$/, '')).toBe(text)
})
