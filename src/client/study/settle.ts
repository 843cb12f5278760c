/**
 * Parts far from the window are laid out when they come near, so that the first can be read at once. When the browser
 * has nothing else to do, the others follow one by one: the length of the page is then the true one.
 */
export function settle(parts: readonly HTMLElement[]): void {
  const waiting = [...parts]
  const next = () => {
    const part = waiting.shift()
    if (!part) return
    part.style.contentVisibility = 'visible'
    later(next)
  }
  if (document.readyState === 'complete') later(next)
  else addEventListener('load', () => later(next))
}

/** Safari has no idle callbacks. */
function later(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run)
  else setTimeout(run, 50)
}
