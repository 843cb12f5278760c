import type { RevealApi } from 'reveal.js'
import type { Words } from '../../words.ts'
import { allSlides, slidePlace } from '../slide-place.ts'
import { slideTitle } from '../slide-title.ts'
import { nextStep } from './next-step.ts'
import { preview } from './preview.ts'

/** Shows where the deck stands: this slide, the next step, the notes. */
export function showStep(page: Document, deck: RevealApi, words: Words): void {
  const slides = allSlides(deck)
  const slide = deck.getCurrentSlide()
  if (!slide) return
  const next = nextStep(slides, slide)
  const place = words('slideOf', slidePlace(slides, slide))
  set(page, 'place', place)
  set(page, 'now-title', slideTitle(slide))
  set(page, 'next-title', next ? (next.slide === slide ? words('nextFragment') : slideTitle(next.slide)) : words('end'))
  const screen = page.querySelector('[data-speaker=now]')
  screen?.classList.toggle('blanked', deck.isPaused())
  show(screen, preview(slide, page, 'now-', null))
  show(page.querySelector('[data-speaker=upcoming]'), next && preview(next.slide, page, 'next-', next))
  showNotes(page, slide, words)
  const previous = page.querySelector<HTMLButtonElement>('[data-speaker=previous]')
  const { left, up } = deck.availableRoutes({ includeFragments: true })
  if (previous) previous.disabled = !(left || up)
  const forward = page.querySelector<HTMLButtonElement>('[data-speaker=next]')
  if (forward) forward.disabled = !next
}

function show(screen: Element | null, content: HTMLElement | null) {
  if (!screen) return
  screen.replaceChildren(...(content ? [content] : []))
  // The copy is drawn at 1280 × 720 like every slide and scaled to the place there is.
  if (content) content.style.scale = String(screen.clientWidth / 1280)
}

function showNotes(page: Document, slide: Element, words: Words) {
  const target = page.querySelector('.speaker-notes-text')
  if (!target || target.getAttribute('data-slide') === slide.id) return
  target.setAttribute('data-slide', slide.id)
  const notes = [...slide.querySelectorAll('aside.notes')].flatMap((aside) =>
    [...aside.childNodes].map((node) => page.importNode(node, true)),
  )
  target.replaceChildren(...(notes.length > 0 ? notes : [words('noNotes')]))
  target.scrollTop = 0
}

/** Writes text into a named place of the speaker view. */
export function set(page: Document, name: string, text: string): void {
  const place = page.querySelector(`[data-speaker=${name}]`)
  if (place && place.textContent !== text) place.textContent = text
}
