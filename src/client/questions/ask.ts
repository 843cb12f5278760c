import { shownText } from '../shown-text.ts'
import type { Words } from '../words.ts'
import type { Answer } from './answer.ts'
import type { Attempt, Changed } from './attempt.ts'
import { choose } from './choose.ts'
import { fill } from './fill.ts'
import { pair } from './pair.ts'
import { sort } from './sort.ts'
import { walkOptions } from './walk-options.ts'

/** A question that can be answered where it stands. */
export type Asked = {
  /** Takes notice that the page has shown or hidden the answer. */
  follow(): void
  /** What the reader has answered so far, to be kept. */
  standing(): Standing
  /** Puts the question back to how it was left. */
  restore(standing: Standing): void
  /** Forgets every try. */
  clear(): void
}

/** How far a reader is with a question. */
export type Standing = {
  /** What is chosen or written, in the form of the question's kind; empty for nothing. */
  readonly state: readonly string[]
  /** Parts that were right when it was last checked; null before the first time. */
  readonly right: number | null
  readonly total: number
  /** How often it was checked. */
  readonly tries: number
  /** True when the answer was looked at before all was right. */
  readonly gaveUp: boolean
}

export type AskOptions = {
  readonly answer: Answer
  readonly words: Words
  /** Tells listeners what has appeared. */
  readonly say: (text: string) => void
  /** Told whenever the standing has changed; null where nobody keeps it. */
  readonly keep: ((standing: Standing) => void) | null
  /** Whether a button shows the answer after a wrong try; a deck has the next key for that. */
  readonly mayGiveUp: boolean
}

/** Makes a question of the page one that answers back. */
export function ask(block: HTMLElement, { answer, words, say, keep, mayGiveUp }: AskOptions): Asked {
  const row = block.querySelector<HTMLElement>('.question-row')!
  const hint = block.querySelector('.question-hint')
  const feedback = document.createElement('p')
  feedback.className = 'question-feedback'
  feedback.setAttribute('role', 'status')
  const verdict = document.createElement('strong')
  verdict.className = 'answer-verdict'

  let checked: Omit<Standing, 'state'> = { right: null, total: 0, tries: 0, gaveUp: false }
  const standing = (): Standing => ({ ...checked, state: attempt.state() })

  const changed = () => {
    attempt.mark(false)
    feedback.textContent = ''
    if (attempt.atOnce) judge()
    keep?.(standing())
  }
  const judge = () => {
    if (answer.shown()) return
    if (!attempt.complete()) {
      feedback.textContent = words('question.incomplete')
      return
    }
    const { right, total } = attempt.score()
    checked = { ...checked, right, total, tries: checked.tries + 1 }
    if (right === total) reveal()
    else {
      attempt.mark(true)
      feedback.textContent = wrongWords(block, { n: right, total }, words)
      giveHint()
      if (giveUp) giveUp.hidden = false
    }
    keep?.(standing())
  }
  const giveHint = () => {
    if (!hint || block.matches('.hinted')) return
    const hadFocus = document.activeElement?.matches('.question-show-hint')
    block.classList.add('hinted')
    say(shownText(hint))
    // Its button goes away, and whoever asked for the hint goes on answering.
    if (hadFocus) focusFirst(block)
  }
  const reveal = (isRight = true) => {
    const hadFocus = block.contains(document.activeElement)
    verdict.textContent = isRight ? `${words('question.right')} ` : ''
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
    if (giveUp) giveUp.hidden = true
    checked = { ...checked, right: null, gaveUp: false }
    follow()
    keep?.(standing())
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

  const restore = ({ state, ...rest }: Standing) => {
    if (!attempt.restore(state)) return
    checked = rest
    if (rest.gaveUp || (rest.right !== null && rest.right === rest.total && attempt.complete())) {
      verdict.textContent = rest.gaveUp ? '' : `${words('question.right')} `
      answer.show()
      follow()
    } else if (rest.right !== null && giveUp) giveUp.hidden = false
  }

  const attempt = attemptAt(block, words, changed, judge)
  const giveUp = mayGiveUp
    ? button('question-give-up', words('question.showAnswer'), () => {
        checked = { ...checked, gaveUp: true }
        attempt.mark(false)
        reveal(false)
        keep?.(standing())
      })
    : null
  block.setAttribute('role', 'group')
  block.setAttribute('aria-label', questionName(block))
  answer.box.tabIndex = -1
  answer.box.querySelector('.answer-line')?.prepend(verdict)
  answer.box.append(button('question-again', words('question.again'), again))
  if (!attempt.atOnce) row.append(button('question-check', words('question.check'), judge))
  if (hint) row.append(button('question-show-hint', words('question.hint'), giveHint))
  if (giveUp) {
    giveUp.hidden = true
    row.append(giveUp)
  }
  row.append(feedback)
  block.addEventListener('keydown', (event) => walkOptions(block, event))
  const clear = () => {
    checked = { right: null, total: 0, tries: 0, gaveUp: false }
    again()
  }
  return { follow, standing, restore, clear }
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
