import { Parser, type Token, type TokenizerExtension, type Tokens } from 'marked'
import type { Place, Prose } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { type AuthorAttributes, noAttributes } from './attributes.ts'
import type { ListItem, Piece, SlideContext, TableCells } from './context.ts'
import type { CitationToken, FootnoteToken, MathToken, TermToken } from './inline-extensions.ts'
import { type LexedBlock, lexMarkdown } from './lex-markdown.ts'
import { joinLines, type Line, placeOf } from './lines.ts'
import { MarkdownRenderer } from './markdown-renderer.ts'
import { tokenText } from './token-text.ts'

/** A heading that may become the title of its slide. */
export type Heading = {
  readonly depth: number
  readonly html: string
  readonly text: string
  readonly attributes: AuthorAttributes
  readonly at: Place
}

/** Markdown in the middle of being read: the heading can be taken off before the rest is rendered. */
export class MarkdownChunk {
  private readonly lines: readonly Line[]
  private readonly blocks: LexedBlock[]
  private readonly given: ReturnType<typeof lexMarkdown>['attributes']
  private parser: Parser | null = null
  private renderer: MarkdownRenderer | null = null
  private search = { line: 0, column: 0 }

  constructor(
    lines: readonly Line[],
    extensions: readonly TokenizerExtension[],
    context: SlideContext,
    lex: typeof lexMarkdown = lexMarkdown,
  ) {
    this.lines = lines
    const lexed = unlessTooDeep(
      () => lex(joinLines(lines), extensions, context.links),
      () => asPlainText(lines, context),
    )
    this.blocks = [...lexed.blocks]
    this.given = lexed.attributes
    for (const block of this.blocks) this.reportSetextHeading(block, context)
  }

  /** Takes the heading that the chunk starts with; null when it starts with anything else. */
  takeHeading(context: SlideContext): Heading | null {
    const start = this.blocks.findIndex((block) => !isComment(block.token))
    const block = this.blocks[start]
    if (block?.token.type !== 'heading') return null
    this.blocks.splice(start, 1)
    const token = block.token as Tokens.Heading
    const html = this.parserFor(block, context).parseInline(token.tokens)
    return {
      depth: token.depth,
      html,
      text: tokenText(token.tokens),
      attributes: block.attributes,
      at: this.placeAt(block.line),
    }
  }

  /** Everything that is left, a block each. */
  prose(context: SlideContext): Prose[] {
    return this.blocks.flatMap((block) => this.proseOf([block.token], block, context) ?? [])
  }

  /** Everything that is left, to be taken apart. */
  pieces(context: SlideContext): Piece[] {
    return this.blocks.map((block) => ({
      what: block.token.type,
      at: this.placeAt(block.line),
      block: null,
      blocks: () => asList(this.proseOf([block.token], block, context)),
      items: () => (block.token.type === 'list' ? this.items(block.token as Tokens.List, block.line, context) : []),
      quoted: () =>
        block.token.type !== 'blockquote'
          ? []
          : block.token.tokens!.flatMap((token) => asList(this.proseOf([token], plainAt(block.line), context))),
    }))
  }

  private items(list: Tokens.List, line: number, context: SlideContext): ListItem[] {
    let start = line
    return list.items.map((item) => {
      const content = withoutBox(item.tokens)
      const html = this.proseOf(content, plainAt(start), context)
      const at = this.placeAt(start)
      start += item.raw.split('\n').length - 1
      return {
        checked: item.task ? item.checked === true : null,
        content: html ?? { kind: 'prose', what: 'text', html: '', images: [], links: [], at },
        attributes: this.given.get(item) ?? noAttributes,
      }
    })
  }

  /** Tokens as one block; null when they show nothing. */
  private proseOf(
    tokens: Token[],
    place: Pick<LexedBlock, 'line' | 'attributes'>,
    context: SlideContext,
  ): Prose | null {
    const at = this.placeAt(place.line)
    const html = unlessTooDeep(
      () => this.parserFor(place, context).parse(tokens),
      () => plainParagraph(tokens.map((token) => token.raw).join(''), at, context),
    )
    if (html.trim() === '') return null
    const { images, links } = this.renderer!
    return { kind: 'prose', what: tokens[0]!.type, html, images, links, at }
  }

  /** The first table, cell by cell. */
  table(context: SlideContext): TableCells | null {
    const block = this.blocks.find((candidate) => candidate.token.type === 'table')
    if (!block) return null
    const token = block.token as Tokens.Table
    const parser = this.parserFor(block, context)
    const html = (cell: Tokens.TableCell) => parser.parseInline(cell.tokens)
    return {
      header: token.header.map(html),
      rows: token.rows.map((row, index) => ({ cells: row.map(html), at: this.placeAt(block.line + 2 + index) })),
    }
  }

