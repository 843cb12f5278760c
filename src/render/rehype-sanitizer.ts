import { find, html as htmlNames, svg as svgNames } from 'property-information'
import rehypeParse from 'rehype-parse'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { pageIds } from '../page-ids.ts'
import { isEasing } from '../text/is-easing.ts'
import { imageProtocols, linkProtocols, urlKind } from '../text/url-policy.ts'
import { globalAttributes, htmlElements, mathElements, svgElements } from './allowed-html.ts'
import { cleanStyle, isCleanPaint } from './clean-style.ts'

/** Our list in the terms of hast-util-sanitize. */
export const schema: Schema = {
  tagNames: [...Object.keys(htmlElements), ...Object.keys(svgElements), ...Object.keys(mathElements)],
  attributes: {
    '*': globalAttributes.map((name) => find(htmlNames, name).property),
    ...attributesOf(htmlElements, htmlNames),
    ...attributesOf(svgElements, svgNames),
    ...attributesOf(mathElements, svgNames),
    input: ['checked', 'disabled', ['type', 'checkbox']],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  protocols: {
    href: [...linkProtocols],
    src: [...imageProtocols],
    poster: [...imageProtocols],
    cite: [...linkProtocols],
  },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'textarea', 'select'],
  ancestors: {}, // a cell outside a table harms nobody, and the recogniser does not look for it
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
}

type HastNode = {
  type: string
  tagName?: string
  properties?: Record<string, unknown>
  children?: HastNode[]
}

/** What a list of names cannot say: where addresses lead, what a style does, and ids that could hide what is the page's. */
function applyPolicies() {
  return (tree: HastNode) => {
    walk(tree, (node) => {
      const properties = node.properties
      if (!properties) return
      for (const name of ['href', 'cite']) {
        const kind = typeof properties[name] === 'string' ? urlKind(properties[name]) : null
        if (kind === 'refused' || kind === 'data-image') delete properties[name]
      }
      for (const name of ['src', 'poster']) {
        const kind = typeof properties[name] === 'string' ? urlKind(properties[name]) : null
        if (kind !== null && kind !== 'local' && kind !== 'data-image') delete properties[name]
      }
      if (typeof properties.style === 'string') properties.style = cleanStyle(properties.style)
      for (const name of ['fill', 'stroke', 'clipPath'])
        if (typeof properties[name] === 'string' && !isCleanPaint(properties[name])) delete properties[name]
      if (!isEasing(String(properties.dataAutoAnimateEasing ?? ''))) delete properties.dataAutoAnimateEasing
      if (node.tagName === 'img' || pageIds.has(String(properties.id))) delete properties.id
    })
  }
}

function walk(node: HastNode, visit: (node: HastNode) => void): void {
  visit(node)
  for (const child of node.children ?? []) walk(child, visit)
}

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeSanitize, schema)
  .use(applyPolicies)
  .use(rehypeStringify, { closeSelfClosing: false, characterReferences: { useNamedReferences: true } })

/** Parses, sanitises and writes a piece of HTML. */
export function sanitizeWithRehype(html: string): string {
  return String(processor.processSync(html))
}

function attributesOf(
  elements: Readonly<Record<string, readonly string[]>>,
  names: typeof htmlNames,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(elements).map(([tag, own]) => [tag, own.map((name) => find(names, name).property)]),
  )
}
