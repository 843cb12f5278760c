/** What runs on a page to read. The page can be read without it; one behaviour is one file; this is the list of them. */

import type { Kept } from '../progress/progress-store.ts'
import { progressStore } from '../progress/progress-store.ts'
import { registerWorker } from '../register-worker.ts'
import { chooseTextSize } from '../settings/choose-text-size.ts'
import { chooseTheme } from '../settings/choose-theme.ts'
import { runCountdown, timeBoxes } from '../time/run-countdown.ts'
import { readWords } from '../words.ts'
import { bubbles } from './bubbles.ts'
import { followReading } from './follow-reading.ts'
import { lessonState } from './lesson-state.ts'
import { outline } from './outline.ts'
import { result } from './result.ts'
import { resume } from './resume.ts'
import { settle } from './settle.ts'
import { shortcuts } from './shortcuts.ts'
import { sideways } from './sideways.ts'
import { studyQuestions } from './study-questions.ts'

const words = readWords(document)
const part = (id: string) => document.getElementById(id)!
const { course = 'course', lesson = 'lesson' } = document.documentElement.dataset
const main = part('page-content')
const parts = [...main.querySelectorAll<HTMLElement>('.part')]
const say = (text: string) => {
  part('page-status').textContent = text
}
const warn = (kept: Kept) => {
  part('page-notice').textContent = kept === 'kept' ? '' : words(`study.notKept.${kept}`)
}

const settings = part('page-settings')
const radios = (name: string) => [...settings.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)]
chooseTheme(radios('theme'))
chooseTextSize(radios('text-size'))

const state = lessonState(progressStore(course), lesson, parts.length, warn)
bubbles(main, words)
const questions = studyQuestions(main, state, say, words)
for (const box of timeBoxes(main)) runCountdown(box, words, say)
result(main.querySelector<HTMLElement>('.result')!, questions, state, say, words)
sideways(main, words)

let current: HTMLElement | null = null
const list = outline(part('page-outline'), document.querySelector('.bar-progress')!, parts.length, state, words)
const goesOn = resume(document.querySelector<HTMLElement>('.resumed')!, parts, state.now.last, words)
followReading(parts, state, (arrived) => {
  current = arrived
  list.arrived(arrived.id)
  goesOn(arrived)
})
shortcuts(settings.querySelector<HTMLInputElement>('[name=letters]')!, parts, () => current, words)
settle(parts)
addEventListener('beforeprint', () => {
  for (const folded of main.querySelectorAll<HTMLDetailsElement>('.figure-numbers')) folded.open = true
})
registerWorker(document.currentScript)
