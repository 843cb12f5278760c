import type { RevealApi } from 'reveal.js'
import type { Answer } from '../questions/answer.ts'

/**
 * The answer of a question in a deck: a fragment, so the next key shows it. Who answers well sees it at once, through
 * Reveal, so that the deck and the page agree on what is shown.
 */
export function deckAnswer(block: HTMLElement, deck: RevealApi): Answer {
  const box = block.querySelector<HTMLElement>('.answer')!
  const isNow = () => deck.getCurrentSlide()?.contains(block) ?? false
  const step = () => Number(box.dataset.fragmentIndex ?? 0)
  return {
    box,
    shown: () => box.matches('.visible') || block.matches('.solved'),
    show() {
      // Only the next step can be taken: an answer further down would pull along what stands before it.
      if (isNow() && step() === (deck.getIndices().f ?? -1) + 1) return deck.nextFragment()
      block.classList.add('solved')
      return false
    },
    hide() {
      block.classList.remove('solved')
      if (isNow() && box.matches('.visible')) deck.navigateFragment(step() - 1)
    },
  }
}
