/**
 * The words of an element as a listener should hear them: with the descriptions of pictures, without what is not shown
 * yet (fragments inside), without what assistive technology skips, and without buttons that are no part of the text.
 */
export function shownText(element: Element): string {
  const parts: string[] = []
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '')
    if (!(node instanceof Element)) return
    if (node.getAttribute('aria-hidden') === 'true' || node.matches(unsaid)) return
    const name = node.getAttribute('alt') ?? (node.matches('[role=img]') ? node.getAttribute('aria-label') : null)
    if (name !== null) parts.push(` ${name} `)
    else for (const child of node.childNodes) visit(child)
    if (node.matches(blocks)) parts.push(' ')
  }
  visit(element)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

const unsaid = '.notes,.term-more,.question-button,.time-buttons,.fragment:not(.visible)'
const blocks = 'p,div,li,tr,td,th,h1,h2,h3,h4,h5,h6,blockquote,figcaption,pre,.line,br'
