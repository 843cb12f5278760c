/** The slide's canvas, and how near its edge a bubble may come, in its pixels. */
const canvas = { width: 1280, height: 720, margin: 16 }
const gap = 8

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/**
 * Where a bubble belongs on the canvas: below its word, above it where there is no room below, and never over the edge.
 */
export function bubblePlace(word: Box, bubble: { width: number; height: number }): { left: number; top: number } {
  const { width, height, margin } = canvas
  const below = word.top + word.height + gap
  const top = below + bubble.height <= height - margin ? below : word.top - gap - bubble.height
  return {
    left: Math.max(margin, Math.min(word.left, width - margin - bubble.width)),
    top: Math.max(margin, Math.min(top, height - margin - bubble.height)),
  }
}

/** Sets an open bubble beside its word. Reveal scales the slide, so screen and canvas count differently. */
export function placeBubble(term: Element): void {
  const slide = term.closest('.slide')
  const word = term.querySelector('.term-word')?.getClientRects()[0]
  const bubble = term.querySelector<HTMLElement>('.term-more')
  if (!slide || !word || !bubble) return
  const box = slide.getBoundingClientRect()
  const scale = box.width / canvas.width || 1
  const onCanvas = (rect: DOMRect): Box => ({
    left: (rect.left - box.left) / scale,
    top: (rect.top - box.top) / scale,
    width: rect.width / scale,
    height: rect.height / scale,
  })
  bubble.style.left = '0'
  bubble.style.top = '0'
  const now = onCanvas(bubble.getBoundingClientRect())
  const wanted = bubblePlace(onCanvas(word), now)
  bubble.style.left = `${wanted.left - now.left}px`
  bubble.style.top = `${wanted.top - now.top}px`
}
