import type { Words } from '../words.ts'
import { formatElapsed } from './format-time.ts'
import { resetTimer, type Timer, timerSeconds, toggleTimer } from './timer.ts'

/** How often the digits are looked at, in milliseconds: often enough for seconds to pass evenly. */
const beat = 250

/** Boxes that have minutes to count; what a lesson's own HTML calls so has none. */
export function timeBoxes(root: ParentNode): HTMLElement[] {
  const boxes = [...root.querySelectorAll<HTMLElement>('.time-box')]
  return boxes.filter((box) => /^[1-9]\d{0,4}$/.test(box.dataset.seconds ?? ''))
}

/**
 * Counts down the minutes of an activity or a discussion. It starts when asked to and runs on while the reader looks
 * elsewhere; at nought it says so, without a sound.
 *
 * @param say - tells listeners that the time is up
 */
export function runCountdown(box: HTMLElement, words: Words, say: (text: string) => void): void {
  const planned = Number(box.dataset.seconds)
  let timer: Timer = { since: null, before: 0 }
  let ticking: ReturnType<typeof setInterval> | undefined
  const digits = document.createElement('p')
  digits.className = 'time-digits'
  digits.setAttribute('role', 'timer')
  digits.setAttribute('aria-label', words('countdown.left'))
  const over = document.createElement('p')
  over.className = 'time-over'
  over.textContent = words('countdown.over')

  const show = () => {
    const left = Math.max(0, planned - timerSeconds(timer, Date.now()))
    digits.textContent = formatElapsed(left)
    if (left === 0 && timer.since !== null) {
      timer = toggleTimer(timer, Date.now())
      say(words('countdown.over'))
    }
    const isOver = left === 0
    box.classList.toggle('over', isOver)
    box.classList.toggle('begun', timer.since !== null || timer.before > 0)
    if (isOver && document.activeElement === toggle) reset.focus({ preventScroll: true }) // the other goes away
    toggle.hidden = isOver
    toggle.textContent = words(timer.since === null ? 'countdown.start' : 'countdown.pause')
    if (timer.since === null) clearInterval(ticking)
  }
  const toggle = button(() => {
    timer = toggleTimer(timer, Date.now())
    clearInterval(ticking)
    if (timer.since !== null) ticking = setInterval(show, beat)
    show()
  })
  const reset = button(() => {
    const hadFocus = document.activeElement === reset
    timer = { ...resetTimer(timer, Date.now()), since: null }
    show()
    if (hadFocus) toggle.focus({ preventScroll: true })
  })
  reset.textContent = words('countdown.reset')
  const buttons = document.createElement('p')
  buttons.className = 'time-buttons'
  buttons.append(toggle, reset)
  box.classList.add('countdown')
  box.append(digits, over, buttons)
  show()
}

function button(press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.addEventListener('click', press)
  return made
}
