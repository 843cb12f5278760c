import { isFinished, partsRead, whereToGoOn } from '../progress/course-progress.ts'
import type { LessonProgress } from '../progress/lesson-progress.ts'
import type { Words } from '../words.ts'

/** Fills in how far the reader is: at each lesson, and in the button that leads on. Without progress the page stays as it is. */
export function showProgress(page: Document, known: ReadonlyMap<string, LessonProgress>, words: Words): void {
  const cards = [...page.querySelectorAll<HTMLElement>('[data-lesson]')]
  for (const card of cards) showLesson(card, known.get(card.dataset.lesson!) ?? null, words)
  const goOn = page.querySelector<HTMLElement>('.go-on')
  if (goOn !== null) showWay(goOn, cards, known, words)
  const sum = page.querySelector<HTMLElement>('.progress-sum')
  if (sum !== null) sum.textContent = summary(cards, known, words)
}

function showLesson(card: HTMLElement, progress: LessonProgress | null, words: Words): void {
  const place = card.querySelector<HTMLElement>('.lesson-progress')!
  const parts = partsRead(progress)
  place.style.setProperty('--part', parts === null ? '0' : String(parts.n / parts.total))
  place.textContent =
    parts === null ? '' : isFinished(progress) ? words('progress.finished') : words('progress.parts', parts)
}

/** The button and the words beside it, as the page came. */
const asItCame = new WeakMap<HTMLElement, { href: string; label: string; where: string }>()

function showWay(
  goOn: HTMLElement,
  cards: readonly HTMLElement[],
  known: ReadonlyMap<string, LessonProgress>,
  words: Words,
): void {
  const button = goOn.querySelector('a')!
  const where = goOn.querySelector('.go-on-where')!
  const came = asItCame.get(goOn) ?? {
    href: button.getAttribute('href')!,
    label: button.textContent!,
    where: where.textContent!,
  }
  asItCame.set(goOn, came)
  const way = whereToGoOn(
    cards.map((card) => card.dataset.lesson!),
    known,
  )
  const isOn = way.kind === 'continue' || way.kind === 'next'
  const card = isOn ? cards.find(({ dataset }) => dataset.lesson === way.lesson)! : null
  const title = card?.querySelector<HTMLAnchorElement>('h3 a') ?? null
  const slide = way.kind === 'continue' && way.slide !== null ? `#${encodeURIComponent(way.slide)}` : ''
  button.setAttribute('href', title === null ? came.href : title.getAttribute('href') + slide)
  button.textContent = isOn ? words(`progress.${way.kind}`) : came.label
  where.textContent =
    way.kind === 'done' ? words('progress.doneAll') : title === null || isSaid(title) ? came.where : nameOf(title)
}

/** The only lesson bears the name of the page. */
function isSaid(title: HTMLElement): boolean {
  return title.closest('.said') !== null
}

/** `Lesson 2: Title`, as the heading says it in two parts. */
function nameOf(title: HTMLElement): string {
  return [...title.children].map((part) => part.textContent).join(': ')
}

function summary(cards: readonly HTMLElement[], known: ReadonlyMap<string, LessonProgress>, words: Words): string {
  const all = cards.map((card) => known.get(card.dataset.lesson!) ?? null)
  const begun = all.filter((one) => partsRead(one) !== null).length
  if (begun === 0) return words('progress.none')
  return words('progress.sum', { n: begun, lessons: all.length, done: all.filter(isFinished).length })
}
