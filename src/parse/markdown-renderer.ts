import { Renderer, type Token, type Tokens } from 'marked'
import type { Attributes, ImageUse, LinkUse, Place } from '../model.ts'
import { escapeHtml, escapeKeepingEntities } from '../text/escape-html.ts'
import { resolveEntities } from '../text/plain-text.ts'
import { type AuthorAttributes, noAttributes } from './attributes.ts'
import { citationHtml } from './citations.ts'
import { codeHtml, readCodeInfo } from './code-lines.ts'
import type { SlideContext } from './context.ts'
import { useFootnote } from './footnotes.ts'
import type { CitationToken, FootnoteToken, MathToken, TermToken } from './inline-extensions.ts'
import type { AttributeMap } from './lex-markdown.ts'
import { resolveImage, resolveLink } from './resolve-target.ts'
import { termHtml } from './terms.ts'
import { tokenText } from './token-text.ts'

const none: readonly never[] = []

/** Turns the tokens of one block into HTML, and notes what pictures and links it met. */
export class MarkdownRenderer extends Renderer {
  /** What the current block holds; shared while it is nothing. */
  images: readonly ImageUse[] = none
  links: readonly LinkUse[] = none
  readonly context: SlideContext
  private readonly given: AttributeMap
  private readonly locate: (raw: string) => Place
  private incremental = false

  /**
   * @param given - attributes of inner tokens
   * @param locate - where a piece of the author's text stands
   */
  constructor(context: SlideContext, given: AttributeMap, locate: (raw: string) => Place) {
    super()
    this.context = context
    this.given = given
    this.locate = locate
  }

  /** Attributes of the block itself, which the caller found. */
  private own: AuthorAttributes = noAttributes

  /** Turns to the next block. */
  begin(own: AuthorAttributes): void {
    this.own = own
    this.images = none
    this.links = none
  }

  private take(token: object): string {
    const inner = this.given.get(token) ?? ('tokens' in token ? this.given.get(token.tokens as object) : undefined)
    return attributesHtml(inner ?? noAttributes)
  }

  /** Of a block: the outermost has what the caller found, one inside it what was found for itself. */
  private takeOwn(token: object): AuthorAttributes {
    const own = this.own
    this.own = noAttributes
    return own === noAttributes ? (this.given.get(token) ?? noAttributes) : own
  }

  override heading(token: Tokens.Heading): string {
    const level = Math.min(6, Math.max(3, 2 + token.depth - this.context.titleDepth))
    return `<h${level}${attributesHtml(this.takeOwn(token))}>${this.parser.parseInline(token.tokens)}</h${level}>\n`
  }

  override paragraph(token: Tokens.Paragraph): string {
    const own = this.takeOwn(token)
    const only = onlyToken(token.tokens)
    if (only?.type === 'image' && only.title) return this.captionedImage(only as Tokens.Image, own)
    const html = this.parser.parseInline(token.tokens)
    if (html.trim() === '') return ''
    return `<p${attributesHtml(only?.type === 'image' ? withClass(own, 'image') : own)}>${html}</p>\n`
  }

  private captionedImage(token: Tokens.Image, own: AuthorAttributes): string {
    const untitled = { ...token, title: null }
    this.given.set(untitled, this.given.get(token) ?? noAttributes)
    const image = this.image(untitled)
    const caption = `<figcaption><span class="caption">${escapeKeepingEntities(token.title!)}</span></figcaption>`
    return `<figure${attributesHtml(withClass(own, 'figure'))}>${image}${caption}</figure>\n`
  }

  override blockquote(token: Tokens.Blockquote): string {
    const own = attributesHtml(this.takeOwn(token))
    return `<blockquote${own}>\n${this.parser.parse(token.tokens)}</blockquote>\n`
  }

  override hr(token: Tokens.Hr): string {
    return `<hr${attributesHtml(this.takeOwn(token))}>\n`
  }

