import type { RevealPlugin } from 'reveal.js'
import { keepKeys } from './keep-keys.ts'
import { formatElapsed } from './speaker/format-time.ts'
import { resetTimer, type Timer, timerSeconds, toggleTimer } from './speaker/timer.ts'
import type { Words } from './words.ts'

/** How often the digits are looked at, in milliseconds: often enough for seconds to pass evenly. */
const beat = 250

/**
 * Counts down the minutes of an activity or a discussion. It starts when asked to and runs on while other slides are
 * shown; at nought it says so, without a sound.
 *
 * @param status - a polite live region of the page
 */
export function countdown(status: HTMLElement, words: Words): RevealPlugin {
  return {
    id: 'countdown',
    init(deck) {
      if (deck.getConfig().view === 'print') return // paper has the minutes in words
      // What a lesson's own HTML calls so has no time to count.
      for (const box of deck.getSlidesElement()?.querySelectorAll<HTMLElement>('.time-box') ?? [])
        if (/^[1-9]\d{0,4}$/.test(box.dataset.seconds ?? ''))
          runCountdown(box, words, (text) => {
            status.textContent = text
          })
    },
  }
}

function runCountdown(box: HTMLElement, words: Words, say: (text: string) => void): void {
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
  keepKeys(box)
  show()
}

function button(press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.addEventListener('click', press)
  return made
}
