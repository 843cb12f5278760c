import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '../../../src/parse/data/read-csv.ts'

const runs = process.env.LONG_RUN ? { numRuns: 10_000 } : { numRuns: 500, seed: 1995 }

const cell = fc.array(fc.constantFrom('a', 'Қ', ',', '"', '\n', '\r\n', ' ', '1.5', '</svg>', '🇰🇿'), { maxLength: 5 })
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

test('every cell comes back as it was written, and every record knows its line', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(
          cell.map((parts) => parts.join('')),
          { minLength: 2, maxLength: 4 },
        ),
        { minLength: 1 },
      ),
      fc.constantFrom('\n', '\r\n', '\r'),
      (rows, end) => {
        const { records, lines, openQuote } = readCsv(rows.map((row) => row.map(quoted).join(',')).join(end))
        expect(records).toEqual(rows)
        expect(openQuote).toBeNull()
        const starts = rows.map((_, index) => 1 + index + rows.slice(0, index).flat().join('').split('\n').length - 1)
        expect(lines.slice(0, rows.length)).toEqual(starts)
      },
    ),
    runs,
  )
})

test('a mark in the middle of a cell opens nothing', () => {
  expect(readCsv('a,5" disk\nb,c\n').openQuote).toBeNull()
})

test('a mark that nothing closes is known by its line', () => {
  expect(readCsv('a,b\n1,"2\n3,4\n')).toMatchObject({
    openQuote: 2,
    records: [
      ['a', 'b'],
      ['1', '2\n3,4\n'],
    ],
  })
})