  override list(token: Tokens.List): string {
    const own = this.takeOwn(token)
    const outer = this.incremental
    this.incremental ||= own.classes.includes('incremental')
    const given = this.incremental ? { ...own, classes: own.classes.filter((name) => name !== 'incremental') } : own
    const items = token.items.map((item) => this.listitem(item)).join('')
    this.incremental = outer
    const name = token.ordered ? 'ol' : 'ul'
    const start = token.ordered && token.start !== 1 ? ` start="${token.start}"` : ''
    return `<${name}${start}${attributesHtml(given)}>\n${items}</${name}>\n`
  }

  override listitem(item: Tokens.ListItem): string {
    const given = this.given.get(item) ?? noAttributes
    const shown = this.incremental ? withClass(given, 'fragment') : given
    return `<li${attributesHtml(shown)}>${this.parser.parse(item.tokens)}</li>\n`
  }

  override table(token: Tokens.Table): string {
    const own = attributesHtml(this.takeOwn(token))
    const row = (cells: Tokens.TableCell[]) => `<tr>${cells.map((cell) => this.tablecell(cell)).join('')}</tr>\n`
    const body = token.rows.length > 0 ? `<tbody>\n${token.rows.map(row).join('')}</tbody>\n` : ''
    return `<table${own}>\n<thead>\n${row(token.header)}</thead>\n${body}</table>\n`
  }

  override tablecell(cell: Tokens.TableCell): string {
    const inner = this.parser.parseInline(cell.tokens)
    const given = this.given.get(cell.tokens) ?? noAttributes
    const aligned = cell.align && cell.align !== 'left' ? withClass(given, `align-${cell.align}`) : given
    if (!cell.header) return `<td${attributesHtml(aligned)}>${inner}</td>`
    return inner === '' ? '<td></td>' : `<th scope="col"${attributesHtml(aligned)}>${inner}</th>`
  }

  override code(token: Tokens.Code): string {
    const own = this.takeOwn(token)
    const { language, steps } = readCodeInfo(resolveEntities(token.lang ?? ''))
    const text = token.text.replace(/\n$/, '')
    const coloured = (language && this.context.engines.highlight(text, language)) || escapeHtml(text)
    const data: Record<string, string> = language ? { 'data-language': language } : {}
    if (steps.length > 1) data['data-steps'] = steps.join('|')
    const attributes = attributesHtml({ ...own, classes: ['code', ...own.classes], values: { ...own.values, ...data } })
    const further = steps
      .slice(1)
      .map((step) => `<span class="fragment code-step" data-lines="${escapeHtml(step)}"></span>`)
    return `<pre${attributes}><code>${codeHtml(coloured, steps)}</code>${further.join('')}</pre>\n`
  }

  override html(token: Tokens.HTML | Tokens.Tag): string {
    const html = token.text.replace(/<!--[\s\S]*?-->/g, '')
    return html.includes('=') ? html.replace(tagPattern, (tag) => this.resolveTag(tag, token.raw)) : html
  }

  /** Pictures and links in raw HTML are found, copied and checked like any other. The sanitiser still comes after. */
  private resolveTag(tag: string, raw: string): string {
    return tag.replace(
      /\b(src|poster|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi,
      (_whole, name: string, double, single, bare) => {
        const url = resolveEntities(double ?? single ?? bare)
        if (name.toLowerCase() === 'href') {
          const link = resolveLink(url, this.locate(raw), this.context)
          if (link) this.links = [...this.links, link]
          return link ? `href="${escapeHtml(link.href)}"` : ''
        }
        const image = resolveImage(url, this.locate(raw), this.context)
        if (image?.kind !== 'image') return ''
        const alt = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag)
        const given = alt ? (alt[1] ?? alt[2] ?? '') : /^<img/i.test(tag) ? '' : name
        this.images = [...this.images, { path: image.path, alt: given, at: this.locate(raw) }]
        return `${name}="${escapeHtml(image.href)}"`
      },
    )
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    const html = super.text(token)
    return html.includes(' %') ? html.replace(/(\d) %/g, '$1\u00a0%') : html // a number and its unit stay together
  }

  override codespan(token: Tokens.Codespan): string {
    return `<code${this.take(token)}>${escapeHtml(token.text)}</code>`
  }

  override strong(token: Tokens.Strong): string {
    return `<strong${this.take(token)}>${this.parser.parseInline(token.tokens)}</strong>`
  }

