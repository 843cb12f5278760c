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
  for (let next = lexer.inlineQueue.shift(); next; next = lexer.inlineQueue.shift()) {
    const { source, found } = takeTrailing(next.src)
    if (found) (found.ownLine ? ownLine : attributes).set(next.tokens, found.attributes)
    lexer.inlineTokens(source, next.tokens)
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

type Trailing = { readonly attributes: AuthorAttributes; readonly ownLine: boolean }

function takeTrailing(text: string): { source: string; found: Trailing | null } {
  const trailing = trailingAttributes(text)
  if (!trailing) return { source: text, found: null }
  // Directly behind a picture, a link or code, the braces belong to that and not to the block around it.
  if (/[)\]`]$/.test(trailing.before) && !text.startsWith('#')) return { source: text, found: null }
  const ownLine = trailing.before === '' || /\n[ \t]*$/.test(trailing.before)
  return { source: trailing.before.trimEnd(), found: { attributes: trailing.attributes, ownLine } }
}

/** Gives `{…}` behind an inline element to it, and Reveal's comments to the element before them or the one around. */
function attachInline(tokens: Token[], attributes: AttributeMap): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.type === 'html' && elementComment.test(token.raw)) {
      const before = tokens.slice(0, index).findLast((other) => !/^(?:text|escape|br|html)$/.test(other.type))
      add(attributes, before ?? tokens, readHtmlAttributes(elementComment.exec(token.raw)![1]!))
    }
    const previous = tokens[index - 1]
    if (token.type === 'text' && previous && /^(?:image|link|codespan|strong|em|del)$/.test(previous.type)) {
      const leading = leadingAttributes(token.raw)
      if (leading) {
        add(attributes, previous, leading.attributes)
        tokens[index] = { ...token, raw: leading.after, text: leading.after } as Token
      }
    }
    if ('tokens' in token && Array.isArray(token.tokens)) attachInline(token.tokens, attributes)
  }
}

const elementComment = /^\s*<!--\s*\.element:(.*?)-->\s*$/s

function attachBlocks(tokens: readonly Token[], attributes: AttributeMap, ownLine: AttributeMap): LexedBlock[] {
  const blocks: LexedBlock[] = []
  let line = 0
  let waiting = noAttributes
  for (const token of tokens) {
    const at = line + leadingNewlines(token.raw)
    line += countNewlines(token.raw)
    if (token.type === 'space' || token.type === 'def') continue
    const alone = token.type === 'paragraph' ? attributeLine(token.raw) : null
    const comment = token.type === 'html' ? elementComment.exec(token.raw) : null
    if (alone && touchesNext(token, tokens)) {
      waiting = mergeAttributes(waiting, alone)
    } else if (alone || comment) {
      const last = blocks.pop()
      const more = alone ?? readHtmlAttributes(comment![1]!)
      if (last) blocks.push({ ...last, attributes: mergeAttributes(last.attributes, more) })
    } else {
      const inner = attributesOf(token, attributes, ownLine)
      blocks.push({ token, attributes: mergeAttributes(waiting, inner), line: at })
      waiting = noAttributes
    }
  }
  return blocks
}

/** True when no blank line stands between an attribute line and the block after it. */
function touchesNext(token: Token, tokens: readonly Token[]): boolean {
  const next = tokens[tokens.indexOf(token) + 1]
  return next !== undefined && next.type !== 'space'
}

function attributesOf(token: Token, attributes: AttributeMap, ownLine: AttributeMap): AuthorAttributes {
  let found = noAttributes
  if ('tokens' in token && token.tokens) {
    found = mergeAttributes(found, attributes.get(token.tokens) ?? noAttributes)
    found = mergeAttributes(found, ownLine.get(token.tokens) ?? noAttributes)
  }
  if (token.type === 'list') {
    for (const item of token.items) hoistToItem(item, attributes)
    // A line of attributes right below the last item belongs to the whole list.
    const last = token.items.at(-1)?.tokens.at(-1)
    if (last?.tokens) found = mergeAttributes(found, ownLine.get(last.tokens) ?? noAttributes)
  }
  return found
}

/** `- One {.fragment}` speaks of the item; marked keeps the words one level deeper. */
function hoistToItem(item: { tokens: Token[] }, attributes: AttributeMap): void {
  const text = item.tokens.find((token) => token.type === 'text' || token.type === 'paragraph')
  const found = text && 'tokens' in text && text.tokens ? attributes.get(text.tokens) : undefined
  if (found && text && 'tokens' in text) {
    add(attributes, item, found)
    attributes.delete(text.tokens!)
  }
  for (const token of item.tokens) {
    if (token.type === 'list') for (const inner of token.items) hoistToItem(inner, attributes)
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
