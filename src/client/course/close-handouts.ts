/** Lists of handouts open over the page: a click elsewhere and Esc close them, as menus do. */
export function closeHandouts(page: Document): void {
  const open = () => page.querySelector<HTMLDetailsElement>('.handouts[open]')
  page.addEventListener('click', ({ target }) => {
    const list = open()
    if (list !== null && !list.contains(target as Node)) list.open = false
  })
  page.addEventListener('keydown', ({ key }) => {
    const list = open()
    if (key !== 'Escape' || list === null) return
    list.open = false
    list.querySelector('summary')!.focus()
  })
}
