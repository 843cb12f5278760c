import type { Words } from '../words.ts'

/** What is wider than the window and moves sideways on its own can be moved by keys, too, and has a name. */
export function sideways(root: HTMLElement, words: Words): void {
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = target as HTMLElement
      if (box.scrollWidth > box.clientWidth + 1) {
        box.tabIndex = 0
        box.setAttribute('role', 'group')
        box.setAttribute('aria-label', words(box.matches('.drawn') ? 'study.figure' : 'study.table'))
      } else for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name)
    }
  })
  for (const box of root.querySelectorAll('.sideways')) watch.observe(box)
}
