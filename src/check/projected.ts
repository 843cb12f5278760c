import type { Block, Directive, Slide } from '../model.ts'
import { seenText } from './seen-text.ts'

/** A piece of text on the wall. A table is looked up cell by cell; other text is read from end to end. */
export type Seen = { readonly text: string; readonly lookedUp: boolean }

/** Blocks that the class sees; what is for study, the handout or the teacher's eyes is left out. */
export function projectedBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter(
    (block) =>
      block.kind === 'prose' ||
      (!block.shown.teacherOnly && (block.shown.outputs === null || block.shown.outputs.includes('deck'))),
  )
}

/**
 * The text of a slide below its title, as it is projected before any answer is shown.
 *
 * Not in it: title and kicker, notes, source lines and citations, the words and the data of figures, code,
 * mathematics, and what a question keeps back.
 */
export function projectedText(slide: Slide): Seen[] {
  return projectedBlocks(slide.blocks)
    .flatMap((block) => seenIn(block))
    .filter(({ text }) => text !== '')
}

const drawn = new Set(['chart', 'hemicycle', 'tilemap', 'timeline'])
const tables = new Set(['compare', 'table', 'claim', 'match'])
/** Fields and slots that name a source, or that a question keeps back. */
const keptBack = new Set([
  'explanation',
  'hint',
  'answer',
  'points',
  'data',
  'source',
  'sources',
  'credit',
  'by',
  'alt',
])

function seenIn(block: Block): Seen[] {
  if (block.kind === 'prose') {
    if (block.what === 'code' || block.what === 'math') return []
    return [{ text: seenText(block.html), lookedUp: block.what === 'table' || /<table\b/i.test(block.html) }]
  }
  const said = viewTexts(block).map((text) => ({ text, lookedUp: false }))
  if (drawn.has(block.name)) return said.slice(0, 1)
  const inside = Object.entries(block.slots)
    .filter(([name]) => !isKeptBack(name))
    .flatMap(([, blocks]) => projectedBlocks(blocks).flatMap((inner) => seenIn(inner)))
  const all = [...said, ...inside]
  return tables.has(block.name) ? all.map(({ text }) => ({ text, lookedUp: true })) : all
}

function isKeptBack(name: string): boolean {
  return keptBack.has(name.replace(/Html$/, ''))
}

/** Text that a block's template prints besides what stands inside it, at any depth of its data. */
function viewTexts(block: Directive): string[] {
  const texts = (value: Directive['view'][string]): string[] => {
    if (value === null || typeof value !== 'object') return []
    return Object.entries(value).flatMap(([name, inner]) => {
      if (isKeptBack(name)) return []
      return typeof inner === 'string' ? (/Html$/.test(name) ? [seenText(inner)] : []) : texts(inner)
    })
  }
  return texts(block.view)
}
