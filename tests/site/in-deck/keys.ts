import { all, deck, here } from './states.ts'

/** Everything on the slide and around it that takes focus, and how much of the keyboard is its own. */
export function controls(): { own: 'all' | 'press' | 'enter'; name: string }[] {
  return focusable().map((one) => ({ own: ownKeys(one), name: nameOf(one) }))
}

export function focusable(): HTMLElement[] {
  const onSlide = all('.slide :is(button,input,a[href],.term-word)')
  return [...onSlide, ...document.querySelectorAll<HTMLElement>('.deck-toolbar button')]
}

function ownKeys(control: HTMLElement) {
  if (control.matches('a')) return 'enter'
  return control.matches('.deck-toolbar button,.term-word') ? 'press' : 'all'
}

export function nameOf(control: HTMLElement): string {
  return `${control.className || control.tagName} ${control.getAttribute('aria-label') ?? control.textContent}`
}

/** How often the focused control was pressed, and whether somebody else acted: cleared with each `focusOn`. */
let presses = 0

/** Puts focus on a control; false when it cannot be reached now. */
export function focusOn(index: number): boolean {
  const control = focusable()[index]!
  ;(document.activeElement as HTMLElement | null)?.blur()
  control.focus()
  presses = 0
  if (control instanceof HTMLInputElement) control.value = ''
  return control === document.activeElement
}

// What a link or a button around the slide leads to would end the test, and is not what is asked here.
document.addEventListener(
  'click',
  (event) => {
    const control = (event.target as Element).closest('button,a[href],.term-word')
    if (!control) return
    presses++
    if (!control.matches('a[target=_blank],a:not([href^="#"]),.deck-toolbar button')) return
    event.preventDefault()
    event.stopImmediatePropagation()
  },
  true,
)

/** What no key of a control may change, and what the focused control shows of itself. */
export function look() {
  const { h, v } = deck.getIndices()
  const active = document.activeElement as HTMLElement
  return {
    place: JSON.stringify([h, v, deck.isPaused(), deck.isOverview(), document.querySelectorAll('[open]').length]),
    slide: here().id,
    active: focusable().indexOf(active),
    activeName: active.className,
    value: active instanceof HTMLInputElement ? active.value : '',
    expanded: active.getAttribute('aria-expanded'),
    presses,
    feedback: all('.question-feedback')[0]?.textContent ?? '',
  }
}
