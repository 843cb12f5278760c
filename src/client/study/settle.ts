/**
 * Parts far from the window are laid out when they come near, so that the first can be read at once. When the browser
 * has nothing else to do, the others follow one by one: the length of the page is then the true one.
 */
export function settle(parts: readonly HTMLElement[]): void {
  const waiting = [...parts]
  const next = () => {
    const part = waiting.shift()
    if (!part) return
    keepingPlace(parts, () => {
      part.style.contentVisibility = 'visible'
    })
    later(next)
  }
  if (document.readyState === 'complete') later(next)
  else addEventListener('load', () => later(next))
}

/** What stands above the reader may grow; browsers that do not hold their place by themselves are helped. */
function keepingPlace(parts: readonly HTMLElement[], change: () => void): void {
  const holdsItself = CSS.supports('overflow-anchor', 'auto')
  const held = holdsItself ? undefined : parts.find((part) => part.getBoundingClientRect().bottom > 0)
  const before = held?.getBoundingClientRect().top ?? 0
  change()
  const moved = (held?.getBoundingClientRect().top ?? 0) - before
  if (!holdsItself && moved !== 0 && scrollY > 0) scrollBy({ top: moved, behavior: 'instant' })
}

/** Safari has no idle callbacks. */
function later(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run)
  else setTimeout(run, 50)
}
