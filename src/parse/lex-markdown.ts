import { Lexer, Marked, type MarkedOptions, type Token, type TokenizerExtension } from 'marked'
import {
  type AuthorAttributes,
  attributeLine,
  leadingAttributes,
  mergeAttributes,
  noAttributes,
  readHtmlAttributes,
  trailingAttributes,
} from './attributes.ts'
import type { LinkDefinitions } from './context.ts'

/** A top-level piece of Markdown, what its author attached to it, and how many lines stand before it. */
export type LexedBlock = { readonly token: Token; readonly attributes: AuthorAttributes; readonly line: number }

/** Attributes by the token they belong to; a token's `tokens` array stands for it where text holds them. */
export type AttributeMap = Map<object, AuthorAttributes>

export type Lexed = { readonly blocks: readonly LexedBlock[]; readonly attributes: AttributeMap }

const optionsByKey = new Map<string, MarkedOptions>()

/** marked's options for a set of extensions; made once for each set. */
function optionsFor(extensions: readonly TokenizerExtension[]): MarkedOptions {
  const key = extensions.map((extension) => extension.name).join()
  let options = optionsByKey.get(key)
  if (!options) {
    options = new Marked({ extensions: [...extensions] }).defaults
    optionsByKey.set(key, options)
  }
  return options
}

/** Reads Markdown into tokens and finds what `{…}` and `<!-- .element: … -->` attach to each. */
export function lexMarkdown(
  text: string,
  extensions: readonly TokenizerExtension[],
  links: LinkDefinitions = {},
): Lexed {
  const lexer = new Lexer(optionsFor(extensions))
  Object.assign(lexer.tokens.links, links)
  lexer.blockTokens(text, lexer.tokens)
  const attributes: AttributeMap = new Map()
  const ownLine: AttributeMap = new Map()
  const titles = new Set<object>(lexer.tokens.flatMap((token) => (token.type === 'heading' ? [token.tokens!] : [])))
  for (let next = lexer.inlineQueue.shift(); next; next = lexer.inlineQueue.shift()) {
    const above = takeLineAbove(next.src)
    const { source, found } = takeTrailing(above?.source ?? next.src)
    lexer.inlineTokens(source, next.tokens)
    if (above) attributes.set(next.tokens, above.attributes)
    if (found) {
      const owner = found.touches ? inlineOwner(next.tokens, titles.has(next.tokens)) : null
      add(found.ownLine ? ownLine : attributes, owner ?? next.tokens, found.attributes)
    }
    attachInline(next.tokens, attributes)
  }
  return { blocks: attachBlocks(lexer.tokens, attributes, ownLine), attributes }
}

/** Reads one line as words of a sentence: a `>` or a `1.` at its start is a sign and begins no block. */
export function lexInline(text: string, extensions: readonly TokenizerExtension[], links: LinkDefinitions = {}): Lexed {
  const lexer = new Lexer(optionsFor(extensions))
  Object.assign(lexer.tokens.links, links)
  const attributes: AttributeMap = new Map()
  const tokens = lexer.inlineTokens(text)
  attachInline(tokens, attributes)
  const token = { type: 'paragraph', raw: text, text, tokens } as Token
  return { blocks: [{ token, attributes: noAttributes, line: 0 }], attributes }
}

/** All link definitions of a lesson, so that a slide may use one that stands on another slide. */
export function linkDefinitions(text: string): LinkDefinitions {
  if (!/^ {0,3}\[[^\]\n]+\]:/m.test(text)) return {}
  const lexer = new Lexer(optionsFor([]))
  lexer.blockTokens(text, lexer.tokens)
  return lexer.tokens.links as LinkDefinitions
}

/** A line of attributes right above a paragraph, which Markdown takes for the paragraph's first. */
function takeLineAbove(text: string): { source: string; attributes: AuthorAttributes } | null {
  const leading = leadingAttributes(text)
  const lineEnd = leading && /^[ \t]*\n/.exec(leading.after)
  return lineEnd ? { source: leading.after.slice(lineEnd[0].length), attributes: leading.attributes } : null
}

type Trailing = {
  readonly attributes: AuthorAttributes
  /** They stand on a line of their own. */
  readonly ownLine: boolean
  /** No space parts them from what stands before. */
  readonly touches: boolean
}

function takeTrailing(text: string): { source: string; found: Trailing | null } {
  const trailing = trailingAttributes(text)
  if (!trailing) return { source: text, found: null }
  const { before, attributes } = trailing
  const ownLine = before === '' || /\n[ \t]*$/.test(before)
  return { source: before.trimEnd(), found: { attributes, ownLine, touches: text[before.length] === '{' } }
}

const isInlineElement = /^(?:image|link|codespan|strong|em|del)$/

/** Directly behind a picture, a link or code, braces belong to that; behind a title that ends so, to the slide. */
function inlineOwner(tokens: readonly Token[], isTitle: boolean): Token | null {
  const last = tokens.at(-1)
  if (last === undefined || !isInlineElement.test(last.type)) return null
  return isTitle && last.type !== 'image' ? null : last
}

