import { recall, remember } from '../../settings/remember.ts'
import { readTimer, resetTimer, type Timer, timerSeconds, toggleTimer } from '../../time/timer.ts'

/** The stop-watch of this lesson. It outlives reloads of the deck and the closing of the speaker view. */
export function lessonTimer() {
  const name = `timer-${location.pathname}`
  const session = () => sessionStorage
  let timer: Timer | null = null
  const get = () => {
    timer ??= readTimer(recall(name, session), Date.now())
    return timer
  }
  const set = (next: Timer) => {
    timer = next
    remember(name, JSON.stringify(next), session)
  }
  return {
    start: () => set(get()),
    seconds: () => timerSeconds(get(), Date.now()),
    running: () => get().since !== null,
    toggle: () => set(toggleTimer(get(), Date.now())),
    reset: () => set(resetTimer(get(), Date.now())),
  }
}
