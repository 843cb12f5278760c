import './handed-over.ts'
import { walkList } from '../walk-list.ts'
import type { Words } from '../words.ts'
import { follow } from './follow.ts'
import { hitItem } from './hit-item.ts'
import { type Answer, most, SearchIndex } from './search-index.ts'

/** Milliseconds after which the window gets its turn. */
const turn = 30

/** Fills the index and lets the dialog answer, with what was typed meanwhile first. */
export async function answerSearch(dialog: HTMLDialogElement, words: Words): Promise<void> {
  const index = await new SearchIndex().fill(JSON.parse(window.rostrumSearchIndex!), pauses())
  delete window.rostrumSearchIndex
  const root = new URL('.', new URL(dialog.dataset.index!, document.baseURI))
  const input = dialog.querySelector('input')!
  const list = dialog.querySelector('ol')!
  const status = dialog.querySelector('[role=status]')!
  const look = () => {
    const answer = index.ask(input.value)
    list.replaceChildren(...answer.found.map((found) => hitItem(found, root)))
    status.textContent = summary(answer, input.value, words)
    dialog.scrollTop = 0
  }
  input.addEventListener('input', look)
  dialog.querySelector('form')!.addEventListener('submit', () => list.querySelector('a')?.click())
  dialog.addEventListener('keydown', (event) => walkList(event, input, list))
  list.addEventListener('click', (event) => follow(event, dialog))
  look()
}

function summary({ count: n, similar }: Answer, query: string, words: Words): string {
  if (query.trim() === '') return ''
  // The first two letters are on their way to be a word.
  if (n === 0) return query.trim().length < 3 ? '' : words('search.nothing')
  if (similar) return words('search.similar', { n })
  return n > most ? words('search.first', { n, shown: most }) : words('search.found', { n })
}

/** Lets the window do its work whenever a turn is over. */
function pauses(): () => Promise<void> | null {
  let began = performance.now()
  return () => {
    if (performance.now() - began < turn) return null
    return new Promise((resolve) => {
      setTimeout(() => {
        began = performance.now()
        resolve()
      })
    })
  }
}
