import type { RevealPlugin } from 'reveal.js'
import { closeEasily, openDialog } from '../dialog.ts'
import type { Actions } from '../keys/actions.ts'

/** The list of keys: ? or F1. */
export function help(dialog: HTMLDialogElement, actions: Actions): RevealPlugin {
  return {
    id: 'help',
    init() {
      actions.add('help', ['?', 'F1'], () => openDialog(dialog))
      closeEasily(dialog)
    },
  }
}
