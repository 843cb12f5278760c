import { PDFArray, PDFDict } from '@cantoo/pdf-lib'
import type { Rule } from '../rule.ts'
import { type Element, key, nameOf, numberOf, textOf } from '../tagged-pdf.ts'
import { holding, within } from './tags.ts'

const groups = ['THead', 'TBody', 'TFoot']

export const tableRules: readonly Rule[] = [
  holding('7.2-3', 'Table', ['TR', 'Caption', ...groups]),
  within('7.2-4', 'TR', ['Table', ...groups]),
  within('7.2-5', 'THead', ['Table']),
  within('7.2-6', 'TBody', ['Table']),
  within('7.2-7', 'TFoot', ['Table']),
  within('7.2-8', 'TH', ['TR']),
  within('7.2-9', 'TD', ['TR']),
  holding('7.2-10', 'TR', ['TH', 'TD']),
  perTable('7.2-11', 'a table has one THead at most', (kids) => count(kids, 'THead') > 1),
  perTable('7.2-12', 'a table has one TFoot at most', (kids) => count(kids, 'TFoot') > 1),
  perTable('7.2-13', 'TFoot needs TBody', (kids) => count(kids, 'TFoot') > 0 && count(kids, 'TBody') === 0),
  perTable('7.2-14', 'THead needs TBody', (kids) => count(kids, 'THead') > 0 && count(kids, 'TBody') === 0),
  perTable('7.2-16', 'a caption stands first or last', (kids) =>
    kids.slice(1, -1).some(({ standard }) => standard === 'Caption'),
  ),
  holding('7.2-36', 'THead', ['TR']),
  holding('7.2-37', 'TBody', ['TR']),
  holding('7.2-38', 'TFoot', ['TR']),
  perTable('7.2-39', 'a table has one caption at most', (kids) => count(kids, 'Caption') > 1),
  {
    clause: '7.2-42',
    says: 'all rows are equally long and no cells overlap (with 7.2-15, 41 and 43)',
    find: ({ elements }) =>
      tables(elements).flatMap((table) => {
        const { grid, overlaps } = layOut(table)
        const width = Math.max(0, ...grid.map((row) => row.length))
        const isFull = grid.every((row) => row.length === width && Array.from(row).every(Boolean))
        return isFull && !overlaps ? [] : [`${table.name}: ${grid.map((row) => row.length).join(', ')}`]
      }),
  },
  {
    clause: '7.5-1',
    says: 'every cell has its headers, by name or by their direction (with 7.5-2: which exist)',
    find: ({ elements }) => tables(elements).flatMap((table) => cellsWithoutHeaders(table)),
  },
]

function tables(elements: readonly Element[]): Element[] {
  return elements.filter(({ standard }) => standard === 'Table')
}

function count(kids: readonly Element[], type: string): number {
  return kids.filter(({ standard }) => standard === type).length
}

function perTable(clause: string, says: string, isWrong: (kids: readonly Element[]) => boolean): Rule {
  return {
    clause,
    says,
    find: ({ elements }) =>
      tables(elements)
        .filter(({ kids }) => isWrong(kids))
        .map(({ name }) => name),
  }
}

function rowsOf(table: Element): Element[] {
  return table.kids.flatMap((kid) =>
    groups.includes(kid.standard ?? '') ? kid.kids : kid.standard === 'TR' ? [kid] : [],
  )
}

/** Which cell is at which place. */
function layOut(table: Element): { grid: Element[][]; overlaps: boolean } {
  const rows = rowsOf(table)
  const grid: Element[][] = rows.map(() => [])
  let overlaps = false
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const cell of row.kids) {
      while (grid[index]?.[column]) column++
      for (let down = 0; down < span(cell, 'RowSpan'); down++)
        for (let right = 0; right < span(cell, 'ColSpan'); right++) {
          const place = grid[index + down]
          if (place === undefined)
            overlaps = true // reaches out of the table
          else if (place[column + right]) overlaps = true
          else place[column + right] = cell
        }
      column += span(cell, 'ColSpan')
    }
  }
  return { grid, overlaps }
}

function cellsWithoutHeaders(table: Element): string[] {
  const { grid } = layOut(table)
  const cells = grid.flat()
  const ids = new Set(cells.map(({ dict }) => textOf(dict.get(key('ID')))).filter(Boolean))
  const isHeader = (cell: Element | undefined, scope: string) =>
    cell?.standard === 'TH' && [scope, 'Both'].includes(nameOf(attribute(cell, 'Scope')) ?? '')
  return grid.flatMap((row, y) =>
    row.flatMap((cell, x) => {
      if (cell.standard !== 'TD') return []
      const headers = attribute(cell, 'Headers')
      const names = headers instanceof PDFArray ? headers.asArray().map(textOf) : []
      if (headers instanceof PDFArray && headers.size() === 0) return [`${cell.name}: an empty list`]
      if (names.some((name) => !ids.has(name))) return [`${cell.name}: unknown header`]
      const isUnder = grid.slice(0, y).some((above) => isHeader(above[x], 'Column'))
      const isBeside = row.slice(0, x).some((left) => isHeader(left, 'Row'))
      return names.length > 0 || isUnder || isBeside ? [] : [cell.name]
    }),
  )
}

function span(cell: Element, name: string): number {
  return numberOf(attribute(cell, name)) ?? 1
}

function attribute(cell: Element, name: string) {
  const held = cell.dict.lookup(key('A'))
  const lists = held instanceof PDFArray ? held.asArray().map((one) => cell.dict.context.lookup(one)) : [held]
  const list = lists.find((one): one is PDFDict => one instanceof PDFDict && one.has(key(name)))
  return list?.lookup(key(name))
}
