/** The part of a KeyboardEvent that names a shortcut. */
export type KeyPress = { key: string; code?: string; altKey?: boolean; ctrlKey?: boolean; metaKey?: boolean }

/**
 * Names a key so that shortcuts work on every keyboard: `m` is the letter M of a Latin layout (also AZERTY's) and the
 * key in that place of a Kazakh or Russian one; `?` and `/` are what the keyboard types. With Control: `ctrl+F`.
 *
 * @returns an empty string for keys held with Alt or the system's key: those are the browser's
 */
export function shortcutName({ key, code = '', altKey, ctrlKey, metaKey }: KeyPress): string {
  if (altKey || metaKey) return ''
  const letter = /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key) ? /^Key([A-Z])$/.exec(code)?.[1] : undefined
  if (ctrlKey) return `ctrl+${letter ?? key}`
  return letter?.toLowerCase() ?? (key.length === 1 ? key.toLowerCase() : key)
}

/** True for keys that type a letter, figure or sign: WCAG 2.1.4 asks that shortcuts on these can be switched off. */
export function typesCharacter({ key }: KeyPress): boolean {
  return [...key].length === 1 && key !== ' '
}
