/** The browser's own bars take on the ground of the theme, whichever the reader chooses. */
export function followThemeColour(page: Document): void {
  const root = page.documentElement
  const meta = page.querySelector('meta[name=theme-color]')
  const take = () => meta?.setAttribute('content', getComputedStyle(root).getPropertyValue('--course-paper').trim())
  new MutationObserver(take).observe(root, { attributeFilter: ['data-theme'] })
  take()
}
