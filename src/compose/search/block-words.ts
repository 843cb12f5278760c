import type { Block, Plain } from '../../model.ts'
import type { Words } from '../../text/fill-word.ts'
import { htmlWords } from './html-words.ts'
import { together } from './together.ts'

/**
 * What blocks say, for the search. A question is its words and its options; why one is right, and hints, are for those
 * who answered: a list of results must not give that away.
 */
export function blockWords(blocks: readonly Block[], words: Words): string {
  return together(blocks.map((block) => knownWords(block, words)))
}

/** Both editions mostly show the same blocks. */
const known = new WeakMap<Block, { words: Words; text: string }>()

function knownWords(block: Block, words: Words): string {
  const before = known.get(block)
  if (before?.words === words) return before.text
  const text = block.kind === 'prose' ? htmlWords(block.html, words) : directiveWords(block, words)
  known.set(block, { words, text })
  return text
}

function directiveWords({ view, slots }: Extract<Block, { kind: 'directive' }>, words: Words): string {
  const inside = Object.entries(slots).map(([name, inner]) => (isTold(name) ? '' : blockWords(inner, words)))
  const { sourceHtml = null, ...own } = view
  return together([...viewWords(own, words), ...inside, ...viewWords({ sourceHtml }, words)])
}

function isTold(slot: string): boolean {
  return slot === 'explanation' || slot === 'hint'
}

/** What a template prints of its view: HTML, and plain words under the names of {@link said}. */
function viewWords(view: Plain, words: Words): string[] {
  if (view === null || typeof view !== 'object') return []
  return Object.entries(view).flatMap(([name, value]) => {
    if (typeof value !== 'string') return viewWords(value, words)
    if (name.endsWith('Html')) return drawn.has(name) ? [] : [htmlWords(value, words)]
    // The cells of a table stand in plain lists.
    return said.has(name) || Array.isArray(view) ? [value] : []
  })
}

const drawn: ReadonlySet<string> = new Set(['svgHtml', 'axisHtml'])
const said: ReadonlySet<string> = new Set(['by', 'detail', 'label', 'text', 'unit', 'when'])
