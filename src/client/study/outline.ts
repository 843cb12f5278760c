import type { Words } from '../words.ts'
import type { LessonState } from './lesson-state.ts'

/** The list of parts: which are read, and where the reader is. */
export function outline(nav: HTMLElement, bar: HTMLElement, total: number, state: LessonState, words: Words) {
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('ol a')]
  const progress = nav.querySelector<HTMLElement>('.outline-progress')!
  const show = () => {
    const seen = new Set(state.now.seen)
    for (const link of links) {
      const isRead = seen.has(idOf(link))
      if (!isRead || link.querySelector('.read-mark')) continue
      const mark = document.createElement('span')
      mark.className = 'read-mark'
      mark.innerHTML = '<span class="visually-hidden"></span>'
      mark.firstElementChild!.textContent = `, ${words('study.read')}`
      link.append(mark)
    }
    const n = links.filter((link) => seen.has(idOf(link))).length
    progress.textContent = words('study.progress', { n, total })
    bar.style.setProperty('--read', String(total === 0 ? 0 : n / total))
  }
  state.onChange(show)
  show()
  // In a narrow window the list lies over the page: it has done its work when a part is chosen.
  nav.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a') && nav.matches(':popover-open')) nav.hidePopover()
  })
  return {
    arrived(id: string) {
      for (const link of links) {
        if (idOf(link) !== id) link.removeAttribute('aria-current')
        else if (!link.hasAttribute('aria-current')) {
          link.setAttribute('aria-current', 'true')
          keepInSight(nav, link)
        }
      }
    },
  }
}

function idOf(link: HTMLAnchorElement): string {
  return decodeURIComponent(link.hash.slice(1))
}

/** Moves the list and not the page. */
function keepInSight(nav: HTMLElement, link: HTMLElement): void {
  const [list, line] = [nav.getBoundingClientRect(), link.getBoundingClientRect()]
  if (line.top < list.top + 40) nav.scrollTop -= list.top + 40 - line.top
  else if (line.bottom > list.bottom - 40) nav.scrollTop += line.bottom - list.bottom + 40
}
