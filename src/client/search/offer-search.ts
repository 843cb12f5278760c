import './handed-over.ts'
import { closeEasily, openDialog } from '../dialog.ts'
import type { Actions } from '../keys/actions.ts'
import type { Words } from '../words.ts'

/**
 * Lets the page's search be opened: by its button, `/` and Control + K. What it needs, the texts of the whole course among
 * it, is loaded when it is opened for the first time.
 */
export function offerSearch(actions: Actions, words: Words): void {
  const dialog = document.querySelector<HTMLDialogElement>('#page-search')
  if (!dialog) return
  const status = dialog.querySelector('[role=status]')!
  const form = dialog.querySelector('form')!
  let loading: Promise<void> | null = null
  const load = () => {
    if (loading) return
    status.textContent = words('search.loading')
    const { script, index } = dialog.dataset
    loading = Promise.all([loadScript(script!), loadScript(index!)])
      .then(() => window.rostrumSearch!(dialog, words))
      .catch(() => {
        // Perhaps the way is clear next time.
        loading = null
        status.textContent = words('search.failed')
      })
  }
  actions.add('search', ['/', 'ctrl+k', 'ctrl+K'], () => {
    openDialog(dialog, dialog.querySelector('input'))
    load()
  })
  closeEasily(dialog)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    load()
  })
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault() // the field would only be emptied
    dialog.close()
  })
}

/** @throws where it cannot be had */
function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => {
      script.remove()
      reject(new Error(`There is no ${address}.`))
    })
    document.head.append(script)
  })
}
