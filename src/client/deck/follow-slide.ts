import type { RevealPlugin } from 'reveal.js'
import type { Words } from '../words.ts'
import { allSlides, slidePlace } from './slide-place.ts'
import { slideHeading, slideTitle } from './slide-title.ts'

/**
 * After each move the tab's title says where we are, and focus stands on the new slide's heading, so that a screen
 * reader goes on reading there. On the first load focus stays where the browser put it.
 *
 * @param lesson - the lesson's title
 */
export function followSlide(lesson: string, words: Words): RevealPlugin {
  return {
    id: 'follow-slide',
    init(deck) {
      const name = () => {
        const slides = allSlides(deck)
        const slide = deck.getCurrentSlide()
        const title = slideTitle(slide)
        const values = { ...slidePlace(slides, slide), title, lesson }
        document.title = words(title && title !== lesson ? 'documentTitle' : 'documentTitleUntitled', values)
      }
      deck.on('ready', () => {
        name()
        deck.on('slidechanged', () => {
          name()
          focusSlide(deck.getCurrentSlide())
        })
        deck.on('overviewhidden', () => focusSlide(deck.getCurrentSlide()))
      })
    },
  }
}

function focusSlide(slide: HTMLElement) {
  const target = slideHeading(slide) ?? slide
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1
  target.focus({ preventScroll: true })
}
