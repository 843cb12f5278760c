import type { Attributes, Block, Place } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { Words } from '../text/fill-word.ts'
import { renderTemplate } from './template.ts'

/**
 * Collects what the places of a page are, so that `data-at="3"` in it can be traced home.
 * Pages that are published carry no marks and get `null` instead.
 */
export type PlaceMarks = { mark(at: Place): string } | null

/** Blocks as HTML, not yet sanitised: prose as it is, directives through the template of their name. */
export function renderBlocks(blocks: readonly Block[], words: Words, marks: PlaceMarks): string {
  let html = ''
  for (const block of blocks) html += marked(renderBlock(block, words, marks), block.at, marks)
  return html
}

function renderBlock(block: Block, words: Words, marks: PlaceMarks): string {
  switch (block.kind) {
    case 'prose':
      return block.html
    case 'directive': {
      const slots = Object.entries(block.slots).map(([name, inner]) => [
        `${name}Html`,
        renderBlocks(inner, words, marks),
      ])
      const view = {
        ...block.view,
        ...Object.fromEntries(slots),
        classes: block.classes.map((name) => ` ${name}`).join(''),
        attributesHtml: attributesToHtml({ ...(block.id ? { id: block.id } : {}), ...block.attributes }),
      }
      return renderTemplate(`blocks/${block.name}`, view, words)
    }
    default:
      return block satisfies never
  }
}

/** Writes the mark into the first tag of a block; text and closing tags carry none. */
function marked(html: string, at: Place, marks: PlaceMarks): string {
  return marks === null ? html : html.replace(/^<[a-zA-Z][\w-]*/, (tag) => tag + marks.mark(at))
}

/** ` name="value"` for each, with a leading space. */
export function attributesToHtml(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
}
