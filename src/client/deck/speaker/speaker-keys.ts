import { controlKind, usesKey } from '../../keys/control-keys.ts'
import { type KeyPress, shortcutName } from '../../keys/shortcut-name.ts'

const forDeck = new Set(
  'ArrowLeft ArrowRight ArrowUp ArrowDown PageUp PageDown Home End n p h j k l b v w .'.split(' ').concat(' '),
)

/**
 * Says whether a key pressed in the speaker view moves the deck. Only moving and blanking does: a menu or search would
 * open on the projector, where the teacher does not look.
 */
export function drivesDeck(press: KeyPress & { target: EventTarget | null }): boolean {
  return forDeck.has(shortcutName(press)) && !usesKey(controlKind(press.target), press.key)
}
