import type { RevealPlugin } from 'reveal.js'

const mark = 'found'

/**
 * Links from slide to slide: the browser's Back leads back, which Reveal leaves out. Where a citation leads to its entry
 * in the list of sources, the entry is marked and focus stands on it, so that nobody has to look for it.
 */
export function innerLinks(): RevealPlugin {
  let wanted: Element | null = null
  return {
    id: 'inner-links',
    init(deck) {
      const follow = (event: Event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]')
        wanted = link && document.getElementById(decoded(link.hash.replace(/^#\/?/, '')))
        const slide = wanted?.closest('.slides section')
        // Reveal goes there itself and then writes the address over the entry that is made here.
        if (slide && slide !== deck.getCurrentSlide()) history.pushState(null, '')
      }
      const show = () => {
        for (const entry of document.querySelectorAll(`.sources > .${mark}`)) entry.classList.remove(mark)
        const entry = wanted?.matches('.sources > li') ? (wanted as HTMLElement) : null
        wanted = null
        if (!entry || !deck.getCurrentSlide().contains(entry)) return
        entry.classList.add(mark)
        entry.tabIndex = -1
        entry.focus({ preventScroll: true })
      }
      deck.getSlidesElement()?.addEventListener('click', follow, true)
      deck.on('ready', () => deck.on('slidechanged', show)) // as late as the heading's focus, which it follows
    },
  }
}

/** An address writes letters outside ASCII in per cent. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
