import type { PdfFile } from './pdf-file.ts'
import { isDict, type PdfDict, type PdfValue } from './pdf-value.ts'
import { allTags, isTag, newTag, type Tag, type TagTree } from './tag-tree.ts'

const parts = ['TR', 'THead', 'TBody', 'TFoot', 'Caption']

/**
 * Chromium leaves out cells that hold nothing, and then rows are of different lengths: they are filled up. What is
 * called a table and is not built like one is read as paragraphs.
 */
export function mendTables(file: PdfFile, tree: TagTree): void {
  for (const tag of allTags(tree.tags)) {
    if (tag.type === 'Table') {
      if (isSound(tag)) fillRows(file, rowsOf(tag))
      else for (const one of allTags([tag])) noTable(one)
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
    rows.every((row) => kidsAre(row, ['TH', 'TD']))
  )
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

type Row = { readonly tag: Tag; readonly cells: Tag[]; free: number }

function fillRows(file: PdfFile, tags: readonly Tag[]): void {
  const rows: Row[] = tags.map((tag) => ({ tag, cells: tag.kids.filter(isTag), free: 0 }))
  const taken = rows.map(() => 0) // columns that cells of rows above reach into
  const widths = rows.map(({ cells }, index) => {
    let width = taken[index] as number
    for (const cell of cells) {
      const columns = span(cell, 'ColSpan')
      width += columns
      for (let below = 1; below < span(cell, 'RowSpan') && index + below < rows.length; below++)
        taken[index + below] = (taken[index + below] as number) + columns
    }
    return width
  })
  const width = Math.max(0, ...widths)
  for (const [index, { tag }] of rows.entries()) {
    const missing = Array.from({ length: width - (widths[index] as number) }, () => newTag(file, 'TD', tag))
    // What is left out of the first row is the corner; further down it is what nobody knows.
    tag.kids = index === 0 ? [...missing, ...tag.kids] : [...tag.kids, ...missing]
  }
}

function span(cell: Tag, name: 'ColSpan' | 'RowSpan'): number {
  const held = cell.dict.get('A')
  const lists: PdfValue[] = Array.isArray(held) ? held : held === undefined ? [] : [held]
  const found = lists.filter(isDict).find((list: PdfDict) => list.has(name))
  return Number(found?.get(name) ?? 1)
}
