/**
 * Opens a dialog over the page. The browser closes it with Esc, keeps focus inside and gives it back afterwards.
 *
 * @param focus - where typing should start; without it the browser chooses
 */
export function openDialog(dialog: HTMLDialogElement, focus?: HTMLElement | null): void {
  for (const other of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) if (other !== dialog) other.close()
  if (!dialog.open) dialog.showModal()
  focus?.focus()
  if (focus instanceof HTMLInputElement) focus.select()
}

/** Lets the dialog's close button and a press on the darkened page around it close it. */
export function closeEasily(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element
    if (target === dialog || target.closest('[data-close]')) dialog.close()
  })
}
