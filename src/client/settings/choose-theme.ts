import { recall, remember } from './remember.ts'

/**
 * Lets the reader decide: radio buttons named `theme` change `data-theme`, and this browser remembers the choice for all
 * pages. Without a choice the page's own theme stands.
 */
export function chooseTheme(buttons: readonly HTMLInputElement[]): void {
  const root = document.documentElement
  const use = (name: string) => {
    root.dataset.theme = name
    for (const button of buttons) button.checked = button.value === name
  }
  const kept = recall('theme')
  use((buttons.some((button) => button.value === kept) ? kept : root.dataset.theme) || 'steppe')
  for (const button of buttons)
    button.addEventListener('change', () => {
      use(button.value)
      remember('theme', button.value)
    })
}
