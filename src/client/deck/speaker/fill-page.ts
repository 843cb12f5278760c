import { recall, remember } from '../../settings/remember.ts'

const noteSize = { smallest: 14, usual: 20, largest: 44, step: 2 }

/** Writes the speaker view's page: the deck's own style sheets, the template, and the size of the notes. */
export function fillPage(page: Document, template: HTMLTemplateElement): void {
  const { lang, dataset } = document.documentElement
  page.documentElement.lang = lang
  page.documentElement.className = 'speaker-page'
  page.documentElement.dataset.theme = dataset.theme
  const styles = document.head.querySelectorAll<HTMLElement>('link[rel=stylesheet],style')
  page.head.replaceChildren(
    ...[...styles].map((style) => {
      const copy = page.importNode(style, true)
      if (style instanceof HTMLLinkElement) copy.setAttribute('href', style.href) // absolute: about:blank has no folder
      // Sizes are known only now; the previews are scaled to them.
      copy.addEventListener('load', () => page.defaultView?.dispatchEvent(new Event('resize')))
      return copy
    }),
  )
  page.title = template.dataset.title ?? ''
  page.body.replaceChildren(page.importNode(template.content, true))
  sizeNotes(page)
}

function sizeNotes(page: Document) {
  const notes = page.querySelector<HTMLElement>('.speaker-notes-text')
  let size = Number(recall('notes-size')) || noteSize.usual
  const resize = (by: number) => {
    size = Math.min(noteSize.largest, Math.max(noteSize.smallest, size + by))
    if (notes) notes.style.fontSize = `${size}px`
  }
  resize(0)
  for (const [name, by] of [['smaller', -noteSize.step] as const, ['larger', noteSize.step] as const])
    page.querySelector(`[data-speaker=${name}]`)?.addEventListener('click', () => {
      resize(by)
      remember('notes-size', String(size))
    })
}
