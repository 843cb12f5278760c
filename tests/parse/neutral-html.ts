import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'

type Root = ReturnType<typeof fromHtml>
type Content = Root['children'][number]
type Element = Extract<Content, { type: 'element' }>

/**
 * HTML for comparing: what the program adds on purpose is taken away, and white space that nobody sees.
 *
 * Undone are the levels of headings, classes and data for the styles, colours of code, the way to a file of the course.
 * White space in code counts as it is, and so does whether there is any between two words.
 */
export function neutralHtml(html: string): string {
  const tree = fromHtml(html, { fragment: true })
  simplify(tree, false)
  return toHtml(tree)
}

function simplify(holder: Root | Element, inCode: boolean): void {
  const children = (holder.children as Content[]).flatMap((child) => simplified(child, inCode))
  holder.children = (inCode ? children : withoutEdges(children, holder)) as Element['children']
}

function simplified(node: Content, inCode: boolean): Content[] {
  if (node.type === 'comment') return [] // an author's own: never shown, so dropped
  if (node.type === 'text') return [inCode ? node : { ...node, value: node.value.replace(/[ \t\r\n]+/g, ' ') }]
  if (node.type !== 'element') return [node]
  simplify(node, inCode || node.tagName === 'pre')
  const { properties } = node
  if (node.tagName === 'span' && String(properties.className).startsWith('hljs')) return node.children
  if (/^h[1-6]$/.test(node.tagName)) node.tagName = 'h2'
  if (node.tagName === 'pre') endAlike(node)
  // Here the name of a language stands on the block, in CommonMark as a class of the code.
  const language = node.tagName === 'code' ? /language-(\S+)/.exec(String(properties.className))?.[1] : undefined
  if (language !== undefined) properties.dataLanguage = language.toLowerCase()
  for (const name of ['className', 'dataSteps']) delete properties[name]
  for (const name of ['href', 'src']) {
    const url = properties[name]
    if (typeof url === 'string') properties[name] = decode(url.replace(/^(?:\.{1,2})?\/(?!\/)/, ''))
  }
  return [node]
}

/** CommonMark writes a line end behind the last line of code; here there is none. The language goes where the code is. */
function endAlike(pre: Element): void {
  const [code] = pre.children
  if (code?.type !== 'element') return
  const { className, dataLanguage } = pre.properties
  if (dataLanguage !== undefined) code.properties.dataLanguage = dataLanguage
  delete pre.properties.dataLanguage
  const last = code.children.at(-1)
  if (last?.type === 'text' && className === undefined) last.value = last.value.replace(/\n$/, '')
}

const block =
  /^(?:h\d|p|pre|[uod]l|li|d[td]|blockquote|hr|table|t(?:head|body|r|d|h)|div|figure|figcaption|section|del|style|script|textarea|form|option|center|details|iframe|br)$/

/** Blanks beside a block or a line break show nothing, and so do those at the start and the end of a block. */
function withoutEdges(children: readonly Content[], holder: Root | Element): Content[] {
  const isBlock = (node: Root | Content) => node.type === 'element' && block.test(node.tagName)
  const isEdge = (next: Content | undefined) => (next ? isBlock(next) : holder.type === 'root' || isBlock(holder))
  return children.flatMap((child, index): Content[] => {
    if (child.type !== 'text') return [child]
    const start = isEdge(children[index - 1]) ? child.value.trimStart() : child.value
    const value = isEdge(children[index + 1]) ? start.trimEnd() : start
    return value === '' ? [] : [{ ...child, value }]
  })
}

/** Paths are written with percent signs where marked leaves letters alone. */
function decode(url: string): string {
  try {
    return decodeURI(decodeURIComponent(url))
  } catch {
    return url
  }
}
