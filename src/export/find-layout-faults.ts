import type { BlockName } from './block-names.ts'

/** What the browser saw on a page of slides; `at` and `slideAt` are the numbers in `data-at`. */
export type LayoutFault = { slide: number; slideAt: number | null } & (
  | { rule: 'overflow'; axis: 'tall' | 'wide'; px: number; block: string | null; at: number | null; shrunk: boolean }
  | { rule: 'clipped'; axis: 'tall' | 'wide'; px: number; block: string; at: number | null }
  | { rule: 'small-text'; size: number; least: number; text: string; at: number | null }
  | { rule: 'broken-image'; source: string; at: number | null }
)

export type LayoutFaults = { faults: LayoutFault[]; fits: [slide: number, factor: number][] }

/**
 * Runs in the browser, on an open page of `.slide` boxes: shrinks the text of `.fit` slides until it fits, then looks
 * for content that does not fit, is cut off, is too small to read, or is missing.
 *
 * Everything it needs is inside, because Puppeteer sends its text over. It writes only `--fit`, for all slides
 * before it reads any, so the browser lays the page out once for each size tried.
 *
 * @param names - what to call the blocks; the first that matches counts
 */
export function findLayoutFaults(names: readonly BlockName[]): LayoutFaults {
  const boxes = [...document.querySelectorAll<HTMLElement>('.slide')]
  const faults: LayoutFault[] = []

  // Text may be as small as this, in CSS pixels of the 1280 × 720 canvas.
  const smallParts =
    '.kicker,.callout-label,.question-label,.pairs-head,.claim-head,.badge,.credit,.caption,figcaption,.footnotes,.sources,sub,sup,thead th,svg'
  const leastSize = (element: Element) => {
    if (element.closest('.slide-foot')) return 15
    // A power of a power is set at half the size of its line, as in every printed formula.
    if (element.closest('.katex')) return 14
    return element.closest(smallParts) ? 16 : 20
  }

  // KaTeX keeps MathML for screen readers in a box of one pixel; its drawing clips on purpose.
  const unseen = '.katex-mathml,.visually-hidden,.term-more,script,style,template'
  const clippedOnPurpose = '.katex,svg,.lesson-name'

  type Seen = { node: Element; top: number; right: number; bottom: number; left: number }

  /** Rectangles of all that can be seen in a part of a slide, down to the words. */
  function lookAt(part: Element, seen: Seen[], cut: Element[]): void {
    for (const node of part.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (!isSeen(node)) continue
        words.selectNodeContents(node)
        add(part, words.getBoundingClientRect(), seen)
      } else if (node instanceof Element && node.matches('.katex')) {
        // The struts and stacks inside reach beyond what is drawn; a base is as high as its formula.
        for (const base of node.querySelectorAll('.katex-html > .base')) add(base, base.getBoundingClientRect(), seen)
      } else if (node instanceof Element && !node.matches(unseen)) {
        const rect = node.getBoundingClientRect()
        add(node, rect, seen)
        if (node.namespaceURI !== 'http://www.w3.org/1999/xhtml') continue
        if (isCut(node)) cut.push(node)
        else lookAt(node, seen, cut)
      }
    }
  }
  const words = document.createRange()

  /** KaTeX holds boxes open with letters of no width. */
  function isSeen(text: Node): boolean {
    return /[^\s\u200b\u2060\ufeff]/.test(text.nodeValue ?? '')
  }

  function add(node: Element, rect: DOMRect, seen: Seen[]): void {
    if (rect.width === 0 && rect.height === 0) return
    seen.push({ node, top: rect.top, right: rect.right, bottom: rect.bottom, left: rect.left })
  }

  /** True when an element hides a part of what is in it. Style is asked only where something sticks out. */
  function isCut(element: Element): boolean {
    const tall = element.scrollHeight - element.clientHeight > 2
    const wide = element.scrollWidth - element.clientWidth > 2
    if ((!tall && !wide) || element.clientWidth <= 2 || element.clientHeight <= 2) return false
    if (element.matches('.slide-body,.half') || element.closest(clippedOnPurpose)) return false
    const { overflowX, overflowY } = getComputedStyle(element)
    return (tall && overflowY !== 'visible') || (wide && overflowX !== 'visible')
  }

  type Overflow = { axis: 'tall' | 'wide'; px: number; element: Element | null }

  function measure(box: HTMLElement, cut: Element[]): Overflow | null {
    const outer = box.getBoundingClientRect()
    const style = getComputedStyle(box)
    const part = (name: string) => box.querySelector(`:scope > ${name}`)
    const [head, body, notes, foot] = [
      part('.slide-head'),
      part('.slide-body'),
      part('.footnotes'),
      part('.slide-foot'),
    ]

    // The foot may be pushed out of the box by what stands above it; its place is reserved all the same.
    let floor = outer.bottom - Number.parseFloat(style.paddingBottom)
    const footRect = foot?.getBoundingClientRect()
    if (footRect && footRect.height > 0) {
      const pushedOut = footRect.bottom > floor + 1 && getComputedStyle(foot as Element).position !== 'absolute'
      floor = Math.min(floor, footRect.top, pushedOut ? floor - footRect.height : floor)
    }
    const notesRect = notes?.getBoundingClientRect()
    const bodyFloor = notesRect ? Math.min(floor - notesRect.height, notesRect.top) : floor
    const free = body !== null && getComputedStyle(body).position === 'absolute'
    const headBottom = head?.getBoundingClientRect().bottom
    const ceiling = free ? outer.top : (headBottom ?? outer.top + Number.parseFloat(style.paddingTop))
    const right = outer.right - Number.parseFloat(style.paddingRight)

    let below = 0
    let above = 0
    let beside = 0
    let widest: Element | null = null
    const look = (region: Element | null, regionFloor: number, regionCeiling: number) => {
      if (region === null) return
      const seen: Seen[] = []
      lookAt(region, seen, cut)
      for (const rect of seen) {
        const isPicture = rect.node.matches('img,svg,figure,picture')
        below = Math.max(below, rect.bottom - regionFloor)
        above = Math.max(above, (isPicture ? outer.top : regionCeiling) - rect.top)
        const over = Math.max(rect.right - (isPicture || free ? outer.right : right), outer.left - rect.left)
        if (over > beside) {
          beside = over
          widest = rect.node
        }
      }
    }
    look(head, floor, outer.top)
    look(body, bodyFloor, ceiling)
    look(notes, floor, outer.top)

    const tall = (below > 1 ? below : 0) + (above > 1 ? above : 0)
    if (tall > 0) {
      const passes = (element: Element) => element.getBoundingClientRect().bottom + above > bodyFloor + 1
      return { axis: 'tall', px: Math.ceil(tall), element: firstBlock(body, passes) ?? (below > 1 ? notes : null) }
    }
    return beside > 1 ? { axis: 'wide', px: Math.ceil(beside), element: widest } : null
  }

  /** The innermost block that is the first to pass: the table, not the columns it stands in. */
  function firstBlock(within: Element | null, passes: (element: Element) => boolean): Element | null {
    for (const block of within?.querySelectorAll('[data-at]') ?? [])
      if (passes(block)) return firstBlock(block, passes) ?? block
    return null
  }

  const numberAt = (element: Element | null | undefined): number | null => {
    const at = element?.getAttribute('data-at')
    return at ? Number(at) : null
  }
  /** The block around an element; null for the title. */
  const blockOf = (element: Element | null) => {
    const block = element?.closest('[data-at]')
    return block && !block.matches('.slide') ? block : null
  }

  function nameOf(element: Element): string {
    const only = element.children.length === 1 ? element.firstElementChild : null
    const name = names.find(([selector]) => element.matches(selector))?.[1]
    return name ?? (only ? nameOf(only) : 'block')
  }

  /** Smallest words of the slide that are body text. */
  function smallestBodyText(box: HTMLElement): number {
    let smallest = Number.POSITIVE_INFINITY
    for (const element of textElements(box.querySelector(':scope > .slide-body')))
      if (leastSize(element) === 20) smallest = Math.min(smallest, sizeOf(element))
    return smallest
  }

  function textElements(part: Element | null): Set<Element> {
    const found = new Set<Element>()
    if (part === null) return found
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (parent && isSeen(walker.currentNode) && !parent.closest(unseen)) found.add(parent)
    }
    return found
  }

  function sizeOf(element: Element): number {
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    if (!(element instanceof SVGGraphicsElement)) return size
    const matrix = element.getScreenCTM() // text in a drawing is scaled with it
    return matrix ? size * Math.hypot(matrix.a, matrix.b) : size
  }

  /** Finds by halving the largest text that fits, for all `.fit` slides at once. */
  function shrink(): { fits: [number, number][]; tooMuch: Map<number, Overflow> } {
    type Try = {
      slide: number
      box: HTMLElement
      sizes: number[]
      fitsAt: number
      failsAt: number
      last: Overflow | null
    }
    const tries: Try[] = []
    boxes.forEach((box, slide) => {
      if (!box.classList.contains('fit') || measure(box, []) === null) return
      const least = 20 / smallestBodyText(box)
      const sizes: number[] = []
      for (let hundredths = 99; hundredths / 100 > least; hundredths--) sizes.push(hundredths / 100)
      if (least < 1) sizes.push(Math.ceil(least * 1000) / 1000)
      tries.push({ slide, box, sizes, fitsAt: sizes.length, failsAt: -1, last: null })
    })
    const middle = (one: Try) => Math.floor((one.fitsAt + one.failsAt) / 2)
    const set = (one: Try, index: number) => one.box.style.setProperty('--fit', String(one.sizes[index]))
    for (const one of tries) if (one.sizes.length > 0) set(one, one.sizes.length - 1)
    for (const one of tries) {
      one.last = measure(one.box, [])
      if (one.last === null) one.fitsAt = one.sizes.length - 1
      else one.failsAt = one.sizes.length - 1
    }
    for (;;) {
      const open = tries.filter((one) => one.last === null && one.fitsAt - one.failsAt > 1)
      if (open.length === 0) break
      for (const one of open) set(one, middle(one))
      for (const one of open) {
        const index = middle(one)
        if (measure(one.box, []) === null) one.fitsAt = index
        else one.failsAt = index
      }
    }
    const fits: [number, number][] = []
    const tooMuch = new Map<number, Overflow>()
    for (const one of tries) {
      if (one.last === null) {
        set(one, one.fitsAt)
        fits.push([one.slide, one.sizes[one.fitsAt] as number])
      } else {
        one.box.style.removeProperty('--fit')
        tooMuch.set(one.slide, one.last)
      }
    }
    return { fits, tooMuch }
  }

  const { fits, tooMuch } = shrink()
  boxes.forEach((box, slide) => {
    const where = { slide, slideAt: numberAt(box) }
    const cut: Element[] = []
    const asItStands = measure(box, cut)
    const overflow = tooMuch.get(slide) ?? asItStands
    if (overflow !== null) {
      const block = overflow.element?.matches('.footnotes') ? overflow.element : blockOf(overflow.element)
      faults.push({
        ...where,
        rule: 'overflow',
        axis: overflow.axis,
        px: overflow.px,
        block: block ? nameOf(block) : null,
        at: numberAt(block),
        shrunk: tooMuch.has(slide),
      })
    }
    const foot = box.querySelector(':scope > .slide-foot')
    if (foot) lookAt(foot, [], cut)
    for (const pre of box.querySelectorAll('pre'))
      if (pre.scrollWidth - pre.clientWidth > 1 && !cut.includes(pre)) cut.push(pre)
    for (const element of cut) {
      const tall = element.scrollHeight - element.clientHeight
      const wide = element.scrollWidth - element.clientWidth
      const block = nameOf(element.closest('pre') ?? blockOf(element) ?? element)
      const px = Math.max(tall, wide)
      faults.push({
        ...where,
        rule: 'clipped',
        axis: wide >= tall ? 'wide' : 'tall',
        px,
        block,
        at: numberAt(blockOf(element)),
      })
    }

    const smallest = new Map<Element | null, { size: number; least: number; text: string }>()
    for (const element of textElements(box)) {
      const size = Math.round(sizeOf(element) * 10) / 10
      const least = leastSize(element)
      const block = blockOf(element)
      if (size < least && size < (smallest.get(block)?.size ?? Number.POSITIVE_INFINITY))
        smallest.set(block, { size, least, text: element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40) })
    }
    for (const [block, small] of smallest) faults.push({ ...where, rule: 'small-text', ...small, at: numberAt(block) })

    for (const image of box.querySelectorAll('img'))
      if (image.naturalWidth === 0 && image.getAttribute('src'))
        faults.push({
          ...where,
          rule: 'broken-image',
          source: image.getAttribute('src') ?? '',
          at: numberAt(blockOf(image)),
        })
  })
  return { faults, fits }
}
