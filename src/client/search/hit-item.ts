import { excerpt, type Piece, withHits } from './excerpt.ts'
import type { Found } from './search-index.ts'

/** A result: what it is called, which leads there, where it stands, and the words around what was looked for. */
export function hitItem({ page, part: [id, title, text], terms }: Found, root: URL): HTMLLIElement {
  const item = document.createElement('li')
  if (page.language !== document.documentElement.lang) item.lang = page.language
  const link = item.appendChild(document.createElement('a'))
  const address = new URL(page.href, root)
  if (id !== '') address.hash = id
  link.href = address.href
  const name = document.createElement('span')
  name.className = 'hit-title'
  name.append(...withHits(title, terms).map(marked))
  link.append(name)
  if (page.name !== title) {
    const where = document.createElement('span')
    where.className = 'hit-page'
    where.textContent = page.name
    link.append(' ', where)
  }
  const context = document.createElement('p')
  context.append(...excerpt(text, terms).map(marked))
  if (text !== '') item.append(context)
  return item
}

function marked({ text, hit }: Piece): Node {
  if (!hit) return document.createTextNode(text)
  const mark = document.createElement('mark')
  mark.textContent = text
  return mark
}
