import type { Diagnostic, Place } from '../model.ts'
import { type AuthorAttributes, noAttributes, readHtmlAttributes, readItems, trailingAttributes } from './attributes.ts'
import { isBlank, type Line, placeOf } from './lines.ts'
import { MarkdownState } from './markdown-state.ts'

/** What stands in a lesson, before anybody knows what the blocks mean. */
export type SourceNode =
  | { readonly kind: 'markdown'; readonly lines: Line[] }
  | { readonly kind: 'block'; readonly block: SourceBlock }

export type SourceBlock = {
  readonly name: string
  readonly title: string | null
  readonly attributes: AuthorAttributes
  readonly nodes: SourceNode[]
  readonly at: Place
}

export type SlideSource = {
  /** True below `----`. */
  readonly below: boolean
  readonly nodes: SourceNode[]
  readonly notes: SourceNode[]
  /** From Reveal's `<!-- .slide: … -->`. */
  attributes: AuthorAttributes
  /** Its first line that is not blank. */
  at: Place
}

/** Lines that part slides; `null` means that this lesson has none of that kind. */
export type Separators = { readonly slide: string; readonly below: string | null }

export const defaultSeparators: Separators = { slide: '---', below: '----' }

/** Blocks that are one line: they open nothing, so nothing has to close them. */
export type IsLeaf = (name: string) => boolean

const opening = /^(:{3,})[ \t]*([A-Za-z][\w-]*)(.*)$/
const closing = /^(:{3,})[ \t]*$/
const noteLine = /^[ \t]{0,3}notes?:[ \t]*(.*)$/i

/**
 * Splits a lesson into slides, blocks and Markdown, line by line.
 *
 * Fenced code, HTML comments and raw HTML that runs over blank lines are left alone: a `---` in there is the author's.
 * A block that is still open where its slide ends is closed there and reported, so that one mistake costs one slide.
 */
export function splitLesson(
  lines: readonly Line[],
  report: (diagnostic: Diagnostic) => void,
  isLeaf: IsLeaf = () => false,
  separators: Separators = defaultSeparators,
): SlideSource[] {
  const splitter = new LessonSplitter(lines[0] ?? { text: '', file: '', number: 1 }, report, isLeaf, separators)
  for (const [index, line] of lines.entries()) splitter.take(line, lines[index - 1], lines[index + 1])
  return splitter.finish()
}

/** No slide needs more; a thousand would end in a stack that is full. */
const deepest = 20

type OpenBlock = { readonly colons: number; readonly block: SourceBlock; readonly holder: SourceNode[] }

/** Walks once over the lines; a class because its state lives as long as the walk. */
class LessonSplitter {
  private readonly slides: SlideSource[] = []
  private slide: SlideSource
  private target: SourceNode[]
  private begun = false
  private readonly open: OpenBlock[] = []
  private readonly state = new MarkdownState()
  private unclosed = 0
  /** Reveal's slide comment, while it runs over several lines. */
  private comment: string[] | null = null
  /** The last line that was not inside code: where unclosed code began. */
  private running: Line
  private readonly report: (diagnostic: Diagnostic) => void
  private readonly isLeaf: IsLeaf
  private readonly separators: Separators

  constructor(first: Line, report: (d: Diagnostic) => void, isLeaf: IsLeaf, separators: Separators) {
    this.report = report
    this.isLeaf = isLeaf
    this.separators = separators
    this.running = first
    this.slide = emptySlide(false, placeOf(first))
    this.target = this.slide.nodes
  }

  take(line: Line, previous: Line | undefined, next: Line | undefined): void {
    this.state.leaveContainer(line.text)
    if (this.state.isPlain) {
      this.running = line
      if (this.takeBreak(line, previous, next)) return
      this.begin(line)
      if (this.takeNote(line)) return
      if (this.takeFence(line)) return
      if (this.takeSlideComment(line)) return
    }
    this.state.read(line.text)
    if (this.comment === null) this.push(line)
    else this.takeCommentLine(line.text)
  }

  finish(): SlideSource[] {
    if (!this.state.isPlain) {
      this.report({
        ...placeOf(this.running),
        rule: 'code-not-closed',
        severity: 'error',
        message: 'The code or raw HTML that begins here runs to the end of the lesson.',
        hint: 'Close it: a code fence with the same marks on a line of its own, a comment with -->.',
      })
    }
    this.endSlide()
    return this.slides
  }

  private takeBreak(line: Line, previous: Line | undefined, next: Line | undefined): boolean {
    const text = line.text.trimEnd()
    const below = text === this.separators.below
    if (!below && text !== this.separators.slide) return false
    // Directly under text, Markdown reads the dashes as an underline that makes the text a heading.
    if (/^-+$/.test(text) && !isBlank(previous) && this.state.endsInParagraph) return false
    this.endSlide()
    this.slide = emptySlide(below, placeOf(next ?? line))
    this.begun = false
    this.target = this.slide.nodes
    return true
  }

  private begin(line: Line): void {
    if (this.begun || isBlank(line)) return
    this.begun = true
    this.slide.at = placeOf(line)
  }

