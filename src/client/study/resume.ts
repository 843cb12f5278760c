import type { Words } from '../words.ts'

/**
 * Who comes back without naming a place goes on where they were, and is told so. Reloading and going back are the
 * browser's, which knows the place better.
 *
 * @param last - id of the part where the reader was
 */
export function resume(notice: HTMLElement, parts: readonly HTMLElement[], last: string | null, words: Words): void {
  const part = parts.find(({ id }) => id === last)
  if (!part || part === parts[0] || location.hash || !isFreshVisit()) return
  part.scrollIntoView({ behavior: 'instant', block: 'start' })
  const start = document.createElement('a')
  start.href = '#page-content'
  start.textContent = words('study.fromStart')
  notice.append(`${words('study.resumed')} `, start)
  start.addEventListener('click', (event) => {
    event.preventDefault()
    notice.replaceChildren()
    scrollTo({ top: 0 })
    document.getElementById('page-content')?.focus({ preventScroll: true })
  })
  // It has been read when the reader reads on.
  const from = scrollY
  addEventListener('scroll', function gone() {
    if (Math.abs(scrollY - from) < innerHeight / 2 || notice.contains(document.activeElement)) return
    removeEventListener('scroll', gone)
    notice.replaceChildren()
  })
}

function isFreshVisit(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry === undefined || entry.type === 'navigate'
}
