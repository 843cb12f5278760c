/** What an author writes as `{#id .class key=value}`. */
export type AuthorAttributes = {
  readonly id: string | null
  readonly classes: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

export const noAttributes: AuthorAttributes = { id: null, classes: [], values: {} }

const item = String.raw`(?:#[\p{L}\p{N}_-]+|\.[\p{L}_-][\p{L}\p{N}_-]*|[a-zA-Z][\w-]*=(?:"[^"]*"|'[^']*'|“[^”]*”|[^\s"'{}]+))`
const itemPattern = new RegExp(item, 'gu')
const trailingPattern = new RegExp(String.raw`\{[ \t]*(${item}(?:[ \t]+${item})*)[ \t]*\}[ \t]*$`, 'u')
const leadingPattern = new RegExp(String.raw`^\{[ \t]*(${item}(?:[ \t]+${item})*)[ \t]*\}`, 'u')

/** Attributes at the end of a text, and the text without them. Braces that hold anything else stay text. */
export function trailingAttributes(text: string): { before: string; attributes: AuthorAttributes } | null {
  if (!text.trimEnd().endsWith('}')) return null
  const match = trailingPattern.exec(text)
  if (!match || isEscaped(text, match.index)) return null
  let end = match.index
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--
  return { before: text.slice(0, end), attributes: readItems(match[1]!) }
}

/** `\{` is a brace to be shown; in `\\{` the backslash is what is shown. */
function isEscaped(text: string, index: number): boolean {
  let count = 0
  while (text[index - 1 - count] === '\\') count++
  return count % 2 === 1
}

/** Attributes at the start of a text, and the text after them. */
export function leadingAttributes(text: string): { after: string; attributes: AuthorAttributes } | null {
  if (!text.startsWith('{')) return null
  const match = leadingPattern.exec(text)
  return match ? { after: text.slice(match[0].length), attributes: readItems(match[1]!) } : null
}

/** A line that holds attributes and nothing else; they belong to the block that touches it. */
export function attributeLine(text: string): AuthorAttributes | null {
  const found = leadingAttributes(text.trim())
  return found && found.after.trim() === '' ? found.attributes : null
}

/** Reads `#id .class key=value …` without braces. */
export function readItems(text: string): AuthorAttributes {
  let id: string | null = null
  const classes: string[] = []
  const values: Record<string, string> = Object.create(null)
  for (const [part] of text.matchAll(itemPattern)) {
    if (part.startsWith('#')) id = part.slice(1)
    else if (part.startsWith('.')) classes.push(part.slice(1))
    else {
      const equals = part.indexOf('=')
      values[part.slice(0, equals)] = part.slice(equals + 1).replace(/^["'“]|["'”]$/g, '')
    }
  }
  return { id, classes, values }
}

/** Both sets of attributes; of a value named twice the later one counts. */
export function mergeAttributes(first: AuthorAttributes, second: AuthorAttributes): AuthorAttributes {
  if (first === noAttributes) return second
  if (second === noAttributes) return first
  return {
    id: second.id ?? first.id,
    classes: [...new Set([...first.classes, ...second.classes])],
    values: { ...first.values, ...second.values },
  }
}

/** Reads HTML attributes as Reveal's comments have them: `class="fragment" data-fragment-index="2"`. */
export function readHtmlAttributes(text: string): AuthorAttributes {
  let id: string | null = null
  let classes: string[] = []
  const values: Record<string, string> = Object.create(null)
  for (const [, name, quoted, single, bare] of text.matchAll(
    /([a-zA-Z][\w-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g,
  )) {
    const value = quoted ?? single ?? bare ?? ''
    if (name === 'id') id = value
    else if (name === 'class') classes = value.split(/\s+/).filter(Boolean)
    else values[name!.toLowerCase()] = value
  }
  return { id, classes, values }
}
