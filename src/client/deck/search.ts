import type { RevealPlugin } from 'reveal.js'
import { closeEasily, openDialog } from '../dialog.ts'
import type { Actions } from '../keys/actions.ts'
import { walkList } from '../walk-list.ts'
import type { Words } from '../words.ts'
import { findSlides, type Hit, type SearchEntry, searchEntry } from './find-slides.ts'
import { goTo } from './go-to.ts'
import { allSlides, slidePlace } from './slide-place.ts'
import { slideText } from './slide-text.ts'
import { slideTitle } from './slide-title.ts'

/** Looks for words in all slides (not in the notes): `/` or Control + Shift + F. The slides themselves stay untouched. */
export function search(dialog: HTMLDialogElement, actions: Actions, words: Words): RevealPlugin {
  const input = dialog.querySelector('input')!
  const list = dialog.querySelector('ol')!
  const count = dialog.querySelector('[role=status]')!
  let entries: SearchEntry[] = []
  return {
    id: 'search',
    init(deck) {
      const slides = () => allSlides(deck)
      const look = () => {
        const hits = findSlides(entries, input.value)
        list.replaceChildren(...hits.map((hit) => hitItem(hit, slides(), words)))
        count.textContent = input.value.trim() ? words('hits', { n: hits.length }) : ''
      }
      actions.add('search', ['/', 'ctrl+F'], () => {
        // Read at each opening: a preview may have changed a slide meanwhile.
        entries = slides().map((slide) => searchEntry({ title: slideTitle(slide), text: slideText(slide) }))
        look()
        openDialog(dialog, input)
      })
      closeEasily(dialog)
      input.addEventListener('input', look)
      list.addEventListener('click', (event) => {
        const link = (event.target as Element).closest('a')
        if (!link) return
        event.preventDefault()
        goTo(deck, slides()[Number(link.dataset.index)], dialog)
      })
      dialog.querySelector('form')!.addEventListener('submit', (event) => {
        event.preventDefault()
        list.querySelector('a')?.click()
      })
      dialog.addEventListener('keydown', (event) => {
        walkList(event, input, list)
        if (event.key !== 'Escape') return
        event.preventDefault() // the field would only be emptied
        dialog.close()
      })
    },
  }
}

function hitItem(hit: Hit, slides: readonly Element[], words: Words): HTMLElement {
  const slide = slides[hit.index]!
  const item = document.createElement('li')
  const link = item.appendChild(document.createElement('a'))
  link.href = `#${slide.id}`
  link.dataset.index = String(hit.index)
  const match = document.createElement('mark')
  match.textContent = hit.match
  link.append(
    span('number', String(slidePlace(slides, slide).n)),
    ' ',
    span('hit-title', slideTitle(slide) || words('untitled')),
    ' ',
    span('hit-context', hit.before, match, hit.after),
  )
  return item
}

function span(name: string, ...content: (string | Node)[]): HTMLElement {
  const element = document.createElement('span')
  element.className = name
  element.append(...content)
  return element
}
