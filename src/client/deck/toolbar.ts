import type { RevealPlugin } from 'reveal.js'
import type { Actions } from '../keys/actions.ts'

/** How long the toolbar stays after the last movement. */
const restSeconds = 3

/**
 * Shows toolbar and arrows while a hand is near (pointer, touch) and leaves the slide alone otherwise. Keyboard focus
 * shows them too, by CSS. Also the full screen, which F and a button turn on and off.
 */
export function toolbar(actions: Actions): RevealPlugin {
  const root = document.documentElement
  let rest: ReturnType<typeof setTimeout>
  const wake = () => {
    root.dataset.chrome = 'shown'
    clearTimeout(rest)
    rest = setTimeout(() => delete root.dataset.chrome, restSeconds * 1000)
  }
  return {
    id: 'toolbar',
    init() {
      for (const moved of ['pointermove', 'pointerdown']) document.addEventListener(moved, wake, { passive: true })
      actions.add('fullscreen', ['f'], () => {
        const asked = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.()
        asked?.catch(() => {}) // a browser may refuse it; the deck goes on as it is
      })
      for (const button of document.querySelectorAll<HTMLElement>('[data-action=fullscreen]'))
        button.hidden = !document.fullscreenEnabled
    },
  }
}
