/** One state of a slide: the slide and the fragments shown. `upTo` is the highest fragment index shown, -1 for none. */
export type Step = { readonly slide: Element; readonly upTo: number }

/**
 * What the next press will show: the next fragment of this slide, else the next slide before its fragments.
 *
 * @returns null at the end of the deck
 */
export function nextStep(slides: readonly Element[], current: Element): Step | null {
  const waiting = [...current.querySelectorAll<HTMLElement>('.fragment:not(.visible)')]
  const indexes = waiting.map((fragment) => Number(fragment.dataset.fragmentIndex ?? 0))
  if (indexes.length > 0) return { slide: current, upTo: Math.min(...indexes) }
  const slide = slides[slides.indexOf(current) + 1]
  return slide ? { slide, upTo: -1 } : null
}
