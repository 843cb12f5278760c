import type { Words } from '../words.ts'
import type { Attempt, Changed } from './attempt.ts'
import { lockOptions, makeOption, type Option } from './option.ts'

/** Matching without dragging: press one on the left and one on the right, in either order, and they are a pair. */
export function pair(block: HTMLElement, words: Words, changed: Changed): Attempt {
  const pairs = new Map<Option, Option>()
  let held: Option | null = null
  let locked = false
  const optionsOf = (side: string) => {
    const rows = [...block.querySelectorAll<HTMLElement>(`${side} .option`)]
    const options: Option[] = rows.map((row) => makeOption(row, words, () => press(options[rows.indexOf(row)]!)))
    return options
  }
  const from = optionsOf('.pairs-from')
  const to = optionsOf('.pairs-to')
  const letterOf = (option: Option) => option.button.textContent?.trim() ?? ''
  const show = () => {
    for (const option of from) {
      const partner = pairs.get(option)
      option.press(option === held)
      option.write(partner ? letterOf(partner) : '')
      const { name } = option
      const letter = locked ? option.right : partner && letterOf(partner) // what is read aloud is what is shown
      option.call(letter ? words('question.pairedWith', { name, letter }) : words('question.notPaired', { name }))
    }
    const used = new Set(pairs.values())
    for (const option of to) {
      option.press(option === held)
      option.row.classList.toggle('used', used.has(option))
    }
  }
  const press = (option: Option) => {
    const other = held !== null && from.includes(held) !== from.includes(option) ? held : null
    if (other === null) held = held === option ? null : option
    else {
      const [left, right] = from.includes(option) ? [option, other] : [other, option]
      // A letter belongs to one number only: whoever had it gives it up.
      for (const [one, its] of pairs) if (its === right) pairs.delete(one)
      pairs.set(left, right)
      held = null
    }
    show()
    changed()
  }
  show()
  const isRight = (option: Option) => {
    const partner = pairs.get(option)
    return partner !== undefined && letterOf(partner) === option.right
  }
  return {
    atOnce: false,
    complete: () => pairs.size === from.length,
    score: () => ({ right: from.filter(isRight).length, total: from.length }),
    mark(on) {
      for (const option of from) option.note(on ? (isRight(option) ? 'right' : 'wrong') : null)
    },
    lock(on) {
      locked = on
      lockOptions([...from, ...to], on)
      show()
    },
    reset() {
      pairs.clear()
      held = null
      show()
    },
    state() {
      if (pairs.size === 0) return []
      return from.map((option) => {
        const partner = pairs.get(option)
        return partner ? String(to.indexOf(partner)) : ''
      })
    },
    restore(state) {
      const partners = state.map((index) => (index === '' ? null : to[Number(index)]))
      if (partners.includes(undefined) || partners.length > from.length) return false
      for (const [index, partner] of partners.entries()) if (partner) pairs.set(from[index]!, partner)
      show()
      return true
    },
  }
}
