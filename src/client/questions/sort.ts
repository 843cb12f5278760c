import type { Words } from '../words.ts'
import type { Attempt, Changed } from './attempt.ts'
import { lockOptions, makeOption, type Option } from './option.ts'

/** Ordering without dragging: press what comes first, then what comes second. A second press takes the number back. */
export function sort(block: HTMLElement, words: Words, changed: Changed): Attempt {
  const order: Option[] = []
  let locked = false
  const rows = [...block.querySelectorAll<HTMLElement>('.option')]
  const show = () => {
    for (const option of options) {
      const n = order.indexOf(option) + 1
      option.press(n > 0)
      option.write(n > 0 ? String(n) : '')
      const { name } = option
      const place = locked ? Number(option.right) : n // what is read aloud is what is shown
      option.call(place > 0 ? words('question.place', { name, n: place }) : words('question.noPlace', { name }))
    }
  }
  const options: Option[] = rows.map((row) =>
    makeOption(row, words, () => {
      const option = options[rows.indexOf(row)]!
      const place = order.indexOf(option)
      if (place >= 0) order.splice(place, 1)
      else order.push(option)
      show()
      changed()
    }),
  )
  show()
  const isRight = (option: Option) => String(order.indexOf(option) + 1) === option.right
  return {
    atOnce: false,
    complete: () => order.length === options.length,
    score: () => ({ right: options.filter(isRight).length, total: options.length }),
    mark(on) {
      for (const option of options) option.note(on ? (isRight(option) ? 'right' : 'wrong') : null)
    },
    lock(on) {
      locked = on
      lockOptions(options, on)
      show()
    },
    reset() {
      order.length = 0
      show()
    },
    state: () => order.map((option) => String(options.indexOf(option))),
    restore(state) {
      const wanted = state.map((index) => options[Number(index)])
      if (wanted.includes(undefined) || new Set(wanted).size < wanted.length) return false
      order.push(...wanted.map((option) => option!))
      show()
      return true
    },
  }
}