  /** Only the inline HTML, of a chunk that was read with `lexInline`. */
  inline(context: SlideContext): string {
    const block = this.blocks[0]
    if (!block || !('tokens' in block.token) || !block.token.tokens) return ''
    return this.parserFor(block, context).parseInline(block.token.tokens)
  }

  /** The parser, ready for a block; one serves the whole chunk, since making one is dear. */
  private parserFor(block: Pick<LexedBlock, 'line' | 'attributes'>, context: SlideContext): Parser {
    this.search = { line: block.line, column: 0 }
    if (this.parser === null || this.renderer?.context !== context) {
      const renderer = new MarkdownRenderer(context, this.given, (raw) => this.locate(raw))
      const renderers = {
        math: (token: Tokens.Generic) => renderer.math(token as MathToken),
        mathBlock: (token: Tokens.Generic) => `<div class="math display">${renderer.math(token as MathToken)}</div>\n`,
        footnote: (token: Tokens.Generic) => renderer.footnote(token as FootnoteToken),
        citation: (token: Tokens.Generic) => renderer.citation(token as CitationToken),
        term: (token: Tokens.Generic) => renderer.term(token as TermToken),
      }
      this.renderer = renderer
      this.parser = new Parser({ renderer, extensions: { renderers, childTokens: {} } })
    }
    this.renderer.begin(block.attributes)
    return this.parser
  }

  private reportSetextHeading({ token, line }: LexedBlock, context: SlideContext): void {
    if (token.type !== 'heading' || !/\n {0,3}-+[ \t]*\n*$/.test(token.raw)) return
    context.report({
      ...this.placeAt(line),
      rule: 'text-above-break',
      severity: 'warning',
      message: 'Text directly above --- makes a heading in Markdown, not a slide break.',
      hint: 'Put a blank line above --- for a new slide; write ## before the text for a heading.',
    })
  }

  private placeAt(index: number): Place {
    return placeOf(this.lines[Math.min(index, this.lines.length - 1)]!)
  }

  /** marked's inline tokens carry no position: looks for their text from where the last one was found. */
  private locate(raw: string): Place {
    const wanted = raw.split('\n')[0]!
    for (let index = this.search.line; index < this.lines.length; index++) {
      const from = index === this.search.line ? this.search.column : 0
      const found = this.lines[index]!.text.indexOf(wanted, from)
      if (found === -1) continue
      this.search = { line: index, column: found + 1 }
      return placeOf(this.lines[index]!, found + 1)
    }
    return this.placeAt(this.search.line)
  }
}

function asList<T>(one: T | null): T[] {
  return one === null ? [] : [one]
}

function plainAt(line: number): Pick<LexedBlock, 'line' | 'attributes'> {
  return { line, attributes: noAttributes }
}

/** The item's words: marked puts the box before them, or into their paragraph. One paragraph alone is a line of words. */
function withoutBox(tokens: Token[]): Token[] {
  const bare = tokens
    .filter((token) => token.type !== 'checkbox' && token.type !== 'space')
    .map((token) => {
      if (token.type !== 'paragraph' || token.tokens?.[0]?.type !== 'checkbox') return token
      return { ...token, tokens: token.tokens.slice(1) }
    })
  const [only, ...others] = bare
  return only?.type === 'paragraph' && others.length === 0 ? [{ ...only, type: 'text' } as Token] : bare
}

/** Quotes in quotes in quotes end in a stack that is full: no lesson means that, and no lesson may stop the build. */
function unlessTooDeep<T>(use: () => T, otherwise: () => T): T {
  try {
    return use()
  } catch (error) {
    if (error instanceof RangeError) return otherwise()
    throw error
  }
}

function asPlainText(lines: readonly Line[], context: SlideContext): ReturnType<typeof lexMarkdown> {
  const text = plainParagraph(joinLines(lines), placeOf(lines[0]!), context)
  const token = { type: 'html', raw: text, text, pre: false, block: true } as Token
  return { blocks: [{ token, attributes: noAttributes, line: 0 }], attributes: new Map() }
}

function plainParagraph(text: string, at: Place, context: SlideContext): string {
  context.report({
    ...at,
    rule: 'too-deep',
    severity: 'error',
    message: 'This text is nested too deeply to be read as Markdown, so it is shown as it is.',
    hint: 'Take out some of the > and - marks at the start of its lines.',
  })
  return `<p>${escapeHtml(text)}</p>\n`
}

function isComment(token: Token): boolean {
  return token.type === 'html' && token.raw.replace(/<!--[\s\S]*?-->/g, '').trim() === ''
}
