import type { Words } from '../text/fill-word.ts'

/** Keys as printed on them, where a language calls them something; the others are letters and signs. */
const named: Record<string, string> = {
  Arrows: 'deck.key.arrows',
  Ctrl: 'deck.key.ctrl',
  End: 'deck.key.end',
  Esc: 'deck.key.esc',
  Home: 'deck.key.home',
  'Page Down': 'deck.key.pageDown',
  'Page Up': 'deck.key.pageUp',
  Shift: 'deck.key.shift',
  Space: 'deck.key.space',
}

const everywhere: readonly (readonly [string, readonly string[]])[] = [
  ['next', ['Space', 'Page Down', 'N']],
  ['previous', ['Shift+Space', 'Page Up', 'P']],
  ['move', ['Arrows']],
  ['first', ['Home']],
  ['last', ['End']],
  ['overview', ['Esc', 'O']],
  ['menu', ['M']],
  ['goTo', ['G']],
  ['search', ['/', 'Ctrl+Shift+F']],
  ['black', ['B', '.']],
  ['white', ['W']],
  ['fullscreen', ['F']],
  ['help', ['?', 'F1']],
]

/** What the help dialog lists. */
export function helpKeys(teacher: boolean, words: Words): { keys: string[]; does: string }[] {
  const lines = teacher ? [...everywhere, ['speaker', ['S']] as const] : everywhere
  return lines.map(([what, keys]) => ({
    keys: keys.map((key) =>
      key
        .split('+')
        .map((part) => (named[part] ? words(named[part]) : part))
        .join(' + '),
    ),
    does: words(`deck.keys.${what}`),
  }))
}
