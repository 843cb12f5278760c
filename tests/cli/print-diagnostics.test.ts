import { expect, test } from 'vitest'
import { colourPaint, formatDiagnostics, inOrder, plainPaint } from '../../src/cli/print-diagnostics.ts'
import type { Diagnostic } from '../../src/model.ts'
import { filesOf } from '../parse/parse-text.ts'

const wrong = (given: Partial<Diagnostic>): Diagnostic => ({
  file: 'deck.md',
  line: 1,
  column: 1,
  rule: 'some-rule',
  severity: 'error',
  message: 'Wrong.',
  hint: 'Mend it.',
  ...given,
})

test('a mistake is shown with place, rule, line and what to do', () => {
  const files = filesOf({ 'deck.md': 'one\ntwo' })
  expect(formatDiagnostics([wrong({ line: 2, column: 2 })], files, 'slides/', plainPaint)).toBe(
    'slides/deck.md:2:2 some-rule: Wrong.\n    1 │ one\n  > 2 │ two\n      │  ^\n  Mend it.\n',
  )
})

test('a warning says that it is one', () => {
  const text = formatDiagnostics([wrong({ severity: 'warning' })], filesOf({ 'deck.md': 'one' }), '', plainPaint)
  expect(text).toContain('some-rule (warning): Wrong.')
})

test('mistakes come in the order of the lesson, and once', () => {
  const found = [
    wrong({ line: 3 }),
    wrong({ line: 3 }),
    wrong({ line: 1, column: 5 }),
    wrong({ file: 'a.md', line: 9 }),
  ]
  expect(inOrder(found).map(({ file, line }) => `${file}:${line}`)).toEqual(['a.md:9', 'deck.md:1', 'deck.md:3'])
})

test('a lesson cannot clear the terminal, colour it, or turn its letters around', () => {
  const hostile = 'a\x1b[2J\x1b]0;title\x07b\x9b31m\u202ec\rd\0'
  const found = wrong({ file: `${hostile}.md`, message: hostile, hint: hostile })
  const text = formatDiagnostics([found], filesOf({ [`${hostile}.md`]: hostile }), '', plainPaint)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
  expect(text).toContain('␛[2J')
  expect(formatDiagnostics([found], filesOf({}), '', colourPaint)).toContain('␛[2J')
})

test('a rule that warns at every slide does not bury the others', () => {
  const flood = Array.from({ length: 30 }, (_, index) => wrong({ line: index + 1, severity: 'warning', rule: 'flood' }))
  const found = [...flood, wrong({ line: 99, severity: 'warning', rule: 'other', hint: 'Mend the other.' })]
  const text = formatDiagnostics(found, filesOf({}), '', plainPaint)
  expect(text.match(/Mend it\./g)).toHaveLength(3)
  expect(text.match(/flood \(warning\)/g)).toHaveLength(23)
  expect(text).toContain('Mend the other.')
  expect(text).toContain('7 more warnings of flood; --json lists every one.\n')
})

test('errors are shown whole, however many', () => {
  const errors = Array.from({ length: 30 }, (_, index) => wrong({ line: index + 1 }))
  expect(formatDiagnostics(errors, filesOf({}), '', plainPaint).match(/Mend it\./g)).toHaveLength(30)
})
