import type { RevealPlugin } from 'reveal.js'
import type { Actions } from '../keys/actions.ts'
import { controlKind, usesKey } from '../keys/control-keys.ts'

/**
 * Stands between the keyboard and the deck: keys that belong to a control or a dialog stay theirs, our own shortcuts
 * run, and Reveal gets the rest.
 */
export function interactiveKeys(actions: Actions): RevealPlugin {
  return {
    id: 'interactive-keys',
    init(deck) {
      deck.configure({
        keyboardCondition(event) {
          if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return false
          if (usesKey(controlKind(event.target), event.key) || !actions.allows(event)) return false
          const browsers = event.ctrlKey || event.metaKey || (event.altKey && !event.key.startsWith('Arrow'))
          // A held key repeats, and a toggle would flicker.
          if (!event.repeat && !(deck.isPaused() && event.key.length > 1) && actions.press(event)) {
            event.preventDefault()
            return false
          }
          if (deck.isPaused() && event.key === 'Escape') deck.togglePause(false)
          else return !browsers
          return false
        },
      })
    },
  }
}
