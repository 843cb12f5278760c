import type { Words } from '../words.ts'

/**
 * Who comes back without naming a place goes on where they were, and is told so. Reloading and going back are the
 * browser's, which knows the place better.
 *
 * @param last - id of the part where the reader was
 * @returns what takes notice that the reader has arrived at a part: at another, the words have been read
 */
export function resume(
  notice: HTMLElement,
  parts: readonly HTMLElement[],
  last: string | null,
  words: Words,
): (arrived: HTMLElement) => void {
  const part = parts.find(({ id }) => id === last)
  if (!part || part === parts[0] || location.hash || !isFreshVisit()) return () => {}
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
  return (arrived) => {
    if (arrived !== part && !notice.contains(document.activeElement)) notice.replaceChildren()
  }
}

function isFreshVisit(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry === undefined || entry.type === 'navigate'
}
