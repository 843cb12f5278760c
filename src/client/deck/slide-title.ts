/** The slide's heading, if it has one. */
export function slideHeading(slide: Element): HTMLElement | null {
  return slide.querySelector<HTMLElement>('.slide-title, h1, h2')
}

/** The slide's title as plain text. A formula counts once, although the page holds it for eyes and for readers. */
export function slideTitle(slide: Element): string {
  const heading = slideHeading(slide)?.cloneNode(true) as Element | undefined
  // A citation goes with the space before it.
  for (const cite of heading?.querySelectorAll('.cite') ?? []) {
    const before = cite.previousSibling
    if (before?.nodeType === Node.TEXT_NODE) before.nodeValue = before.nodeValue!.trimEnd()
  }
  for (const twin of heading?.querySelectorAll('.katex-html, .footnote-ref, .cite, .term-more, annotation') ?? [])
    twin.remove()
  return heading?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}
