import type { RevealPlugin } from 'reveal.js'
import { shownText } from '../shown-text.ts'
import type { Words } from '../words.ts'

/**
 * Tells screen readers what has just appeared, and nothing that has not: Reveal's own region reads whole slides with
 * their hidden fragments, so it is taken out of the tree.
 *
 * @param status - a polite live region of the page
 */
export function announce(status: HTMLElement, words: Words): RevealPlugin {
  const say = (text: string) => {
    status.textContent = text
  }
  return {
    id: 'announce',
    init(deck) {
      deck.on('ready', () => {
        deck.getRevealElement()?.querySelector('.aria-status')?.setAttribute('hidden', '')
        deck.on('fragmentshown', (event) => {
          const { fragments } = event as Event & { fragments: HTMLElement[] }
          say(fragments.map((fragment) => spoken(fragment, words)).join(' '))
        })
        for (const gone of ['fragmenthidden', 'slidechanged', 'resumed']) deck.on(gone, () => say(''))
        deck.on('paused', () => say(words('paused')))
      })
    },
  }
}

function spoken(fragment: HTMLElement, words: Words): string {
  const lines = fragment.dataset.lines
  if (!lines) return shownText(fragment)
  const code = [...(fragment.closest('pre')?.querySelectorAll('.line.marked') ?? [])].map(shownText).join(' ')
  return `${words('lines', { lines: lines.replaceAll('-', '–') })} ${code}`
}
