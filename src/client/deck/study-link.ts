import type { RevealPlugin } from 'reveal.js'

/** The way to the page of the lesson leads to the part that the slide shows: zoomed, read aloud, on a phone. */
export function studyLink(link: HTMLAnchorElement | null): RevealPlugin {
  return {
    id: 'study-link',
    init(deck) {
      if (!link) return // a deck in one file has no page beside it
      const follow = () => {
        const { id } = deck.getCurrentSlide()
        link.hash = deck.isFirstSlide() ? '' : id
      }
      deck.on('ready', follow)
      deck.on('slidechanged', follow)
    },
  }
}
