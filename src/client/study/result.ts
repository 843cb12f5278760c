import type { KeptAnswer } from '../progress/lesson-progress.ts'
import type { Words } from '../words.ts'
import type { LessonState } from './lesson-state.ts'
import type { StudyQuestion } from './study-questions.ts'

/** The result at the end of the page: what was asked, how it went, and ways to take it along. */
export function result(
  section: HTMLElement,
  questions: readonly StudyQuestion[],
  state: LessonState,
  say: (text: string) => void,
  words: Words,
): void {
  if (questions.length === 0) return
  section.hidden = false
  const body = section.querySelector<HTMLElement>('.result-body')!
  const line = element('p', 'result-line')
  const table = element('table', 'result-table')
  const buttons = element('p', 'result-buttons')
  const print = button(words('study.print'), () => printOnly(section))
  const download = button(words('study.download'), () => save(`${lessonName()}.txt`, asText(questions, state, words)))
  const clear = button(words('study.again'), () => askFirst.replaceChildren(sure(), yes, ' ', no))
  const askFirst = element('p', 'result-sure')
  askFirst.setAttribute('role', 'alert')
  const yes = button(words('study.yes'), () => {
    state.clearAnswers()
    for (const { block, asked } of questions) {
      if (asked) asked.clear()
      else block.querySelector('textarea')!.value = ''
    }
    state.clearAnswers() // what was emptied has been kept as empty
    askFirst.replaceChildren()
    clear.focus()
    say(words('study.cleared'))
  })
  const no = button(words('study.no'), () => {
    askFirst.replaceChildren()
    clear.focus()
  })
  const sure = () => `${words('study.againSure')} `
  buttons.append(print, ' ', download, ' ', clear)
  body.append(line, element('p', 'result-who'), scroller(table), buttons, askFirst)
  const show = () => {
    line.textContent = headline(questions, state, words)
    table.replaceChildren(...rows(questions, state, words))
  }
  state.onChange(show)
  show()
}

/** Right, as far as anybody checks it. */
export function headline(questions: readonly StudyQuestion[], state: LessonState, words: Words): string {
  const checked = questions.filter(({ asked }) => asked !== null)
  const answers = checked.map((question) => answerTo(question, state))
  const total = checked.length
  if (answers.every((answer) => answer === null) && total > 0) return words('study.resultNone', { n: total, total })
  const n = answers.filter((answer) => answer !== null && isRight(answer)).length
  return words('study.resultSome', { n, total })
}

function rows(questions: readonly StudyQuestion[], state: LessonState, words: Words): HTMLElement[] {
  const head = element('thead')
  const names = [words('study.resultQuestion'), words('study.resultState'), words('study.resultTries')].map((name) => {
    const cell = element('th')
    cell.setAttribute('scope', 'col')
    cell.textContent = name
    return cell
  })
  const line = element('tr')
  line.append(...names)
  head.append(line)
  const body = element('tbody')
  for (const question of questions) {
    const answer = answerTo(question, state)
    const row = element('tr', answer !== null && isRight(answer) ? 'is-right' : '')
    const name = element('th')
    name.setAttribute('scope', 'row')
    const link = document.createElement('a')
    link.href = `#${question.key.replace(/\/\d+$/, '')}`
    link.textContent = question.title
    name.append(link)
    const how = element('td')
    how.textContent = resultWords(question, answer, words)
    const tries = element('td')
    tries.textContent = answer && answer.tries > 0 ? String(answer.tries) : ''
    row.append(name, how, tries)
    body.append(row)
  }
  return [head, body]
}

function answerTo({ key, mark }: StudyQuestion, state: LessonState): KeptAnswer | null {
  const kept = state.now.answers[key]
  return kept?.question === mark && (kept.state.length > 0 || kept.gaveUp) ? kept : null
}

function isRight({ right, total, gaveUp }: KeptAnswer): boolean {
  return !gaveUp && right !== null && right === total
}

function resultWords({ block, asked }: StudyQuestion, answer: KeptAnswer | null, words: Words): string {
  if (answer === null) return words('study.open')
  if (asked === null) return words('study.written')
  if (answer.gaveUp) return words('study.gaveUp')
  if (isRight(answer)) return words('study.right')
  if (answer.right === null) return words('study.open')
  // Of a choice it says little how many options were judged well.
  return block.matches('.quiz') ? words('study.wrong') : words('study.parts', { n: answer.right, total: answer.total })
}

function asText(questions: readonly StudyQuestion[], state: LessonState, words: Words): string {
  const lines = questions.map((question, index) => {
    const answer = answerTo(question, state)
    const said = question.asked === null && answer ? `\n${answer.state.join('\n')}\n` : ''
    return `${index + 1}. ${question.title}\n   ${resultWords(question, answer, words)}${said}`
  })
  const date = new Intl.DateTimeFormat(document.documentElement.lang || 'en', { dateStyle: 'long' }).format(new Date())
  const head = [
    `${words('study.lesson')}: ${document.querySelector('h1')?.textContent ?? ''}`,
    `${words('study.date')}: ${date}`,
    headline(questions, state, words),
  ]
  return `${[...head, '', ...lines].join('\n')}\n`
}

function lessonName(): string {
  return document.documentElement.dataset.lesson || 'lesson'
}

/** The browser's own dialog, with nothing but the result on the paper. */
function printOnly(section: HTMLElement): void {
  const root = document.documentElement
  const who = section.querySelector('.result-who')!
  who.textContent = `${document.querySelector('h1')?.textContent ?? ''} · ${new Intl.DateTimeFormat(root.lang || 'en', { dateStyle: 'long' }).format(new Date())}`
  root.classList.add('prints-result')
  addEventListener('afterprint', () => root.classList.remove('prints-result'), { once: true })
  print()
}

function save(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

function scroller(table: HTMLElement): HTMLElement {
  const box = element('div', 'sideways')
  box.append(table)
  return box
}

function element(name: string, classes = ''): HTMLElement {
  const made = document.createElement(name)
  if (classes) made.className = classes
  return made
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'page-button'
  made.textContent = text
  made.addEventListener('click', press)
  return made
}
