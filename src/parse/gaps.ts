import type { Block } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { SourceNode } from './split-lesson.ts'

const gap = /\{\{([^{}\n]*)\}\}/g
/** Stands for a gap while Markdown is read: two characters that no text has, around its number. */
const placeholder = /\uE0F0(\d+)\uE0F1/g
const placeholderOrTag = /<[^<>]*>|\uE0F0\d+\uE0F1/g
/** A text that has them all the same loses them: they print nothing anywhere. */
const stray = /[\uE0F0\uE0F1]/g

/** A gap is at least this many strokes wide: room for a hand. */
const leastStrokes = 8

/**
 * The gaps of a text. Markdown reads the text with placeholders, so that a gap may stand in a table or in bold words,
 * and an answer is never read as Markdown.
 */
export class Gaps {
  /** What is right, for each gap; the first is what is shown. */
  readonly answers: string[][] = []

  /** The source with a placeholder for each gap. Braces with nothing inside stay as they are. */
  takeOut(nodes: readonly SourceNode[]): SourceNode[] {
    return nodes.map((node) => {
      if (node.kind === 'block') return { ...node, block: { ...node.block, nodes: this.takeOut(node.block.nodes) } }
      return { ...node, lines: node.lines.map((line) => ({ ...line, text: this.takeFrom(line.text) })) }
    })
  }

  /** One line with a placeholder for each gap. */
  takeFrom(text: string): string {
    return text.replace(stray, '').replace(gap, (whole, inside: string) => {
      const answers = inside
        .split('|')
        .map((answer) => answer.trim().normalize('NFC'))
        .filter((answer) => answer !== '')
      return answers.length === 0 ? whole : `\uE0F0${this.answers.push(answers) - 1}\uE0F1`
    })
  }

  /** The blocks with gaps to write in. */
  putIn(blocks: readonly Block[]): Block[] {
    return this.replace(blocks, (answers) => {
      const [shown] = answers
      const longest = Math.max(...answers.map((answer) => answer.length))
      const line = '_'.repeat(Math.max(leastStrokes, Math.ceil(longest * 1.2)))
      return (
        `<span class="gap" data-accept="${escapeHtml(answers.join('|'))}">` +
        `<span class="gap-line">${line}</span><span class="gap-answer">${escapeHtml(shown!)}</span></span>`
      )
    })
  }

  /** The blocks with the answers in their places. */
  spellOut(blocks: readonly Block[]): Block[] {
    return this.replace(blocks, ([shown]) => escapeHtml(shown!))
  }

  private replace(blocks: readonly Block[], write: (answers: string[]) => string): Block[] {
    if (this.answers.length === 0) return [...blocks]
    const inText = (part: string) => part.replace(placeholder, (_, index) => write(this.answers[Number(index)]!))
    // In an attribute no element can stand: there the answer is spelt out.
    const inTag = (tag: string) => tag.replace(placeholder, (_, index) => escapeHtml(this.answers[Number(index)]![0]!))
    const inHtml = (html: string) =>
      html.replace(placeholderOrTag, (part) => (part.startsWith('<') ? inTag(part) : inText(part)))
    return blocks.map((block) => {
      if (block.kind === 'prose') return { ...block, html: inHtml(block.html) }
      const slots = Object.entries(block.slots).map(([name, inner]) => [name, this.replace(inner, write)] as const)
      return { ...block, view: inView(block.view, inHtml), slots: Object.fromEntries(slots) }
    })
  }
}

type View = Extract<Block, { kind: 'directive' }>['view']

/** Titles and cells of blocks inside are HTML, too. */
function inView(view: View, inHtml: (html: string) => string): View {
  return JSON.parse(JSON.stringify(view), (_name, value) => (typeof value === 'string' ? inHtml(value) : value)) as View
}
