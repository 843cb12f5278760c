import type { Words } from '../words.ts'

/** Milliseconds in which a pointer may cross from the word to the bubble. */
const grace = 250
const gap = 8

/**
 * What the glossary says of a term and where a citation leads, in a bubble: while the pointer is on it, while focus
 * stands on it, and on a press. Esc closes it; the pointer may move into it; it stays until the reader leaves
 * (WCAG 2.2, 1.4.13).
 */
export function bubbles(root: HTMLElement, words: Words): void {
  const bubble = document.createElement('div')
  bubble.className = 'bubble'
  bubble.id = 'page-bubble'
  bubble.hidden = true
  root.append(bubble)
  let open: HTMLElement | null = null
  let isPressed = false
  let waiting = 0
  let givesBack = false

  const close = () => {
    clearTimeout(waiting)
    open?.setAttribute('aria-expanded', 'false')
    open = null
    isPressed = false
    bubble.hidden = true
  }
  const closeSoon = () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(close, grace)
  }
  /** Closes it and puts the focus where it came from, which must not open it again. */
  const leave = () => {
    const from = open
    close()
    givesBack = true
    from?.focus({ preventScroll: true })
    givesBack = false
  }
  const show = (trigger: HTMLElement) => {
    clearTimeout(waiting)
    if (open === trigger) return
    close()
    const told = contentOf(trigger, words)
    if (told === null) return
    open = trigger
    bubble.replaceChildren(...told)
    bubble.hidden = false
    trigger.setAttribute('aria-expanded', 'true')
    place(bubble, trigger)
  }
  const isHeld = () => isPressed || open === document.activeElement || bubble.contains(document.activeElement)

  prepare(root)
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return // the tap that follows opens it
    const trigger = triggerAt(event)
    if (trigger) show(trigger)
    else if (bubble.contains(event.target as Node)) clearTimeout(waiting)
    else if (open && !isHeld()) closeSoon()
  })
  root.addEventListener('focusin', (event) => {
    const trigger = triggerAt(event)
    // A press puts the focus there, too, and opens it itself.
    if (!givesBack && trigger?.matches(':focus-visible')) show(trigger)
  })
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (open && relatedTarget !== open && !bubble.contains(relatedTarget as Node | null) && relatedTarget) close()
    else if (open && !relatedTarget && !isPressed) closeSoon()
  })
  document.addEventListener('click', (event) => {
    const trigger = triggerAt(event)
    if (trigger) {
      event.preventDefault()
      const takesBack = open === trigger && isPressed
      if (takesBack) close()
      else {
        show(trigger)
        isPressed = open === trigger
        // With keys one goes into the bubble, to its links; a click of the keyboard has no place.
        if (isPressed && event.detail === 0) bubble.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
      }
    } else if (open && !bubble.contains(event.target as Node)) close()
    else if (open && (event.target as Element).closest('a[href^="#"]')) close()
  })
  document.addEventListener('keydown', (event) => {
    const trigger = triggerAt(event)
    if (open && event.key === 'Escape') {
      if (bubble.contains(document.activeElement)) leave()
      else close()
      event.preventDefault()
    } else if (trigger?.matches('.term-word') && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      trigger.click()
    } else if (open && event.key === 'Tab' && bubble.contains(document.activeElement)) {
      const links = [...bubble.querySelectorAll('a')]
      const isLast = document.activeElement === links.at(event.shiftKey ? 0 : -1)
      if (isLast) {
        leave() // and from there the browser goes on
        if (event.shiftKey) event.preventDefault()
      }
    }
  })
  for (const moved of ['scroll', 'resize'])
    addEventListener(moved, () => open && place(bubble, open), { passive: true })
}

const triggers = '.term-word[role=button], a.cite-open'

function triggerAt(event: Event): HTMLElement | null {
  return (event.target as Element).closest?.<HTMLElement>(triggers) ?? null
}

/** The page holds definitions and sources as plain text, so the controls are made here. */
function prepare(root: HTMLElement): void {
  for (const [index, term] of root.querySelectorAll('.term').entries()) {
    const word = term.querySelector<HTMLElement>('.term-word')
    const more = term.querySelector('.term-more')
    if (!word || !more) continue
    more.id = `term-${index + 1}`
    word.tabIndex = 0
    word.setAttribute('role', 'button')
    word.setAttribute('aria-describedby', more.id)
    word.setAttribute('aria-expanded', 'false')
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="#ref-"]')) {
    if (!entryOf(link) || link.closest('.sources')) continue
    link.classList.add('cite-open')
    link.setAttribute('aria-expanded', 'false')
    link.setAttribute('aria-controls', 'page-bubble')
  }
}

function entryOf(link: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(link.hash.slice(1)))
}

function contentOf(trigger: HTMLElement, words: Words): Node[] | null {
  if (trigger instanceof HTMLAnchorElement) {
    const entry = entryOf(trigger)
    if (!entry) return null
    const text = document.createElement('p')
    text.append(...[...entry.cloneNode(true).childNodes])
    const way = document.createElement('p')
    const link = document.createElement('a')
    link.href = trigger.hash
    link.textContent = words('study.inList')
    way.append(link)
    return [text, way]
  }
  const more = trigger.closest('.term')?.querySelector('.term-more')
  return more ? [...more.cloneNode(true).childNodes] : null
}

/** Below its word, above it where there is no room below, and never over the edge of the window. */
function place(bubble: HTMLElement, trigger: HTMLElement): void {
  const word = trigger.getClientRects()[0] ?? trigger.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = bubble
  const below = word.bottom + gap
  const top = below + height <= innerHeight - gap ? below : Math.max(gap, word.top - gap - height)
  const right = document.documentElement.clientWidth
  bubble.style.left = `${Math.max(gap, Math.min(word.left, right - width - gap))}px`
  bubble.style.top = `${top}px`
}
