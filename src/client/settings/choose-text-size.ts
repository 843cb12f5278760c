import { recall, remember } from './remember.ts'

/** Radio buttons named `text-size`, in per cent of what the browser is set to: all text of the page grows with it. */
export function chooseTextSize(buttons: readonly HTMLInputElement[]): void {
  const root = document.documentElement
  const use = (size: string) => {
    root.dataset.textSize = size
    for (const button of buttons) button.checked = button.value === size
  }
  const kept = recall('text-size')
  use(buttons.some((button) => button.value === kept) ? kept! : '100')
  for (const button of buttons)
    button.addEventListener('change', () => {
      use(button.value)
      remember('text-size', button.value === '100' ? null : button.value)
    })
}
