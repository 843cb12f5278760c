import type { RevealPlugin } from 'reveal.js'
import { recall, remember } from '../settings/remember.ts'

/**
 * Lets the room decide: the menu's radio buttons change `data-theme`, and this browser remembers the choice for all
 * decks. Without a choice the course's own theme stands.
 */
export function theme(menu: HTMLElement): RevealPlugin {
  const root = document.documentElement
  const buttons = [...menu.querySelectorAll<HTMLInputElement>('input[name=theme]')]
  const use = (name: string) => {
    root.dataset.theme = name
    for (const button of buttons) button.checked = button.value === name
  }
  return {
    id: 'theme',
    init() {
      const kept = recall('theme')
      use((buttons.some((button) => button.value === kept) ? kept : root.dataset.theme) || 'steppe')
      for (const button of buttons)
        button.addEventListener('change', () => {
          use(button.value)
          remember('theme', button.value)
        })
    },
  }
}
