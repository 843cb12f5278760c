import { expect, test } from 'vitest'
import { readSeparators } from '../../src/parse/separators.ts'

test.each([
  ['<!--s-->', '<!--s-->'],
  ['^\\n---\\n$', '---'],
  ['^\\r?\\n---\\r?\\n$', '---'],
  ['^\\s*---\\s*$', '---'],
  ['\n===\n', '==='],
])('a separator that means one plain line is taken: %j', (expression, line) => {
  expect(readSeparators(expression, undefined)).toEqual({ slide: line, below: '----' })
})

test.each(['(a+)+$', '---|***', '.*', '[-]{3}', '^$', ''])(
  'an expression of a stranger is never run: %j',
  (expression) => {
    expect(readSeparators(expression, expression)).toEqual({ slide: '---', below: '----' })
  },
)
