import type { RevealPlugin } from 'reveal.js'

/**
 * Writes slide and fragment to the address at once, so that a reload resumes exactly there. Reveal writes it too, but up
 * to a second later, and a laptop that dies does not wait.
 */
export function keepPlace(): RevealPlugin {
  return {
    id: 'keep-place',
    init(deck) {
      const write = () => {
        try {
          // getSlidePath is Reveal's own name for the address; its types do not list it.
          const { getSlidePath } = deck as typeof deck & { getSlidePath(): string }
          history.replaceState(null, '', `#${getSlidePath()}`)
        } catch {
          // Safari refuses more than a hundred in half a minute; Reveal's own write follows.
        }
      }
      for (const moved of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(moved, write)
    },
  }
}
