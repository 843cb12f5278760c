import type { RevealPlugin } from 'reveal.js'
import { ask } from './questions/ask.ts'
import type { Words } from './words.ts'

/**
 * Questions that can be answered on the slide: by pressing, pairing, numbering or writing. Without it they can still be
 * read, and the next key shows the answer.
 *
 * @param status - a polite live region of the page
 */
export function questions(status: HTMLElement, words: Words): RevealPlugin {
  return {
    id: 'questions',
    init(deck) {
      if (deck.getConfig().view === 'print') return // paper is answered with a pen
      const found = deck.getSlidesElement()?.querySelectorAll<HTMLElement>('.question') ?? []
      const blocks = [...found].filter(isWhole)
      const asked = blocks.map((block) =>
        ask(block, deck, words, (text) => {
          status.textContent = text
        }),
      )
      for (const moved of ['ready', 'fragmentshown', 'fragmenthidden', 'slidechanged'])
        deck.on(moved, () => {
          for (const one of asked) one.follow()
        })
    },
  }
}

/**
 * A lesson may give our class to anything, or bring such HTML: that is shown as it is, and must not stop the deck.
 * Nobody answers a question in the notes.
 */
function isWhole(block: HTMLElement): boolean {
  const options = [...block.querySelectorAll('.option')]
  return (
    block.closest('.notes') === null &&
    block.querySelector('.question') === null &&
    block.querySelector('.question-row') !== null &&
    block.querySelector('.answer') !== null &&
    options.every((row) => row.querySelector('.option-text') && row.querySelector('.option-box,.option-sign'))
  )
}
