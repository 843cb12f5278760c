import { pageIds } from '../page-ids.ts'
import { isEasing } from '../text/is-easing.ts'
import { urlKind } from '../text/url-policy.ts'
import { globalAttributes, htmlElements, mathElements, svgElements, voidElements } from './allowed-html.ts'
import { isCleanPaint, isCleanStyle, paintAttributes } from './clean-style.ts'

const openTag = /<([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"<>]*")?)*)\s*(\/?)>/y
const closeTag = /<\/([a-zA-Z][a-zA-Z0-9-]*)>/y
const attribute = /([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g

type Allowed = ReadonlyMap<string, ReadonlySet<string>>

const allowed: Allowed = new Map(
  [htmlElements, svgElements, mathElements].flatMap((elements) =>
    Object.entries(elements).map(([name, own]) => [name, new Set([...globalAttributes, ...own])] as const),
  ),
)

/**
 * Recognises HTML that the sanitiser would leave as it is, in one pass and without building a tree.
 *
 * Only the plainest spelling is recognised: lower-case names from the list, quoted attributes, tags that close in
 * order, no comments. No element on the list switches a browser to raw text, so every tag that a browser can see in
 * such a string is one that was looked at here. What is not recognised is not refused: it takes the long way.
 */
export function isClean(html: string): boolean {
  const open: string[] = []
  let position = html.indexOf('<')
  while (position !== -1) {
    if (html.charCodeAt(position + 1) === 47) {
      closeTag.lastIndex = position
      const match = closeTag.exec(html)
      if (match === null || open.pop() !== match[1]) return false
      position = closeTag.lastIndex
    } else {
      openTag.lastIndex = position
      const match = openTag.exec(html)
      if (match === null || !isCleanTag(match[1]!, match[2]!)) return false
      if (!voidElements.has(match[1]!) && match[3] === '') open.push(match[1]!)
      else if (match[3] !== '' && !voidElements.has(match[1]!)) return false
      position = openTag.lastIndex
    }
    position = html.indexOf('<', position)
  }
  return open.length === 0
}

function isCleanTag(name: string, attributes: string): boolean {
  const own = allowed.get(name)
  if (own === undefined || name === 'input') return false
  if (attributes === '') return true
  for (const [, key, value = ''] of attributes.matchAll(attribute)) {
    if (!own.has(key!)) return false
    if (key === 'style' && !isCleanStyle(value)) return false
    if (paintAttributes.has(key!) && !isCleanPaint(value)) return false
    if (key === 'data-auto-animate-easing' && !isEasing(value)) return false
    if ((key === 'href' || key === 'src' || key === 'poster' || key === 'cite') && !isCleanUrl(key, value)) return false
    if (key === 'id' && (name === 'img' || pageIds.has(value))) return false
  }
  return true
}

function isCleanUrl(key: string, value: string): boolean {
  // Browsers drop white space before they look at the scheme, the library does not: it has the word.
  if (/[^!-~\u00a1-\u1fff\u2c00-\ud7ff]/.test(value)) return false
  if (value.includes('&') && !/^[^&]*(?:&amp;[^&]*)*$/.test(value)) return false
  const kind = urlKind(value)
  return key === 'href' || key === 'cite'
    ? kind !== 'refused' && kind !== 'data-image'
    : kind === 'local' || kind === 'data-image'
}
