import type { RevealPlugin } from 'reveal.js'

/**
 * Mends Reveal's print view (`?view=print`, `?print-pdf`): it leaves every slide but one hidden from assistive
 * technology, and a PDF printed from that has no headings. With `?view=print&dialog` the print dialog opens by itself.
 */
export function printView(): RevealPlugin {
  return {
    id: 'print-view',
    init(deck) {
      deck.on('pdf-ready', () => {
        for (const section of deck.getSlidesElement()?.querySelectorAll('section') ?? [])
          for (const attribute of ['hidden', 'aria-hidden', 'inert']) section.removeAttribute(attribute)
        if (new URLSearchParams(location.search).has('dialog')) print()
      })
    },
  }
}
