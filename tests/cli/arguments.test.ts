import { expect, test } from 'vitest'
import { type BuildOptions, helpText, readArguments } from '../../src/cli/arguments.ts'

const usual: BuildOptions = {
  course: 'slides',
  out: 'dist',
  only: null,
  pdf: true,
  cache: true,
  paper: { paper: 'a4', perPage: 3, notes: 'lines' },
  theme: null,
  strict: false,
  json: false,
}

test('without a word the course in slides/ is built into dist/', () => {
  expect(readArguments([])).toEqual({ do: 'build', options: usual })
})

test.each<[string, Partial<BuildOptions>]>([
  ['course', { course: 'course' }],
  ['one.md', { course: 'one.md' }],
  ['--out site', { out: 'site' }],
  ['--out=site', { out: 'site' }],
  ['-o site', { out: 'site' }],
  ['--only two', { only: 'two' }],
  ['--no-pdf', { pdf: false }],
  ['--theme night', { theme: 'night' }],
  ['--strict', { strict: true }],
  ['--json', { json: true }],
  ['--strict course --json', { course: 'course', strict: true, json: true }],
  ['-- --odd-name', { course: '--odd-name' }],
])('%s', (line, changed) => {
  expect(readArguments(line.split(' '))).toEqual({ do: 'build', options: { ...usual, ...changed } })
})

test.each([
  ['--no-pfd', 'There is no option --no-pfd. Did you mean "--no-pdf"?'],
  ['--them night', 'There is no option --them. Did you mean "--theme"?'],
  ['--zzzzzzzz', 'There is no option --zzzzzzzz.'],
  ['-x', 'There is no option -x.'],
  ['--theme nihgt', 'There is no theme "nihgt". Did you mean "night"? Themes are steppe, night, contrast.'],
  ['one two', 'One course at a time, please: one, two.'],
  ['--json=yes', "Option '--json' does not take an argument"],
  ['--out', "Option '-o, --out <value>' argument missing"],
  ['--out=', 'An empty name is no course, no folder and no lesson.'],
  ['--only=', 'An empty name is no course, no folder and no lesson.'],
])('%s is refused with help', (line, message) => {
  expect(readArguments(line.split(' '))).toEqual({ do: 'refuse', message })
})

test('an empty course is not the folder one stands in', () => {
  expect(readArguments(['']).do).toBe('refuse')
})

test('help and version come before all else, and help names every option', () => {
  expect(readArguments(['a', 'b', '--help'])).toEqual({ do: 'help' })
  expect(readArguments(['-v'])).toEqual({ do: 'version' })
  for (const option of ['--out', '--only', '--no-pdf', '--theme', '--strict', '--json', '--help', '--version'])
    expect(helpText).toContain(option)
})

test('SOURCE_DATE_EPOCH is the date of the PDFs', () => {
  const date = new Date('2026-01-02T03:04:05Z')
  expect(readArguments([], { SOURCE_DATE_EPOCH: '1767323045' })).toEqual({ do: 'build', options: { ...usual, date } })
  expect(readArguments([], { SOURCE_DATE_EPOCH: '' })).toEqual({ do: 'build', options: usual })
})

test.each(['yesterday', '-1', '1.5', '999999999999'])('SOURCE_DATE_EPOCH %s is refused', (epoch) => {
  expect(readArguments([], { SOURCE_DATE_EPOCH: epoch })).toMatchObject({
    do: 'refuse',
    message: `SOURCE_DATE_EPOCH is "${epoch}" and should be whole seconds since 1970.`,
  })
})
