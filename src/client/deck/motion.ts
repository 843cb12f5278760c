import type { RevealPlugin } from 'reveal.js'
import { motionOptions } from './options.ts'

/** Follows the system's wish for less movement, also when it changes during the lesson. */
export function motion(wish: MediaQueryList): RevealPlugin {
  return {
    id: 'motion',
    init(deck) {
      wish.addEventListener('change', () => deck.configure(motionOptions(wish.matches)))
    },
  }
}
