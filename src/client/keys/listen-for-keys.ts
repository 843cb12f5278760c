import type { Actions } from './actions.ts'
import { controlKind } from './control-keys.ts'

/** Lets keys of a page to read do what they stand for, where nobody types and no dialog is open. */
export function listenForKeys(actions: Actions): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || document.querySelector('dialog[open]')) return
    if (controlKind(event.target) === 'field' || !actions.allows(event)) return
    if (actions.press(event)) event.preventDefault()
  })
}
