/** What one sees of a page, as the page itself knows it. */
export type SeenText = {
  /** Of each part that was asked for: what stands on it, words of different boxes apart; without formulas. */
  readonly parts: readonly string[]
  /** The same, with the letters of formulas. */
  readonly letters: readonly string[]
  /** What is read aloud of the whole page, in its order: without what is hidden from readers or has a description. */
  readonly read: string
  readonly headings: readonly string[]
  /** Of tables. */
  readonly heads: string
  /** Addresses of links outside, and the parts to which links inside lead, by their places from 0. */
  readonly outerLinks: readonly string[]
  readonly innerLinks: readonly number[]
}

/**
 * Runs in the page, so it holds all that it needs. Numbers that style sheets write before entries of lists are counted in.
 *
 * @param selector - of the parts
 */
export function seenText(selector: string): SeenText {
  const parts = [...document.querySelectorAll(selector)]
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isRead)
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter((link) => link.checkVisibility())
  const isInner = (link: Element) => link.getAttribute('href')?.startsWith('#') ?? false
  const targets = links.filter(isInner).map((link) => document.getElementById(link.hash.slice(1)))
  return {
    parts: parts.map((part) => textOf(part, { formulas: false, aloud: false })),
    letters: parts.map((part) => textOf(part, { formulas: true, aloud: false })),
    read: textOf(document.body, { formulas: false, aloud: true }),
    headings: headings.map((heading) => textOf(heading, { formulas: true, aloud: true })),
    heads: [...document.querySelectorAll('thead')]
      .map((head) => textOf(head, { formulas: false, aloud: false }))
      .join(' '),
    outerLinks: links.filter((link) => !isInner(link)).map((link) => link.href),
    innerLinks: targets.map((target) => parts.findIndex((part) => part.contains(target))),
  }

  function isRead(element: Element): boolean {
    return element.checkVisibility() && element.closest('[aria-hidden="true"]') === null
  }

  function textOf(root: Element, { formulas, aloud }: { formulas: boolean; aloud: boolean }): string {
    let text = ''
    const walk = (node: Node) => {
      if (node instanceof Text) {
        if (getComputedStyle(node.parentElement as Element).visibility === 'visible') text += node.data
        return
      }
      if (!(node instanceof Element) || !isSeen(node)) return
      if (aloud && isSilent(node)) {
        text += ' '
        return
      }
      if (node.matches('.katex') && !formulas) {
        text += ' '
        return
      }
      const gap = partsWords(node) ? ' ' : ''
      text += gap + markerOf(node, aloud) + gap
      for (const child of node.childNodes) walk(child)
      text += gap
    }
    walk(root)
    return text
  }

  /** Whether it is drawn; what is only for readers is a box of a pixel. */
  function isSeen(element: Element): boolean {
    if (element.matches('script, style, title, desc, metadata, .katex-mathml')) return false
    const { display, clipPath, opacity } = getComputedStyle(element)
    return display !== 'none' && !clipPath.startsWith('inset(50') && opacity !== '0'
  }

  function isSilent(element: Element): boolean {
    return element.matches('[aria-hidden="true"], [role="img"], img')
  }

  function partsWords(element: Element): boolean {
    return element.matches('br, sup, sub, text, tspan') || getComputedStyle(element).display !== 'inline'
  }

  /** Numbers before entries; those that a style draws are for the eye. */
  function markerOf(element: Element, aloud: boolean): string {
    const { display, listStyleType } = getComputedStyle(element)
    const isCounted = !aloud && getComputedStyle(element, '::before').content.startsWith('counter(')
    const hasNumber = display === 'list-item' && element.parentElement?.matches('ol') && listStyleType === 'decimal'
    if (!isCounted && !hasNumber) return ''
    const index = [...(element.parentElement?.children ?? [])].filter((one) => one.localName === 'li').indexOf(element)
    return ` ${element.getAttribute('value') ?? index + Number(element.parentElement?.getAttribute('start') ?? 1)} `
  }
}
