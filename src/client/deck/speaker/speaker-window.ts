import { recall, remember } from '../../settings/remember.ts'

/** The second window. Its page is written by the deck, since `about:blank` belongs to the page that opened it. */
export type SpeakerWindow = {
  /** Opens or raises it. False when the browser blocks it. */
  open(): boolean
  /** Its document while it is there and holds our page. */
  page(): Document | null
}

const session = () => sessionStorage

/**
 * Keeps the window filled. Every way it may lose its page comes to the same: reloaded by the teacher, replaced by the
 * browser, or left over from before the deck was reloaded. A look each half second finds that our page is missing and
 * writes it again.
 *
 * @param fill - writes the page into an empty document
 */
export function speakerWindow(fill: (page: Document) => void): SpeakerWindow {
  let opened: Window | null = null
  let filled: Document | null = null
  const tend = () => {
    if (opened?.closed) {
      opened = filled = null
      remember('speaker', null, session)
    }
    const page = documentOf(opened)
    if (!page?.body) return
    const missing = page !== filled || !page.body.dataset.deck
    page.body.dataset.deck = 'here'
    filled = page
    if (missing) fill(page)
  }
  const open = () => {
    // A deck opened from a file loses reach of the window when it is reloaded: only a new one helps.
    if (opened && !documentOf(opened)) opened.close()
    if (!documentOf(opened) || opened?.closed) {
      const name = `rostrum-${Date.now()}` // two decks must not share one window
      opened = window.open('', name, 'popup,width=1180,height=760')
      if (opened) remember('speaker', name, session)
    }
    tend()
    opened?.focus()
    return opened !== null
  }
  // It was open before the deck was reloaded: asking by name gives it back, and where it is gone nothing opens.
  const name = recall('speaker', session)
  if (name) {
    opened = window.open('', name)
    documentOf(opened)?.body?.removeAttribute('data-deck')
    tend()
  }
  setInterval(tend, 500)
  addEventListener('pagehide', () => {
    const page = documentOf(opened)
    if (page?.body) page.body.dataset.deck = 'gone'
  })
  return { open, page: () => (opened && !opened.closed ? filled : null) }
}

/** The window's document; null when there is none, or when it is not ours to touch. */
function documentOf(opened: Window | null): Document | null {
  try {
    return opened?.document ?? null
  } catch {
    return null
  }
}
