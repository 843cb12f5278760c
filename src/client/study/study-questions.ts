import type { Answer } from '../questions/answer.ts'
import { type Asked, ask, type Standing } from '../questions/ask.ts'
import { isWholeQuestion } from '../questions/is-whole-question.ts'
import { shownText } from '../shown-text.ts'
import type { Words } from '../words.ts'
import type { LessonState } from './lesson-state.ts'
import { markOf } from './mark-of.ts'

/** A question of the page, for the result at its end. */
export type StudyQuestion = {
  /** Under which the answer is kept: the part's id and the question's place in it. */
  readonly key: string
  readonly block: HTMLElement
  /** Its words, and a mark of all that is asked. */
  readonly title: string
  readonly mark: string
  /** null for what nobody checks. */
  readonly asked: Asked | null
}

/** Makes every question of the page one that answers back, and puts it back to how it was left. */
export function studyQuestions(
  root: HTMLElement,
  state: LessonState,
  say: (text: string) => void,
  words: Words,
): StudyQuestion[] {
  const counts = new Map<string, number>()
  return [...root.querySelectorAll<HTMLElement>('.question, .discuss')].flatMap((block) => {
    if (block.closest('.part-notes')) return []
    const part = block.closest<HTMLElement>('.part, .lesson-head')?.id || 'opening'
    const count = (counts.get(part) ?? 0) + 1
    counts.set(part, count)
    const key = `${part}/${count}`
    if (block.matches('.discuss')) return [openQuestion(block, key, state, words)]
    if (!isWholeQuestion(block)) return []
    const mark = markOf(block.textContent ?? '')
    const title = titleOf(block)
    const keep = (standing: Standing) => state.keepAnswer(key, { ...standing, question: mark })
    const asked = ask(block, { answer: answerInPlace(block), words, say, keep, mayGiveUp: true })
    const kept = state.now.answers[key]
    if (kept?.question === mark) asked.restore(kept)
    return [{ key, block, title, mark, asked }]
  })
}

function answerInPlace(block: HTMLElement): Answer {
  return {
    box: block.querySelector<HTMLElement>('.answer')!,
    shown: () => block.matches('.solved'),
    show() {
      block.classList.add('solved')
      return false
    },
    hide: () => block.classList.remove('solved'),
  }
}

/** The question in words, with gaps that are gaps: what belongs in them stands there unseen. */
function titleOf(block: HTMLElement): string {
  // A question without words of its own is asked by the title above it.
  const above = block.closest('.part')?.querySelector('h2')
  const asking = block.querySelector('.question-title, .question-body') ?? above ?? block
  const copy = asking.cloneNode(true) as HTMLElement
  for (const gap of copy.querySelectorAll('.gap')) gap.replaceChildren('…')
  return shownText(copy)
}

/** What is for a class to talk about can be written down by one who reads alone. */
function openQuestion(block: HTMLElement, key: string, state: LessonState, words: Words): StudyQuestion {
  const mark = markOf(block.querySelector('.task-words')?.textContent ?? '')
  const title = shownText(block.querySelector('.discuss-title, .discuss-body') ?? block)
  const label = document.createElement('label')
  label.className = 'own-answer'
  const text = document.createElement('textarea')
  text.rows = 4
  const hint = document.createElement('span')
  hint.className = 'own-answer-hint'
  hint.textContent = words('study.yourAnswerHint')
  label.append(`${words('study.yourAnswer')} `, hint, text)
  block.querySelector('.task-head')?.after(label)
  const kept = state.now.answers[key]
  if (kept?.question === mark) text.value = kept.state[0] ?? ''
  text.addEventListener('input', () =>
    state.keepAnswer(key, {
      state: text.value === '' ? [] : [text.value],
      right: null,
      total: 0,
      tries: 0,
      gaveUp: false,
      question: mark,
    }),
  )
  return { key, block, title, mark, asked: null }
}
