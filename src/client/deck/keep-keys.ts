import { slideHeading } from './slide-title.ts'

/**
 * For controls on a slide that keep all keys while they have the focus. A hand with a pointer leaves the focus where it
 * was, so that a clicker goes on; Esc gives the keys back to the deck.
 */
export function keepKeys(block: HTMLElement): void {
  block.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('button')) event.preventDefault()
  })
  block.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    const section = block.closest('section')
    const heading = section && (slideHeading(section) ?? section)
    if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1
    heading?.focus({ preventScroll: true })
  })
}
