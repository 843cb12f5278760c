import type { RevealApi } from 'reveal.js'
import { formatClock, formatElapsed, planMinutes } from '../../time/format-time.ts'
import type { Words } from '../../words.ts'
import { allSlides } from '../slide-place.ts'
import { pacing, plannedSeconds } from './pacing.ts'
import { set } from './show-step.ts'

/** Shows the time of day, the time gone and how that stands against the plan. */
export function showTime(page: Document, deck: RevealApi, elapsed: number, running: boolean, words: Words): void {
  const slides = allSlides(deck)
  const planned = slides.map((slide) => plannedSeconds(slide.dataset.timing))
  const index = slides.indexOf(deck.getCurrentSlide())
  const pace = pacing(planned, index, elapsed)
  set(page, 'clock', formatClock(new Date(), document.documentElement.lang))
  set(page, 'elapsed', formatElapsed(elapsed))
  set(page, 'pause', words(running ? 'timerPause' : 'timerGo'))
  set(page, 'pace', pace ? words(pace.state, { n: pace.minutes }) : '')
  page.querySelector('[data-speaker=pace]')?.setAttribute('data-state', pace?.state ?? '')
  const minutes = planMinutes(planned[index] ?? 0)
  set(page, 'plan', minutes ? words('planned', { n: minutes }) : '')
  const until = pace && { n: planMinutes(pace.plannedUntilEnd), total: planMinutes(pace.plannedInAll) }
  set(page, 'plan-all', until ? words('plannedUntil', until) : '')
}
