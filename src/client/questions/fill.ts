import type { Words } from '../words.ts'
import type { Attempt, Changed } from './attempt.ts'
import { isAccepted } from './same-answer.ts'

/** Gaps to write in. Enter is Check. */
export function fill(block: HTMLElement, words: Words, changed: Changed, check: () => void): Attempt {
  const gaps = [...block.querySelectorAll<HTMLElement>('.gap')].map((gap, index, all) => {
    const input = document.createElement('input')
    input.type = 'text'
    input.className = 'gap-input'
    input.autocomplete = 'off'
    input.spellcheck = false
    const name = words('question.gap', { n: index + 1, total: all.length })
    input.addEventListener('input', changed)
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) check()
    })
    gap.append(input)
    return { gap, input, name, accepted: gap.dataset.accept ?? '' }
  })
  type Gap = (typeof gaps)[number]
  const isRight = ({ input, accepted }: Gap) => isAccepted(input.value, accepted, document.documentElement.lang || 'en')
  const label = ({ input, name }: Gap, note: string) =>
    input.setAttribute('aria-label', note === '' ? name : `${name}, ${note}`)
  for (const one of gaps) label(one, '')
  return {
    atOnce: false,
    complete: () => gaps.every(({ input }) => input.value.trim() !== ''),
    score: () => ({ right: gaps.filter(isRight).length, total: gaps.length }),
    mark(on) {
      for (const one of gaps) {
        one.gap.classList.toggle('is-right', on && isRight(one))
        one.gap.classList.toggle('is-wrong', on && !isRight(one))
        one.input.toggleAttribute('aria-invalid', false)
        if (on && !isRight(one)) one.input.setAttribute('aria-invalid', 'true')
        label(one, !on ? '' : isRight(one) ? words('question.partRight') : words('question.partWrong'))
      }
    },
    lock(on) {
      for (const { input } of gaps) input.readOnly = on
    },
    reset() {
      for (const { input } of gaps) input.value = ''
    },
    state: () => (gaps.some(({ input }) => input.value !== '') ? gaps.map(({ input }) => input.value) : []),
    restore(state) {
      if (state.length > gaps.length) return false
      for (const [index, text] of state.entries()) gaps[index]!.input.value = text
      return true
    },
  }
}
