import { addProgress, progressFileName, readProgressFile, writeProgressFile } from '../progress/progress-file.ts'
import type { Kept, ProgressStore } from '../progress/progress-store.ts'
import type { Words } from '../words.ts'

/**
 * The reader's own hand on what is kept: to take it along as a file, to add such a file, and to delete everything.
 *
 * @param section - with its buttons, its file input, its dialog and the line that says what happened
 * @param changed - hears when there is something new to show
 */
export function keepProgress(
  section: HTMLElement,
  store: ProgressStore,
  course: { readonly key: string; readonly title: string },
  changed: () => void,
  words: Words,
): void {
  const part = <Part extends HTMLElement>(selector: string) => section.querySelector<Part>(selector)!
  const button = (name: string) => part<HTMLButtonElement>(`[data-progress=${name}]`)
  const input = part<HTMLInputElement>('input')
  const sure = part<HTMLDialogElement>('dialog')
  const say = (text: string) => {
    part('.progress-said').textContent = text
  }
  button('export').addEventListener('click', () => {
    const name = progressFileName(course.key, new Date().toISOString().slice(0, 10))
    download(name, writeProgressFile(course.key, course.title, store))
    say(words('progress.exported', { name }))
  })
  button('import').addEventListener('click', () => input.click())
  input.addEventListener('change', async () => {
    const [file] = input.files ?? []
    if (file === undefined) return
    const text = file.size > largest ? '' : await file.text().catch(() => null)
    input.value = '' // the same file may be chosen again
    say(text === null ? words('progress.unreadable') : take(text, store, course.key, words))
    changed()
  })
  button('reset').addEventListener('click', () => {
    sure.returnValue = ''
    sure.showModal()
  })
  sure.addEventListener('close', () => {
    if (sure.returnValue !== 'reset') return
    store.clear()
    say(words('progress.resetDone'))
    changed()
  })
}

/** No browser keeps as much for a page. */
const largest = 10_000_000

function take(text: string, store: ProgressStore, course: string, words: Words): string {
  const file = readProgressFile(text, course)
  if (file.kind === 'otherCourse') return words('progress.otherCourse', { course: file.course })
  if (file.kind === 'notProgress') return words('progress.notProgress')
  const { changed, kept } = addProgress(store, file.lessons)
  if (changed === 0) return words('progress.importedNothing')
  return [words('progress.imported', { n: changed }), notKept(kept, words)].filter(Boolean).join(' ')
}

/** What the reader must know where the browser does not keep; null where it does. */
export function notKept(kept: Kept, words: Words): string | null {
  return kept === 'kept' ? null : words(`progress.${kept}`)
}

function download(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000) // some browsers read it only after they asked where to put it
}
