/** Every state of a slide: fragments, questions answered well and badly, clocks running and run out, open definitions. */

const realNow = Date.now
export const { deck } = window.rostrum

export const sections = () => [...document.querySelectorAll<HTMLElement>('.slides section:not(.stack)')]
export const here = () => deck.getCurrentSlide() as HTMLElement
export const all = (selector: string) => [...here().querySelectorAll<HTMLElement>(selector)]
const press = (selector: string) => all(selector)[0]?.click()

export function show(id: string, step: number): void {
  const { h, v } = deck.getIndices(document.getElementById(id)!)
  deck.slide(h, v ?? 0, step)
}

/** Back to how a slide looks to somebody who comes to it. */
export function untouched(id: string): void {
  Date.now = realNow
  show(id, -1)
  ;(document.activeElement as HTMLElement | null)?.blur()
  document.body.click()
  for (const button of all('.question-again,.time-buttons button:last-child')) button.click()
  ;(document.activeElement as HTMLElement | null)?.blur()
  show(id, -1)
}

/** Gives every part of a question its right answer, or a wrong one. */
function answer(right: boolean): void {
  const question = all('.question')[0]!
  const options = (inside: string) => [...question.querySelectorAll<HTMLElement>(`${inside} .option`)]
  const choose = (option: HTMLElement | undefined) => option?.querySelector<HTMLElement>('.option-press')?.click()
  if (question.matches('.quiz'))
    for (const option of options('').filter((one) => (one.dataset.right !== undefined) === right)) choose(option)
  if (question.matches('.order')) {
    const places = options('').sort((a, b) => Number(a.dataset.right) - Number(b.dataset.right))
    for (const option of right ? places : places.reverse()) choose(option)
  }
  if (question.matches('.match')) {
    const to = options('.pairs-to')
    const letterOf = (option: HTMLElement) => option.querySelector('.option-press')?.textContent?.trim()
    for (const [index, from] of options('.pairs-from').entries()) {
      choose(from)
      const own = to.findIndex((one) => letterOf(one) === from.dataset.right)
      choose(to[right ? own : (own + 1) % to.length] ?? to[index])
    }
  }
  for (const input of question.querySelectorAll<HTMLInputElement>('.gap-input')) {
    input.value = right ? (input.closest<HTMLElement>('.gap')!.dataset.accept ?? '').split('|')[0]! : 'nothing'
    input.dispatchEvent(new Event('input'))
  }
  press('.question-check')
  const isSolved = question.matches('.solved,:has(.answer.visible)')
  const isFaulted = question.querySelector('.question-feedback')?.textContent !== ''
  if (isSolved !== right || isFaulted === right) throw new Error(`${here().id} could not be answered.`)
}

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000))

/** What can be seen on a slide, and how to get there. */
export function statesOf(id: string): Map<string, () => unknown> {
  untouched(id)
  const states = new Map<string, () => unknown>([['untouched', () => {}]])
  const last = Math.max(-1, ...all('.fragment').map((one) => Number(one.dataset.fragmentIndex)))
  for (let step = 0; step <= last; step++) states.set(`step ${step + 1}`, () => show(id, step))
  if (all('.question').length > 0) {
    states.set('answered badly', () => answer(false))
    states.set('answered well', () => answer(true))
  }
  if (all('.question-check').length > 0) states.set('checked too early', () => press('.question-check'))
  if (all('.match .option-press').length > 0) states.set('one half held', () => press('.match .option-press'))
  if (all('.question-show-hint').length > 0) states.set('hint shown', () => press('.question-show-hint'))
  if (all('.time-box').length > 0) {
    states.set('countdown running', () => press('.time-buttons button'))
    states.set('countdown ended', async () => {
      press('.time-buttons button')
      Date.now = () => realNow() + 36e5
      await seconds(0.3) // it looks at the clock four times a second
    })
  }
  for (const [index, word] of all('.term-word').entries())
    states.set(`definition ${index + 1}, ${word.textContent}`, () => {
      show(id, last)
      word.focus()
    })
  return states
}

/** Brings a slide into a state of its list. */
export async function enter(id: string, name: string): Promise<void> {
  const reach = statesOf(id).get(name)
  if (!reach) throw new Error(`${id} has no state “${name}”.`)
  await reach()
}
