import { expect, test } from 'vitest'
import { isAccepted } from '../../src/client/questions/same-answer.ts'

test.each([
  ['98', '98|ninety-eight', true],
  [' Ninety-Eight ', '98|ninety-eight', true],
  ['single  member', 'single member', true],
  ['99', '98|ninety-eight', false],
  ['', '98', false],
  ['   ', '98', false],
  ['9', '98', false],
  ['әкім', 'Әкім', true],
  ['и\u0306од', 'йод', true], // a Mac may type й as и and a breve
])('"%s" for "%s": %s', (typed, accepted, right) => {
  expect(isAccepted(typed, accepted, 'kk')).toBe(right)
})
