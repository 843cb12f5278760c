import { createActions } from '../keys/actions.ts'
import { listenForKeys } from '../keys/listen-for-keys.ts'
import { offerSearch } from '../search/offer-search.ts'
import type { Words } from '../words.ts'

/** Single keys of the page, and the box that switches them off. */
export function shortcuts(
  box: HTMLInputElement,
  parts: readonly HTMLElement[],
  current: () => HTMLElement | null,
  words: Words,
): void {
  const actions = createActions(document)
  const go = (step: 1 | -1) => {
    const now = current()
    const next = parts[(now ? parts.indexOf(now) : -1) + step]
    if (next) goToPart(next)
  }
  actions.add('next-part', ['n'], () => go(1))
  actions.add('part-before', ['p'], () => go(-1))
  actions.add('as-slide', ['d'], () => {
    location.assign(current()?.querySelector<HTMLAnchorElement>('.to-deck a')?.href ?? 'deck.html')
  })
  actions.add('outline', ['o'], () => openPanel('page-outline'))
  actions.add('settings', ['s'], () => openPanel('page-settings'))
  offerSearch(actions, words)
  box.checked = actions.lettersOn
  box.addEventListener('change', () => {
    actions.lettersOn = box.checked
  })
  listenForKeys(actions)
}

/** To the head of a part, for eyes and for those who listen. */
export function goToPart(part: HTMLElement): void {
  history.replaceState(null, '', `#${part.id}`)
  part.scrollIntoView({ block: 'start' })
  part.querySelector<HTMLElement>('h1,h2')?.focus({ preventScroll: true })
}

/** The list of contents lies open in a wide window; then it only gets the focus. */
function openPanel(id: string): void {
  const panel = document.getElementById(id)
  if (!panel) return
  const isOpen = panel.matches(':popover-open')
  if (isOpen) panel.hidePopover()
  else {
    if (getComputedStyle(panel).position === 'fixed') panel.showPopover()
    panel.querySelector<HTMLElement>('[aria-current], h2')?.focus()
  }
}