  override em(token: Tokens.Em): string {
    return `<em${this.take(token)}>${this.parser.parseInline(token.tokens)}</em>`
  }

  override link(token: Tokens.Link): string {
    const inner = this.parser.parseInline(token.tokens)
    const link = resolveLink(resolveEntities(token.href), this.locate(token.raw), this.context)
    if (link === null) return inner
    this.links = [...this.links, link]
    const title = token.title ? ` title="${escapeKeepingEntities(token.title)}"` : ''
    return `<a href="${escapeHtml(link.href)}"${title}${this.take(token)}>${inner}</a>`
  }

  override image(token: Tokens.Image): string {
    const alt = token.tokens ? tokenText(token.tokens) : token.text
    const place = this.locate(token.raw)
    const image = resolveImage(resolveEntities(token.href), place, this.context)
    if (image === null) return escapeHtml(alt)
    if (image.kind === 'link') return `<a href="${escapeHtml(image.href)}">${escapeHtml(alt || image.href)}</a>`
    this.images = [...this.images, { path: image.path, alt, at: place }]
    const given = this.given.get(token) ?? noAttributes
    const title = token.title ? ` title="${escapeKeepingEntities(token.title)}"` : ''
    return `<img src="${escapeHtml(image.href)}" alt="${escapeHtml(alt)}"${title}${attributesHtml(sized(given))}>`
  }

  /** `$…$`; a formula that is wrong is shown as written and reported. */
  math(token: MathToken): string {
    this.context.met.math = true
    try {
      const html = this.context.engines.math(token.text, token.display)
      return token.display ? `<span class="math display">${html}</span>` : `<span class="math inline">${html}</span>`
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/^KaTeX parse error:\s*/, '') : String(error)
      this.context.report({
        ...this.locate(token.raw),
        rule: 'math',
        severity: 'error',
        message: `This formula cannot be set: ${reason.split('\n')[0]}`,
        hint: 'Check the braces and the names of the commands; KaTeX lists what it knows. A dollar sign alone is \\$.',
      })
      return `<code>${escapeHtml(token.text)}</code>`
    }
  }

  footnote(token: FootnoteToken): string {
    return useFootnote(token.label, this.locate(token.raw), this.context)
  }

  citation(token: CitationToken): string {
    return citationHtml(token, this.locate(token.raw), this.context)
  }

  term(token: TermToken): string {
    return termHtml(token, this.locate(token.raw), this.context)
  }
}

/** The only thing that a paragraph shows; attributes and comments leave nothing to be seen. */
function onlyToken(tokens: readonly Token[]): Token | null {
  const [first, ...others] = tokens
  const isNothing = ({ type, raw }: Token) => raw.trim() === '' || (type === 'html' && raw.startsWith('<!--'))
  return first !== undefined && others.every(isNothing) ? first : null
}

/** A tag to its end; a > inside quotes is not it. */
const tagPattern = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi

/** The attributes with one class more, unless it is there. */
function withClass(given: AuthorAttributes, name: string): AuthorAttributes {
  return given.classes.includes(name) ? given : { ...given, classes: [name, ...given.classes] }
}

/** `width=50%` on a picture; a bare number is pixels of the 1280 × 720 canvas. */
function sized(given: AuthorAttributes): AuthorAttributes {
  const { width, height, style, ...values } = given.values
  const size = [width && `width:${withUnit(width)}`, height && `height:${withUnit(height)}`, style].filter(Boolean)
  return size.length > 0 ? { ...given, values: { ...values, style: size.join(';') } } : given
}

function withUnit(length: string): string {
  return /^\d+(?:\.\d+)?$/.test(length) ? `${length}px` : length
}

/** ` id="…" class="…" key="…"`, with a leading space; empty when there is nothing to say. */
export function attributesHtml(given: AuthorAttributes): string {
  if (given === noAttributes) return '' // most elements have none
  const { id, classes, values } = given
  const all: Attributes = {
    ...(id ? { id } : {}),
    ...(classes.length > 0 ? { class: classes.join(' ') } : {}),
    ...values,
  }
  return Object.entries(all)
    .map(([name, value]) => ` ${name === 'index' ? 'data-fragment-index' : name}="${escapeHtml(value)}"`)
    .join('')
}
