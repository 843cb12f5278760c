import type { RevealApi } from 'reveal.js'

/**
 * A link in the notes must not take the speaker view away: one into the deck moves the deck, one to a footnote below
 * the notes scrolls there, and any other opens in a window of its own.
 */
export function notesLinks(page: Document, deck: RevealApi): void {
  page.querySelector('.speaker-notes-text')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[href]')
    const href = link?.getAttribute('href')
    if (!link || !href) return
    if (!href.startsWith('#')) {
      link.setAttribute('target', '_blank')
      link.setAttribute('rel', 'noopener')
      return
    }
    event.preventDefault()
    page.getElementById(href.slice(1))?.scrollIntoView({ block: 'nearest' })
    // The same link in the deck does there what a press on it does.
    const links = [...(deck.getCurrentSlide()?.querySelectorAll<HTMLElement>('.notes a[href]') ?? [])]
    links.find((one) => one.getAttribute('href') === href)?.click()
  })
}
