import { dictOf, type PdfFile } from './pdf-file.ts'
import { isDict, type PdfDict, type PdfValue } from './pdf-value.ts'
import { adopt, allTags, isTag, type Kid, newTag, type Tag, type TagTree } from './tag-tree.ts'

const parts = ['TR', 'THead', 'TBody', 'TFoot', 'Caption']

/** Fills up rows. What is called a table and is not built like one, or has no headers, is read as paragraphs. */
export function mendTables(file: PdfFile, tree: TagTree): void {
  for (const tag of allTags(tree.tags)) {
    if (tag.type === 'Table') {
      if (isSound(tag)) {
        oneCaption(tag)
        fillRows(file, rowsOf(tag))
      } else for (const one of allTags([tag])) noTable(one)
    } else if (isStray(tag)) noTable(tag)
  }
}

function isSound(table: Tag): boolean {
  const rows = rowsOf(table)
  const kidsAre = (tag: Tag, types: readonly string[]) =>
    tag.kids.filter(isTag).every((kid) => types.includes(kid.type))
  const groups = table.kids.filter(isTag).filter((kid) => /^T(Head|Body|Foot)$/.test(kid.type))
  return (
    kidsAre(table, parts) &&
    groups.every((group) => kidsAre(group, ['TR'])) &&
    rows.every((row) => kidsAre(row, ['TH', 'TD'])) &&
    hasHeaders(rows)
  )
}

/** A table has one caption, which stands first. */
function oneCaption(table: Tag): void {
  const [caption, ...others] = table.kids.filter(isTag).filter((kid) => kid.type === 'Caption')
  if (caption === undefined) return
  for (const other of others) adopt(caption, other.kids)
  table.kids = [caption, ...table.kids.filter((kid) => !isTag(kid) || kid.type !== 'Caption')]
}

function rowsOf(table: Tag): Tag[] {
  const kids = table.kids.filter(isTag)
  return kids.flatMap((kid) =>
    kid.type === 'TR' ? [kid] : /^T(Head|Body|Foot)$/.test(kid.type) ? kid.kids.filter(isTag) : [],
  )
}

function isStray(tag: Tag): boolean {
  const around = tag.parent?.type ?? ''
  if (tag.type === 'TR') return !['Table', 'THead', 'TBody', 'TFoot'].includes(around)
  if (tag.type === 'TH' || tag.type === 'TD') return around !== 'TR'
  return /^T(Head|Body|Foot)$/.test(tag.type) && around !== 'Table'
}

function noTable(tag: Tag): void {
  if (!/^(Table|T[RHD]|T(Head|Body|Foot))$/.test(tag.type)) return
  tag.type = 'Div'
  tag.dict.delete('A')
}

/**
 * Chromium leaves out cells that hold nothing. Where they were is told by the cells that are there: each names the
 * headers that it stands under.
 */
function fillRows(file: PdfFile, rows: readonly Tag[]): void {
  const widths = widthsOf(rows)
  const width = Math.max(0, ...widths)
  const columns = columnsOfHeaders(rows.filter((_, index) => widths[index] === width))
  for (const [index, row] of rows.entries()) {
    let missing = width - (widths[index] as number)
    for (const cell of cellsOf(row)) dropEmptyHeaders(file, cell)
    const isHead = index === 0 && cellsOf(row).every((cell) => cell.type === 'TH')
    const kids: Kid[] = []
    let column = 0
    for (const kid of row.kids) {
      const wanted = isTag(kid) ? columnOf(kid, columns) : null
      for (; missing > 0 && wanted !== null && column < wanted; column++, missing--)
        kids.push(emptyCell(file, row, isHead))
      if (isTag(kid)) column += span(kid, 'ColSpan')
      kids.push(kid)
    }
    for (; missing > 0; missing--) kids.push(emptyCell(file, row, isHead))
    row.kids = kids
  }
}

/** Columns in each row, with those that cells above reach down into. */
function widthsOf(rows: readonly Tag[]): number[] {
  const taken = rows.map(() => 0)
  return rows.map((row, index) => {
    let width = taken[index] as number
    for (const cell of cellsOf(row)) {
      width += span(cell, 'ColSpan')
      for (let below = index + 1; below < Math.min(index + span(cell, 'RowSpan'), rows.length); below++)
        taken[below] = (taken[below] as number) + span(cell, 'ColSpan')
    }
    return width
  })
}

/** In which column the cells stand that name a header. */
function columnsOfHeaders(fullRows: readonly Tag[]): Map<string, number> {
  const columns = new Map<string, number>()
  for (const row of fullRows) {
    let column = 0
    for (const cell of cellsOf(row)) {
      // The header of its row stands before a cell, so it was met before and keeps its column.
      for (const name of [cell.dict.get('ID'), ...headersOf(cell)])
        if (typeof name === 'string' && !columns.has(name)) columns.set(name, column)
      column += span(cell, 'ColSpan')
    }
  }
  return columns
}

function columnOf(cell: Tag, columns: ReadonlyMap<string, number>): number | null {
  const known = [cell.dict.get('ID'), ...headersOf(cell)].map((name) => columns.get(String(name)))
  const found = known.filter((column) => column !== undefined)
  return found.length === 0 ? null : Math.max(...found)
}

function emptyCell(file: PdfFile, row: Tag, isHead: boolean): Tag {
  const cell = newTag(file, isHead ? 'TH' : 'TD', row)
  if (isHead) cell.dict.set('A', dictOf({ O: '/Table', Scope: '/Column' }))
  return cell
}

/** A cell names its headers, or stands in a row or column that begins with one. */
function hasHeaders(rows: readonly Tag[]): boolean {
  const isHead = (cell: Tag | undefined) => cell?.type === 'TH'
  if (rows[0] && cellsOf(rows[0]).every(isHead)) return true
  return rows.every(
    (row) => isHead(cellsOf(row)[0]) || cellsOf(row).every((cell) => isHead(cell) || headersOf(cell).length > 0),
  )
}

/** A list of no headers says that there are none, where the direction of the headers would tell. */
function dropEmptyHeaders(file: PdfFile, cell: Tag): void {
  const held = cell.dict.get('A')
  if (!Array.isArray(held)) return
  const isEmpty = (list: PdfValue) => isDict(list) && Array.isArray(list.get('Headers')) && headersOf(cell).length === 0
  if (!held.some(isEmpty)) return
  cell.dict.set(
    'A',
    held.filter((list) => !isEmpty(list)),
  )
  file.touch(cell.number)
}

function cellsOf(row: Tag): Tag[] {
  return row.kids.filter(isTag)
}

function span(cell: Tag, name: 'ColSpan' | 'RowSpan'): number {
  return Number(attribute(cell, name) ?? 1)
}

function headersOf(cell: Tag): PdfValue[] {
  const headers = attribute(cell, 'Headers')
  return Array.isArray(headers) ? headers : []
}

function attribute(cell: Tag, name: string): PdfValue | undefined {
  const held = cell.dict.get('A')
  const lists: PdfValue[] = Array.isArray(held) ? held : held === undefined ? [] : [held]
  return lists
    .filter(isDict)
    .find((list: PdfDict) => list.has(name))
    ?.get(name)
}
