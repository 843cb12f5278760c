import type { RevealApi, RevealPlugin } from 'reveal.js'
import { placeBubble } from './place-bubble.ts'

/** Milliseconds in which a pointer may cross from the word to the bubble. */
const grace = 250

/**
 * Opens what the glossary says of a term while the pointer is on it or focus stands on it, and on a tap. Esc closes it
 * and does nothing else; the pointer may move into it; it stays until the reader leaves (WCAG 2.2, 1.4.13).
 *
 * The slide's HTML holds the definition as plain text, so the controls are made here.
 */
export function terms(): RevealPlugin {
  return {
    id: 'terms',
    init(deck) {
      const bubble = new TermBubble()
      const stage = deck.getSlidesElement()
      if (!stage) return
      const prepare = () => prepareTerms(stage)
      const leave = () => bubble.close()
      deck.on('ready', prepare)
      deck.on('slidechanged', prepare) // a preview may have put a slide in anew
      for (const moved of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'overviewshown', 'paused'])
        deck.on(moved, leave)
      listen(stage, deck, bubble)
    },
  }
}

/** The bubble that is open, if any. */
class TermBubble {
  term: Element | null = null
  /** Opened by a press, which another press takes back. */
  pressed = false
  private waiting = 0

  open(term: Element): void {
    clearTimeout(this.waiting)
    if (this.term === term) return
    this.close()
    this.term = term
    this.show(true)
    placeBubble(term)
  }

  close(): void {
    clearTimeout(this.waiting)
    this.show(false)
    this.term = null
    this.pressed = false
  }

  closeSoon(): void {
    clearTimeout(this.waiting)
    this.waiting = window.setTimeout(() => this.close(), grace)
  }

  /** Whether the reader holds it open with focus or a press. */
  get isHeld(): boolean {
    return this.pressed || this.term?.contains(document.activeElement) === true
  }

  private show(open: boolean): void {
    this.term?.querySelector('.term-word')?.setAttribute('aria-expanded', String(open))
    this.term?.querySelector('.term-more')?.classList.toggle('open', open)
  }
}

function prepareTerms(stage: HTMLElement): void {
  for (const [index, term] of stage.querySelectorAll('.slide .term').entries()) {
    const word = term.querySelector<HTMLElement>('.term-word')
    const more = term.querySelector('.term-more')
    if (!word || !more || word.hasAttribute('role')) continue
    more.id = `term-${index + 1}`
    word.tabIndex = 0
    word.setAttribute('role', 'button')
    word.setAttribute('aria-expanded', 'false')
    word.setAttribute('aria-describedby', more.id)
  }
}

function listen(stage: HTMLElement, deck: RevealApi, bubble: TermBubble): void {
  const termAt = (event: Event) => (deck.isOverview() ? null : (event.target as Element).closest?.('.slide .term'))
  let over: Element | null = null
  stage.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return // the tap that follows opens it
    const term = termAt(event) ?? null
    if (term !== null && term === bubble.term) bubble.open(term) // it was about to close
    if (term === over) return
    over = term
    if (term) bubble.open(term)
    else if (!bubble.isHeld) bubble.closeSoon()
  })
  stage.addEventListener('pointerleave', () => {
    over = null
    if (!bubble.isHeld) bubble.closeSoon()
  })
  stage.addEventListener('focusin', (event) => {
    const term = termAt(event)
    if (term) bubble.open(term)
  })
  stage.addEventListener('focusout', (event) => {
    if (termAt(event) === bubble.term && over !== bubble.term) bubble.close()
  })
  const press = (term: Element) => {
    const wasPressed = bubble.term === term && bubble.pressed
    if (wasPressed) bubble.close()
    else bubble.open(term)
    bubble.pressed = !wasPressed
  }
  document.addEventListener('click', (event) => {
    const word = (event.target as Element).closest('.term-word')
    const term = word && termAt(event)
    if (term) press(term)
    else if (bubble.term && !bubble.term.contains(event.target as Node)) bubble.close()
  })
  document.addEventListener(
    'keydown',
    (event) => {
      const word = (event.target as Element).closest?.('.term-word')
      const term = word && termAt(event)
      const isPress = event.key === 'Enter' || event.key === ' '
      // Focus has opened it, so whoever presses a key on what says "expanded" wants it closed.
      if (bubble.term && (event.key === 'Escape' || (isPress && term === bubble.term))) bubble.close()
      else if (term && isPress) press(term)
      else return
      event.preventDefault() // the deck leaves such keys alone
    },
    true,
  )
}
