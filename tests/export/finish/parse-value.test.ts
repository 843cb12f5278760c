import { expect, test } from 'vitest'
import { parseValue } from '../../../src/export/finish/parse-value.ts'
import { pdfText, readText, writeValue } from '../../../src/export/finish/pdf-value.ts'

const parse = (text: string) => parseValue(text, 0).value

test('names, numbers and words stay as they are spelt', () => {
  for (const word of ['/Name', '-.5', 'true', 'null', '(a (b) \\) c)', '<FEFF 0041>'])
    expect(parse(` ${word} /Next`)).toBe(word)
})

test('dictionaries, lists and references', () => {
  const value = parse('<</A[1 2 0 R/B]/C<</D 3>>%note\n/E(>>)>> stream')
  expect(value).toEqual(
    new Map<string, unknown>([
      ['A', ['1', { ref: 2 }, '/B']],
      ['C', new Map([['D', '3']])],
      ['E', '(>>)'],
    ]),
  )
  expect(writeValue(value)).toBe('<</A [1 2 0 R /B]\n/C <</D 3>>\n/E (>>)>>')
})

test('three numbers are no reference', () => {
  expect(parse('[1 0 RG]')).toEqual(['1', '0', 'RG'])
})

test.each(['[1', '<</A', '<</A 1', ''])('%j has no end and is refused', (text) => {
  expect(() => parse(text)).toThrow(/This PDF has/)
})

test.each(['', 'plain (text) \\ here', 'Мәжіліс 😀 — “so”', 'line\nbreak'])('%j is read as it was written', (text) => {
  expect(readText(pdfText(text))).toBe(text)
})

test('escapes of strings are read', () => {
  expect(readText('(a\\(\\)\\\\\\n\\101\\\nb)')).toBe('a()\\\nAb')
  expect(readText('(\\376\\377\\004\\330)')).toBe('Ә')
  expect(readText('/Name')).toBe(null)
})
