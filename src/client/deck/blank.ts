import type { RevealPlugin } from 'reveal.js'
import type { Actions } from '../keys/actions.ts'

/** Takes the slide away so that the class looks at the teacher: black (Reveal's pause: B, period, clickers) or white (W). */
export function blank(actions: Actions): RevealPlugin {
  return {
    id: 'blank',
    init(deck) {
      const classes = deck.getRevealElement()!.classList
      actions.add('black', [], () => deck.togglePause())
      actions.add('white', ['w'], () => {
        classes.toggle('white', !deck.isPaused())
        deck.togglePause()
      })
      deck.on('resumed', () => classes.remove('white'))
    },
  }
}
