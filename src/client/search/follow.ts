/** Closes the search when a result leads to a place of this page, and puts the focus there. */
export function follow(event: MouseEvent, dialog: HTMLDialogElement): void {
  const link = (event.target as Element).closest('a')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (withoutIndex(link.href) !== withoutIndex(location.href)) return
  event.preventDefault()
  dialog.close()
  const part = link.hash === '' ? null : document.getElementById(decodeURIComponent(link.hash.slice(1)))
  location.hash = link.hash
  const head = (part ?? document).querySelector<HTMLElement>('h1,h2') ?? part
  if (!head) return
  if (!head.hasAttribute('tabindex')) head.tabIndex = -1
  head.focus({ preventScroll: part !== null })
}

/** A host shows the same page for a folder and for its `index.html`. */
function withoutIndex(address: string): string {
  const { origin, pathname, search } = new URL(address)
  return origin + pathname.replace(/index\.html$/, '') + search
}
