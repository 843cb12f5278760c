import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable } from '../../../src/parse/data/read-table.ts'

const read = (text: string) => {
  const rules: string[] = []
  const table = readTable('data/x.csv', text, (one) => rules.push(`${one.line} ${one.rule}`))
  return { table, rules }
}

test('a row knows its line, below a cell that runs over several lines too', () => {
  const { table } = read('name,note\na,"one\ntwo"\n\nb,x\r\nc,y\n')
  expect(table.rows.map((row) => [row.cells.name, row.at.line])).toEqual([
    ['a', 2],
    ['b', 5],
    ['c', 6],
  ])
})

test('a comma and a quotation mark in quotes belong to the cell', () => {
  expect(read('a,b\n"1,5","say ""no"""\n').table.rows[0]!.cells).toEqual({ a: '1,5', b: 'say "no"' })
})

test('a row of the wrong length is left out and said, the others stay', () => {
  const { table, rules } = read('a,b\n1\n1,2\n1,2,3\n')
  expect(table.rows).toHaveLength(1)
  expect(rules).toEqual(['2 data-row', '4 data-row'])
})

test('an empty file has no columns and no rows', () => {
  expect(read('').table).toMatchObject({ columns: [], rows: [] })
})

test('a column cannot be called after what every object has', () => {
  const { table } = read('__proto__,constructor\n1,2\n')
  expect(table.rows[0]!.cells.constructor).toBe('2')
})

test('whatever a file holds, every row is at a line that is there', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', ',', '"', '\n', '\r\n', '1.5', ' ')), (parts) => {
      const text = `x,y\n${parts.join('')}`
      const lines = text.split('\n').length
      for (const row of read(text).table.rows) {
        expect(row.at.line).toBeGreaterThan(1)
        expect(row.at.line).toBeLessThanOrEqual(lines)
      }
    }),
  )
})

test('a quotation mark that nothing closes is said at its line: it swallows all rows below', () => {
  expect(read('x,y\na,1\nb,"2\nc,3\n').rules).toEqual(['3 data-row'])
})

test('a file with semicolons or tabs is told apart from one with a single column', () => {
  expect(read('party;seats\nBlue;62\n').rules).toEqual(['1 data-columns'])
  expect(read('party\tseats\nBlue\t62\n').rules).toEqual(['1 data-columns'])
  expect(read('party\nBlue\n').rules).toEqual([])
})
