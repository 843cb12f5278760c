import { shownText } from '../shown-text.ts'
import type { Words } from '../words.ts'

/** A row of a question that can be pressed. */
export type Option = {
  readonly row: HTMLElement
  readonly button: HTMLButtonElement
  /** What is read aloud for it: its sign and its words. */
  readonly name: string
  /** What is right for it; null for nothing. */
  readonly right: string | null
  /** Puts what the student chose into its box; empty for nothing. */
  write(text: string): void
  press(on: boolean): void
  /** Says what it is called now, such as with the letter it is paired with. */
  call(name: string): void
  note(how: 'right' | 'wrong' | null): void
}

/**
 * Makes the row's empty box, or its letter where it has no box, a button that reaches over the whole row. Links in the
 * row's words stay above it.
 */
export function makeOption(row: HTMLElement, words: Words, press: () => void): Option {
  const holder = row.querySelector<HTMLElement>('.option-box') ?? row.querySelector<HTMLElement>('.option-sign')!
  const button = document.createElement('button')
  button.type = 'button'
  button.className = `${holder.className} option-press`
  const own = document.createElement('span')
  own.className = 'box-own'
  button.append(...holder.childNodes)
  if (holder.matches('.option-box')) button.append(own)
  holder.replaceWith(button)
  const sign = row.querySelector('.option-sign')?.textContent?.trim() ?? ''
  const text = shownText(row.querySelector('.option-text')!)
  const name = [sign, text].filter(Boolean).join(' ')
  let called = name
  let noted = ''
  const label = () => button.setAttribute('aria-label', [called, noted].filter(Boolean).join(', '))
  button.addEventListener('click', () => button.getAttribute('aria-disabled') !== 'true' && press())
  label()
  return {
    row,
    button,
    name,
    right: row.dataset.right ?? null,
    write(text) {
      own.textContent = text
    },
    press: (on) => button.setAttribute('aria-pressed', String(on)),
    call(now) {
      called = now
      label()
    },
    note(how) {
      row.classList.toggle('is-right', how === 'right')
      row.classList.toggle('is-wrong', how === 'wrong')
      noted = how === null ? '' : how === 'right' ? words('question.partRight') : words('question.partWrong')
      label()
      row.querySelector('.option-note')?.remove()
      if (how !== null) row.append(noteTag(noted))
    },
  }
}

/** The word that stands on the rim of a row, so that it takes no room. The button's name has it for listeners. */
function noteTag(text: string): HTMLElement {
  const tag = document.createElement('span')
  tag.className = 'badge option-note'
  tag.textContent = text
  tag.ariaHidden = 'true'
  return tag
}

/** While the answer is shown, buttons say that they do nothing. */
export function lockOptions(options: readonly Option[], on: boolean): void {
  for (const { button } of options) {
    if (on) button.setAttribute('aria-disabled', 'true')
    else button.removeAttribute('aria-disabled')
  }
}
