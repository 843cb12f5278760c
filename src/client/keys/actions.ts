import { recall, remember } from '../settings/remember.ts'
import { type KeyPress, shortcutName, typesCharacter } from './shortcut-name.ts'

/** What a key or a `data-action` button can do. Behaviours add theirs; one place asks them. */
export type Actions = {
  /** @param keys - names as `shortcutName` gives them */
  add(name: string, keys: readonly string[], run: () => void): void
  /** Does what this key stands for. False when it stands for nothing. */
  press(press: KeyPress): boolean
  /** False when the reader has switched single-letter shortcuts off and this key is one. */
  allows(press: KeyPress): boolean
  lettersOn: boolean
}

/** Listens to all `[data-action]` buttons of the page, also those in dialogs, which close first. */
export function createActions(page: Document): Actions {
  const runs = new Map<string, () => void>()
  const byKey = new Map<string, () => void>()
  let lettersOn = recall('letters') !== 'off'
  page.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-action]')
    const run = runs.get(button?.dataset.action ?? '')
    if (!run) return
    button?.closest('dialog')?.close()
    run()
  })
  return {
    add(name, keys, run) {
      runs.set(name, run)
      for (const key of keys) byKey.set(key, run)
    },
    press(press) {
      const run = byKey.get(shortcutName(press))
      run?.()
      return run !== undefined
    },
    allows: (press) => lettersOn || !typesCharacter(press),
    get lettersOn() {
      return lettersOn
    },
    set lettersOn(on) {
      lettersOn = on
      remember('letters', on ? null : 'off')
    },
  }
}
