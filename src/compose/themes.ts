/** Themes that `templates/styles/tokens.css` sets. */
export const themes = ['steppe', 'night', 'contrast'] as const
export type Theme = (typeof themes)[number]

/** Themes of reveal.js that are dark; a deck that asks for one opens in ours. */
const dark = new Set(['black', 'night', 'league', 'moon', 'dracula', 'blood', 'black-contrast'])

/** The theme that a deck asks for, in our terms; the light one when it asks for none. */
export function chooseTheme(asked: string | null): Theme {
  const name = asked?.toLowerCase().replace(/\.css$/, '') ?? 'steppe'
  if ((themes as readonly string[]).includes(name)) return name as Theme
  return dark.has(name) ? 'night' : 'steppe'
}
