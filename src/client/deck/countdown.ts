import type { RevealPlugin } from 'reveal.js'
import { runCountdown, timeBoxes } from '../time/run-countdown.ts'
import type { Words } from '../words.ts'
import { keepKeys } from './keep-keys.ts'

/**
 * The minutes of activities and discussions, counted down on their slides and on while other slides are shown.
 *
 * @param status - a polite live region of the page
 */
export function countdown(status: HTMLElement, words: Words): RevealPlugin {
  return {
    id: 'countdown',
    init(deck) {
      const stage = deck.getSlidesElement()
      if (!stage || deck.getConfig().view === 'print') return // paper has the minutes in words
      for (const box of timeBoxes(stage)) {
        runCountdown(box, words, (text) => {
          status.textContent = text
        })
        keepKeys(box)
      }
    },
  }
}
