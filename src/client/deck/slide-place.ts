import type { RevealApi } from 'reveal.js'

/** All slides in order. Reveal's own `getSlides` leaves out the uncounted ones. */
export function allSlides(deck: RevealApi): HTMLElement[] {
  return [...(deck.getSlidesElement()?.querySelectorAll<HTMLElement>('section:not(.stack)') ?? [])]
}

/** Slides that count; `uncounted` ones (appendices) have no number of their own. */
export function countedSlides<Slide extends Element>(slides: readonly Slide[]): Slide[] {
  return slides.filter((slide) => slide.getAttribute('data-visibility') !== 'uncounted')
}

/** `n` of `total` as printed on the slides; an uncounted slide keeps the number before it. */
export function slidePlace(slides: readonly Element[], slide: Element): { n: number; total: number } {
  const upToHere = slides.slice(0, slides.indexOf(slide) + 1)
  return { n: countedSlides(upToHere).length, total: countedSlides(slides).length }
}
