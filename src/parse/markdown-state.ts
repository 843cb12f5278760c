/**
 * Knows, line by line, whether Markdown is inside something that runs on: fenced code, a comment, raw HTML.
 *
 * Follows CommonMark 0.31 sections 4.5 and 4.6, as far as needed to tell where a slide may end.
 */
export class MarkdownState {
  private fence: { readonly mark: string; readonly length: number; readonly indent: number } | null = null
  private htmlEnd: RegExp | null = null
  /** How far the text of the list item is indented that we are in; 0 outside lists. */
  private listIndent = 0

  private inParagraph = false
  /** The paragraph belongs to a list item or a quotation, indented or not: dashes below it underline nothing. */
  private inContainer = false
  private inTable = false

  /** True when the last line was text that `---` below it would turn into a heading. */
  get endsInParagraph(): boolean {
    return this.inParagraph && !this.inContainer && !this.inTable
  }

  /** True outside code, comments and raw HTML. */
  get isPlain(): boolean {
    return this.fence === null && this.htmlEnd === null
  }

  reset(): void {
    this.leave()
    this.listIndent = 0
  }

  /** Code or raw HTML ends; the list around it may go on. */
  private leave(): void {
    this.fence = null
    this.htmlEnd = null
    this.inParagraph = false
    this.inContainer = false
    this.inTable = false
  }

  /** Code inside a list ends with the list: the first line that stands further left, closed or not. */
  leaveContainer(text: string): void {
    if (this.fence && this.fence.indent > 0 && text.trim() !== '' && indentOf(text) < this.fence.indent) this.reset()
  }

  read(text: string): void {
    if (this.fence) {
      const close = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(text)
      const mark = close?.[1] ?? ''
      if (mark.startsWith(this.fence.mark) && mark.length >= this.fence.length) this.leave()
      return
    }
    if (this.htmlEnd) {
      if (this.htmlEnd.test(text)) this.leave()
      return
    }
    this.followList(text)
    const fence = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`]*$)|~{3,})/.exec(text)
    if (fence && (/^ {0,3}[`~]/.test(text) || !this.inParagraph)) {
      this.fence = { mark: fence[1]![0]!, length: fence[1]!.length, indent: this.listIndent }
      this.inParagraph = false
      return
    }
    this.htmlEnd = endOfHtml(text)
    this.followParagraph(text)
  }

  private followParagraph(text: string): void {
    if (text.trim() === '') {
      this.inParagraph = false
      this.inContainer = false
      this.inTable = false
      return
    }
    this.inTable ||= this.inParagraph && tableRule.test(text)
    const runsOn = this.inParagraph && /^(?: {4}|\t)/.test(text) // too far right to begin anything but a code block
    const isText =
      this.htmlEnd === null && (runsOn || isParagraph(text)) && !(linkDefinition.test(text) && !this.inParagraph)
    if (opensContainer.test(text)) this.inContainer = true
    else if (isText) this.inContainer ||= this.listIndent > 0 && indentOf(text) >= this.listIndent
    else this.inContainer = false
    this.inParagraph = isText
  }

  private followList(text: string): void {
    const item = listItem.exec(text)
    if (item) this.listIndent = item[0].length
    else if (text.trim() !== '' && indentOf(text) < this.listIndent) this.listIndent = 0
  }
}

const opensContainer = /^ {0,3}(?:>|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$))/
const linkDefinition = /^ {0,3}\[[^\]]+\]:[ \t]*\S/
/** The line below a table's head, where it has two columns or more. */
const tableRule = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/

const listItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/

const htmlBlocks: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![A-Za-z]/, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
]

/** The end that raw HTML opened on this line waits for; null when it opens none or ends at once. */
function endOfHtml(text: string): RegExp | null {
  if (!text.includes('<')) return null
  const block = htmlBlocks.find(([start]) => start.test(text))
  return block && !block[1].test(text) ? block[1] : null
}

function isParagraph(text: string): boolean {
  const line = text.trim()
  if (line === '' || /^ {4,}|^\t/.test(text)) return false
  return (
    !/^(?:#{1,6}(?:\s|$)|>|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|\||:::|(?:[-*_][ \t]*){3,}$)/.test(line) && !isHtml(line)
  )
}

/** A line of raw HTML that stands for itself; a tag at the start of a sentence does not. */
function isHtml(line: string): boolean {
  return blockTag.test(line) || /^<\/?[a-z][^<>]*>\s*$/i.test(line)
}

const blockTag =
  /^<(?:[!?]|\/?(?:address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|h[1-6]|header|hr|html|iframe|legend|li|link|main|menu|nav|ol|optgroup|option|p|param|pre|script|search|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$))/i

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
