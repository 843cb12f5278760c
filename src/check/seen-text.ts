import { inlineText } from '../text/plain-text.ts'

/**
 * The words that a piece of HTML shows, without those that are drawn, set as mathematics or code, said to screen
 * readers only, or that name a source.
 */
export function seenText(html: string): string {
  const words = withoutUnseen(html)
    .replace(blocks, ' ')
    .replace(/<[^<>]*>/g, '')
  // What is left of `<` opens no tag; as a sign it is not looked at again.
  return inlineText(words.replaceAll('<', '&lt;'))
}

const blocks = /<(?:\/?(?:p|div|li|td|th|tr|h[1-6]|blockquote|dt|dd)|br)\b[^<>]*>/gi
const tag = /<(\/?)([a-z][\w-]*)([^<>]*)>/gi
const unseenName = /^(?:svg|math|pre|template|script|style|sup)$/i
const unseenClass =
  /\bclass="[^"]*\b(?:cite|katex|sr-only|visually-hidden|term-more|figure-data)\b|\shidden\b|href="#(?:ref|fn)-/

/** Leaves such elements out with all that is in them; an element that is never closed hides the rest. */
function withoutUnseen(html: string): string {
  let kept = ''
  let last = 0
  let skipped: { name: string; depth: number } | null = null
  for (const found of html.matchAll(tag)) {
    const [whole, closing, written, attributes] = found as unknown as [string, string, string, string]
    const name = written.toLowerCase()
    if (skipped !== null) {
      if (name === skipped.name && !attributes.endsWith('/')) skipped.depth += closing === '' ? 1 : -1
      if (skipped.depth === 0) {
        skipped = null
        last = found.index + whole.length
      }
    } else if (closing === '' && (unseenName.test(name) || unseenClass.test(attributes)) && !attributes.endsWith('/')) {
      kept += html.slice(last, found.index)
      skipped = { name, depth: 1 }
    }
  }
  return skipped === null ? kept + html.slice(last) : kept
}
