import type { RevealPlugin } from 'reveal.js'
import { chooseTheme } from '../settings/choose-theme.ts'

/** The menu's choice of a theme. */
export function theme(menu: HTMLElement): RevealPlugin {
  return {
    id: 'theme',
    init() {
      chooseTheme([...menu.querySelectorAll<HTMLInputElement>('input[name=theme]')])
    },
  }
}
