import type { Words } from '../words.ts'
import type { Attempt, Changed } from './attempt.ts'
import { lockOptions, makeOption, type Option } from './option.ts'

/** A quiz: one option is judged when it is pressed, several are chosen first. */
export function choose(block: HTMLElement, words: Words, changed: Changed): Attempt {
  const several = block.matches('.several')
  const chosen = new Set<Option>()
  const show = () => {
    for (const option of options) option.press(chosen.has(option))
  }
  const rows = [...block.querySelectorAll<HTMLElement>('.option')]
  const options: Option[] = rows.map((row) =>
    makeOption(row, words, () => {
      const option = options[rows.indexOf(row)]!
      const wasChosen = chosen.has(option)
      if (!several) chosen.clear()
      if (several && wasChosen) chosen.delete(option)
      else chosen.add(option)
      show()
      changed()
    }),
  )
  show()
  const isRight = (option: Option) => chosen.has(option) === (option.right !== null)
  return {
    atOnce: !several,
    complete: () => chosen.size > 0,
    score: () => ({ right: options.filter(isRight).length, total: options.length }),
    mark(on) {
      for (const option of options)
        option.note(!on || !chosen.has(option) ? null : option.right === null ? 'wrong' : 'right')
    },
    lock: (on) => lockOptions(options, on),
    reset() {
      chosen.clear()
      show()
    },
    state: () => options.flatMap((option, index) => (chosen.has(option) ? [String(index)] : [])),
    restore(state) {
      const wanted = state.map((index) => options[Number(index)])
      if (wanted.includes(undefined) || (!several && wanted.length > 1)) return false
      for (const option of wanted) chosen.add(option!)
      show()
      return true
    },
  }
}