/** Gives `{…}` behind an inline element to it, and Reveal's comments to the element before them or the one around. */
function attachInline(tokens: Token[], attributes: AttributeMap): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.type === 'html' && elementComment.test(token.raw)) {
      const before = tokens.slice(0, index).findLast((other) => !isNoElement.test(other.type))
      add(attributes, before ?? tokens, readHtmlAttributes(elementComment.exec(token.raw)![1]!))
    }
    const previous = tokens[index - 1]
    if (token.type === 'text' && previous && isInlineElement.test(previous.type)) {
      const leading = leadingAttributes(token.raw)
      if (leading) {
        add(attributes, previous, leading.attributes)
        tokens[index] = { ...token, raw: leading.after, text: leading.after } as Token
      }
    }
    if ('tokens' in token && Array.isArray(token.tokens)) attachInline(token.tokens, attributes)
  }
}

/** What is text when Reveal reads its comments; formulas are set, footnotes, citations and terms put in only after that. */
const isNoElement = /^(?:text|escape|br|html|math|footnote|citation|term)$/

const elementComment = /^\s*<!--\s*\.element:(.*?)-->\s*$/s

function attachBlocks(tokens: readonly Token[], attributes: AttributeMap, ownLine: AttributeMap): LexedBlock[] {
  const blocks: LexedBlock[] = []
  let line = 0
  let waiting = noAttributes
  for (const [index, token] of tokens.entries()) {
    const at = line + leadingNewlines(token.raw)
    line += countNewlines(token.raw)
    if (token.type === 'space' || token.type === 'def') continue
    const alone = token.type === 'paragraph' ? attributeLine(token.raw) : null
    const comment = commentAttributes(token)
    if (alone && touchesNext(tokens[index + 1])) {
      waiting = mergeAttributes(waiting, alone)
    } else if (alone || comment) {
      const last = blocks.pop()
      if (!last) continue
      const item = comment && tokens[index - 1] === last.token ? lastItem(last.token) : null
      if (item) add(attributes, item, comment!)
      blocks.push(item ? last : { ...last, attributes: mergeAttributes(last.attributes, alone ?? comment!) })
    } else {
      const inner = attributesOf(token, attributes, ownLine)
      blocks.push({ token, attributes: mergeAttributes(waiting, inner), line: at })
      waiting = noAttributes
    }
  }
  return blocks
}

/** True when no blank line stands between an attribute line and the block after it. */
function touchesNext(next: Token | undefined): boolean {
  return next !== undefined && next.type !== 'space'
}

/** What Reveal's comment says, when the token is one and nothing else. */
function commentAttributes(token: Token): AuthorAttributes | null {
  const comment = token.type === 'html' ? elementComment.exec(token.raw) : null
  return comment && readHtmlAttributes(comment[1]!)
}

/** Reveal gives a comment right below a list to its last item; below a blank line it is the list's. */
function lastItem(token: Token): object | null {
  return token.type === 'list' && !/\n[ \t]*\n$/.test(token.raw) ? token.items.at(-1) : null
}

/** What belongs to a block; what belongs to blocks inside it is put into the map. */
function attributesOf(token: Token, attributes: AttributeMap, ownLine: AttributeMap): AuthorAttributes {
  const takeLast = (inner: Token | undefined, map: AttributeMap) => {
    const key = inner && 'tokens' in inner ? inner.tokens : undefined
    const found = key && map.get(key)
    if (key) map.delete(key)
    return found ?? noAttributes
  }
  if (token.type === 'list') {
    // A line of attributes right below the last item belongs to the whole list.
    const found = takeLast(token.items.at(-1)?.tokens.at(-1), ownLine)
    for (const item of token.items) attachItem(item, attributes, ownLine)
    return found
  }
  if (token.type === 'blockquote') {
    // What stands at the end of a quotation belongs to the whole of it.
    const last = token.tokens?.at(-1)
    const found = mergeAttributes(takeLast(last, attributes), takeLast(last, ownLine))
    attachInside(token, attributes, ownLine)
    return found
  }
  if (!('tokens' in token) || !token.tokens) return noAttributes
  return mergeAttributes(attributes.get(token.tokens) ?? noAttributes, ownLine.get(token.tokens) ?? noAttributes)
}

/** `- One {.fragment}` speaks of the item; marked keeps the words one level deeper. */
function attachItem(item: { tokens: Token[] }, attributes: AttributeMap, ownLine: AttributeMap): void {
  const text = item.tokens.find((token) => token.type === 'text' || token.type === 'paragraph')
  if (text && 'tokens' in text && text.tokens) {
    for (const map of [attributes, ownLine]) {
      const found = map.get(text.tokens)
      if (found) add(attributes, item, found)
      map.delete(text.tokens)
    }
  }
  attachInside(item, attributes, ownLine)
}

function attachInside(holder: { tokens?: Token[] }, attributes: AttributeMap, ownLine: AttributeMap): void {
  let before: Token | null = null
  for (const token of holder.tokens ?? []) {
    const comment = commentAttributes(token)
    if (comment) add(attributes, before === null ? holder : (lastItem(before) ?? before), comment)
    const found = attributesOf(token, attributes, ownLine)
    if (found !== noAttributes) add(attributes, token, found)
    if (!/^(?:space|text|html|def)$/.test(token.type)) before = token
  }
}

function add(attributes: AttributeMap, owner: object, more: AuthorAttributes): void {
  attributes.set(owner, mergeAttributes(attributes.get(owner) ?? noAttributes, more))
}

function countNewlines(text: string): number {
  let count = 0
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) count++
  return count
}

function leadingNewlines(text: string): number {
  return /^\n*/.exec(text)![0].length
}
