import type { RevealApi } from 'reveal.js'
import { allSlides } from './slide-place.ts'

/**
 * Goes to a slide from a dialog: closes it first, since closing gives focus back to where it was, and the new slide's
 * heading should have the last word.
 */
export function goTo(deck: RevealApi, slide: Element | null | undefined, dialog: HTMLDialogElement): void {
  dialog.close()
  if (!slide) return
  if (deck.isOverview()) deck.toggleOverview(false)
  const { h, v } = deck.getIndices(slide as HTMLElement)
  deck.slide(h, v)
}

/** The slide to which a link of a menu (`#id`) points. */
export function linkedSlide(deck: RevealApi, link: HTMLAnchorElement): Element | undefined {
  const id = decodeURIComponent(link.hash.slice(1))
  return allSlides(deck).find((slide) => slide.id === id)
}
