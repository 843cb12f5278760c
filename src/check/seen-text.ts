import { inlineText } from '../text/plain-text.ts'
import { withoutElements } from '../text/without-elements.ts'

/**
 * The words that a piece of HTML shows, without those that are drawn, set as mathematics or code, said to screen
 * readers only, or that name a source.
 */
export function seenText(html: string): string {
  const words = withoutElements(html, isUnseen)
    .replace(blocks, ' ')
    .replace(/<[^<>]*>/g, '')
  // What is left of `<` opens no tag; as a sign it is not looked at again.
  return inlineText(words.replaceAll('<', '&lt;'))
}

const blocks = /<(?:\/?(?:p|div|li|td|th|tr|h[1-6]|blockquote|dt|dd)|br)\b[^<>]*>/gi
const unseenName = /^(?:svg|math|pre|template|script|style|sup)$/i
const unseenClass =
  /\bclass="[^"]*\b(?:cite|katex|sr-only|visually-hidden|term-more|figure-data)\b|\shidden\b|href="#(?:ref|fn)-/

function isUnseen(name: string, attributes: string): boolean {
  return unseenName.test(name) || unseenClass.test(attributes)
}
