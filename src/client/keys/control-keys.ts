/** How much of the keyboard a control needs for itself. */
export type ControlKind = 'none' | 'link' | 'button' | 'media' | 'field'

const fields =
  'input,textarea,select,[contenteditable]:not([contenteditable=false]),' +
  ['textbox', 'searchbox', 'combobox', 'listbox', 'option', 'spinbutton', 'slider', 'radio', 'tab', 'menuitem']
    .concat(['menuitemradio', 'menuitemcheckbox', 'treeitem', 'gridcell'])
    .map((role) => `[role=${role}]`)
    .join()
/** Whoever answers a question is not on the way to the next slide: its controls keep all keys, and Esc gives them back. */
const questions = '.question :is(button,input),.countdown button'
const buttons = 'button,summary,[role=button],[role=checkbox],[role=switch]'
const links = 'a[href],area[href],[role=link]'

/** Finds the control in which a key was pressed: the element itself or the nearest one around it. */
export function controlKind(target: EventTarget | null): ControlKind {
  const element = target as Element | null
  if (!element?.closest) return 'none' // the document itself, or nothing
  if (element.closest('dialog:not([open])')) return 'none' // focus lingers for a moment in a dialog just closed
  if (element.closest(fields) || element.closest(questions)) return 'field'
  if (element.closest('audio[controls],video[controls]')) return 'media'
  if (element.closest(buttons)) return 'button'
  return element.closest(links) ? 'link' : 'none'
}

/**
 * Says whether a key is the control's own work, so that the deck must not act on it.
 *
 * Fields need every key. A button that was just clicked keeps Space and Enter and leaves the arrows and a clicker's
 * Page Down to the deck: a teacher who has touched the toolbar wants to go on presenting.
 *
 * @param key - `KeyboardEvent.key`
 */
export function usesKey(kind: ControlKind, key: string): boolean {
  if (kind === 'field') return true
  if (kind === 'media') return key !== 'PageUp' && key !== 'PageDown'
  if (kind === 'button') return key === ' ' || key === 'Enter'
  return kind === 'link' && key === 'Enter'
}
