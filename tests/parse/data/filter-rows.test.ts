import { expect, test } from 'vitest'
import { filterRows } from '../../../src/parse/data/filter-rows.ts'
import { readTable } from '../../../src/parse/data/read-table.ts'

const at = { file: 'deck.md', line: 3, column: 1 }
const csv = 'year,party,seats,constructor\n2021,Blue,76,x\n2023,Blue,62,\n2023,Green & "Co",29,a=b\n'

const filter = (where: string) => {
  const said: string[] = []
  const rows = filterRows(
    readTable('x.csv', csv, () => {}),
    where,
    at,
    (one) => said.push(`${one.line} ${one.message}`),
  )
  return { seats: rows.map((row) => row.cells.seats), said }
}

test.each([
  ['year=2023', ['62', '29']],
  [' year = 2023 ; party = Blue ; ', ['62']],
  ['party!=Blue', ['29']],
  ['party=Blue|Green & "Co"', ['76', '62', '29']],
  ['constructor=a=b', ['29']],
  ['constructor=', ['62']],
  ['constructor!=', ['76', '29']],
  [';', ['76', '62', '29']],
])('%j finds its rows', (where, seats) => {
  expect(filter(where)).toEqual({ seats, said: [] })
})

test.each([
  ['year', '"year" is not a condition.'],
  ['=2023', '"=2023" is not a condition.'],
  ['yeer=2023', '"x.csv" has no column "yeer". Did you mean "year"?'],
  ['toString=2023', '"x.csv" has no column "toString".'],
  ['party=Bleu', 'No row of "x.csv" has "Bleu" in the column "party".'],
  ['party!=Bleu', 'No row of "x.csv" has "Bleu" in the column "party".'],
  ['year=2021; party=Green & "Co"', 'No row of "x.csv" fits "year=2021; party=Green & "Co"".'],
  ['party!=Blue|Green & "Co"', 'No row of "x.csv" fits "party!=Blue|Green & "Co"".'],
])('%j is said once, at the block', (where, message) => {
  expect(filter(where).said).toEqual([`3 ${message}`])
})

test('a condition of a megabyte is read at once, and quoted in part', () => {
  const { said } = filter(`year${' '.repeat(1_000_000)}x`)
  expect(said[0]!.length).toBeLessThan(200)
})
