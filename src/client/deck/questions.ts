import type { RevealPlugin } from 'reveal.js'
import { ask } from '../questions/ask.ts'
import { isWholeQuestion } from '../questions/is-whole-question.ts'
import type { Words } from '../words.ts'
import { deckAnswer } from './deck-answer.ts'
import { keepKeys } from './keep-keys.ts'

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
      const blocks = [...found].filter(isWholeQuestion)
      const say = (text: string) => {
        status.textContent = text
      }
      const asked = blocks.map((block) => {
        const one = ask(block, { answer: deckAnswer(block, deck), words, say, keep: null, mayGiveUp: false })
        keepKeys(block)
        return one
      })
      for (const moved of ['ready', 'fragmentshown', 'fragmenthidden', 'slidechanged'])
        deck.on(moved, () => {
          for (const one of asked) one.follow()
        })
    },
  }
}
