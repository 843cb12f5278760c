import type { RevealPlugin } from 'reveal.js'

const mark = 'found'

/**
 * A citation leads to its entry on a Sources slide: there the entry is marked, and focus stands on it, so that a reader
 * need not look for it among the others. The browser's Back leads back.
 */
export function citedEntry(): RevealPlugin {
  let wanted: string | null = null
  return {
    id: 'cited-entry',
    init(deck) {
      deck.getSlidesElement()?.addEventListener('click', (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#ref-"]')
        wanted = link ? decodeURIComponent(link.hash.slice(1)) : null
      })
      deck.on('slidechanged', () => {
        for (const entry of document.querySelectorAll(`.sources > .${mark}`)) entry.classList.remove(mark)
        const entry = wanted === null ? null : document.getElementById(wanted)
        wanted = null
        if (!entry || !deck.getCurrentSlide().contains(entry)) return
        entry.classList.add(mark)
        entry.tabIndex = -1
        entry.focus({ preventScroll: true })
      })
    },
  }
}
