import type { RevealPlugin } from 'reveal.js'
import type { Words } from '../words.ts'
import { allSlides, slidePlace } from './slide-place.ts'

const buttonWords = { left: 'previous', right: 'next', up: 'above', down: 'below' }

/** Mends what Reveal builds at start: an application role that hides the slides' structure, and English words. */
export function accessibleRuntime(words: Words): RevealPlugin {
  return {
    id: 'accessible-runtime',
    init(deck) {
      deck.on('ready', () => {
        const reveal = deck.getRevealElement()!
        reveal.removeAttribute('role')
        const controls = reveal.querySelector('.controls')
        controls?.setAttribute('role', 'none') // four arrows are no landmark of the page
        for (const [direction, word] of Object.entries(buttonWords))
          controls?.querySelector(`.navigate-${direction}`)?.setAttribute('aria-label', words(word))
        const resume = reveal.querySelector('.resume-button')
        if (resume) resume.textContent = words('resume')
        const slides = allSlides(deck)
        for (const slide of slides) {
          slide.setAttribute('role', 'group') // a region each would be as many landmarks as slides
          if (!slide.hasAttribute('aria-label'))
            slide.setAttribute('aria-label', words('slideOf', slidePlace(slides, slide)))
        }
      })
    },
  }
}
