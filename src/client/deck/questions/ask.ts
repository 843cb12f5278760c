import type { RevealApi } from 'reveal.js'
import { keepKeys } from '../keep-keys.ts'
import { shownText } from '../shown-text.ts'
import type { Words } from '../words.ts'
import { answerOf } from './answer.ts'
import type { Attempt, Changed } from './attempt.ts'
import { choose } from './choose.ts'
import { fill } from './fill.ts'
import { pair } from './pair.ts'
import { sort } from './sort.ts'
import { walkOptions } from './walk-options.ts'

/** A question that can be answered on the slide. */
export type Asked = {
  /** Takes notice that the deck has shown or hidden the answer. */
  follow(): void
}

/**
 * Makes a question of the page one that answers back.
 *
 * @param say - tells listeners what has appeared
 */
export function ask(block: HTMLElement, deck: RevealApi, words: Words, say: (text: string) => void): Asked {
  const answer = answerOf(block, deck)
  const row = block.querySelector<HTMLElement>('.question-row')!
  const hint = block.querySelector('.question-hint')
  const feedback = document.createElement('p')
  feedback.className = 'question-feedback'
  feedback.setAttribute('role', 'status')
  const verdict = document.createElement('strong')
  verdict.className = 'answer-verdict'

  const changed = () => {
    attempt.mark(false)
    feedback.textContent = ''
    if (attempt.atOnce) judge()
  }
  const judge = () => {
    if (answer.shown()) return
    const { right, total } = attempt.score()
    if (!attempt.complete()) feedback.textContent = words('question.incomplete')
    else if (right === total) reveal()
    else {
      attempt.mark(true)
      feedback.textContent = wrongWords(block, { n: right, total }, words)
      giveHint()
    }
  }
  const giveHint = () => {
    if (!hint || block.matches('.hinted')) return
    const hadFocus = document.activeElement?.matches('.question-show-hint')
    block.classList.add('hinted')
    say(shownText(hint))
    // Its button goes away, and whoever asked for the hint goes on answering.
    if (hadFocus) focusFirst(block)
  }
  const reveal = () => {
    const hadFocus = block.contains(document.activeElement)
    verdict.textContent = `${words('question.right')} `
    feedback.textContent = ''
    // As a fragment that Reveal has not shown, the box counts as hidden; what stands in it does not.
    if (!answer.show()) say([...answer.box.querySelectorAll(':scope > :not(button)')].map(shownText).join(' '))
    follow()
    // What had the focus goes away; from here the keys are the deck's again.
    if (hadFocus) answer.box.focus({ preventScroll: true })
  }
  const again = () => {
    const hadFocus = block.contains(document.activeElement)
    answer.hide()
    attempt.reset()
    block.classList.remove('hinted')
    follow()
    if (hadFocus) focusFirst(block)
  }
  let wasShown = false
  const follow = () => {
    const shown = answer.shown()
    attempt.lock(shown)
    if (wasShown && !shown) {
      attempt.mark(false)
      verdict.textContent = ''
      feedback.textContent = ''
    }
    wasShown = shown
  }

  const attempt = attemptAt(block, words, changed, judge)
  block.setAttribute('role', 'group')
  block.setAttribute('aria-label', questionName(block))
  answer.box.tabIndex = -1
  answer.box.querySelector('.answer-line')?.prepend(verdict)
  answer.box.append(button('question-again', words('question.again'), again))
  if (!attempt.atOnce) row.append(button('question-check', words('question.check'), judge))
  if (hint) row.append(button('question-show-hint', words('question.hint'), giveHint))
  row.append(feedback)
  keepKeys(block)
  block.addEventListener('keydown', (event) => walkOptions(block, event))
  return { follow }
}

function focusFirst(block: HTMLElement): void {
  block.querySelector<HTMLElement>('.option-press,.gap-input')?.focus({ preventScroll: true })
}

function attemptAt(block: HTMLElement, words: Words, changed: Changed, judge: () => void): Attempt {
  if (block.matches('.match')) return pair(block, words, changed)
  if (block.matches('.order')) return sort(block, words, changed)
  if (block.matches('.blank')) return fill(block, words, changed, judge)
  return choose(block, words, changed)
}

function wrongWords(block: HTMLElement, score: { n: number; total: number }, words: Words): string {
  if (!block.matches('.quiz')) return words('question.score', score)
  return block.matches('.several') ? words('question.wrongSeveral') : words('question.wrong')
}

function questionName(block: HTMLElement): string {
  const title = block.querySelector('.question-title') ?? block.querySelector('.question-label')
  return title === null ? '' : shownText(title)
}

function button(name: string, text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = `question-button ${name}`
  made.textContent = text
  made.addEventListener('click', press)
  return made
}