  private takeNote(line: Line): boolean {
    const note = noteLine.exec(line.text)
    if (!note || this.target === this.slide.notes) return false
    this.closeAll('the speaker notes begin')
    this.target = this.slide.notes
    this.state.reset()
    if (note[1]!.trim() !== '') this.push({ ...line, text: note[1]! })
    return true
  }

  private takeFence(line: Line): boolean {
    const close = closing.exec(line.text)
    if (close) {
      this.close(close[1]!.length, line)
      this.state.reset()
      return true
    }
    const open = opening.exec(line.text) ?? pandocOpening(line.text)
    if (!open) return false
    const block: SourceBlock = { name: open[2]!, ...readHead(open[3]!), nodes: [], at: placeOf(line) }
    if (this.open.length >= deepest) {
      this.reportTooDeep(line)
      return false
    }
    this.holder().push({ kind: 'block', block })
    if (!this.isLeaf(block.name)) this.open.push({ colons: open[1]!.length, block, holder: block.nodes })
    this.state.reset()
    return true
  }

  private takeSlideComment(line: Line): boolean {
    const comment = /^[ \t]*<!--[ \t]*\.slide:(.*?)(-->[ \t]*)?$/.exec(line.text)
    if (comment?.[2] === undefined) {
      if (comment && !comment[1]!.includes('-->')) this.comment = []
      return false
    }
    this.slide.attributes = readHtmlAttributes(comment[1]!)
    return true
  }

  private takeCommentLine(text: string): void {
    this.comment!.push(text)
    if (!this.state.isPlain) return
    const comment = /\.slide:(.*?)-->/s.exec(this.comment!.join('\n'))
    this.slide.attributes = readHtmlAttributes(comment?.[1] ?? '')
    this.comment = null
  }

  private close(colons: number, line: Line): void {
    const same = this.open.findLastIndex((block) => block.colons === colons)
    if (this.open.length === 0) {
      if (this.unclosed > 0) this.unclosed -= 1
      else
        this.report({
          ...placeOf(line),
          rule: 'block-not-open',
          severity: 'error',
          message: 'This fence closes a block, but none is open.',
          hint: 'Delete the line, or open a block above it with ::: and a name.',
        })
      return
    }
    const until = same === -1 ? this.open.length - 1 : same
    while (this.open.length > until + 1) this.reportUnclosed(this.open.pop()!, 'the block around it ends')
    this.open.pop()
  }

  private reportTooDeep(line: Line): void {
    this.report({
      ...placeOf(line),
      rule: 'too-deep',
      severity: 'error',
      message: `Blocks stand more than ${deepest} deep in each other here.`,
      hint: 'Close the blocks above with ::: where they end.',
    })
  }

  private closeAll(because: string): void {
    while (this.open.length > 0) {
      this.reportUnclosed(this.open.pop()!, because)
      this.unclosed += 1
    }
  }

  private reportUnclosed({ block, colons }: OpenBlock, because: string): void {
    this.report({
      ...block.at,
      rule: 'block-not-closed',
      severity: 'error',
      message: `The block "${block.name}" is never closed; ${because}.`,
      hint: `Write ${':'.repeat(colons)} on a line of its own where the block ends.`,
    })
  }

  private endSlide(): void {
    this.closeAll('its slide ends')
    this.state.reset()
    this.slides.push(this.slide)
  }

  private holder(): SourceNode[] {
    return this.open.at(-1)?.holder ?? this.target
  }

  private push(line: Line): void {
    const holder = this.holder()
    const last = holder.at(-1)
    if (last?.kind === 'markdown') last.lines.push(line)
    else if (!isBlank(line)) holder.push({ kind: 'markdown', lines: [line] })
  }
}

/** Pandoc names a block by its first class: `::: {.column width=40%}` is `::: column {width=40%}`. */
function pandocOpening(text: string): RegExpExecArray | null {
  const braces = /^(:{3,})[ \t]*\{[ \t]*\.([A-Za-z][\w-]*)(.*\})[ \t]*$/.exec(text)
  if (braces) braces[3] = braces[3] === '}' ? '' : ` {${braces[3]!.trimStart()}`
  return braces
}

/** `Title {.key time=3}` or `src=data/x.csv title="…"` after a block's name. */
function readHead(text: string): { title: string | null; attributes: AuthorAttributes } {
  const braces = trailingAttributes(text)
  let head = (braces ? braces.before : text).trim()
  let attributes = braces?.attributes ?? noAttributes
  const bare = bareItems(head)
  const read = readItems(head.slice(bare))
  attributes = { ...attributes, values: { ...read.values, ...attributes.values } }
  head = head.slice(0, bare).trim()
  return { title: head === '' ? null : head.replace(/^"(.*)"$/, '$1'), attributes }
}

/** Where the attributes without braces at the end of a head begin. Word by word: one pattern for all could take hours. */
function bareItems(head: string): number {
  let start = head.length
  for (const word of head.matchAll(/([a-zA-Z][\w-]*=(?:"[^"]*"|'[^']*'|[^\s"'{}]+)(?!\S))|\S+/g)) {
    if (word[1] === undefined) start = head.length
    else if (start === head.length) start = word.index
  }
  return start
}

function emptySlide(below: boolean, at: Place): SlideSource {
  return { below, nodes: [], notes: [], attributes: noAttributes, at }
}
