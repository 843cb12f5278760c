/** Themes that `templates/styles/tokens.css` sets. */
export const themes = ['steppe', 'night', 'contrast'] as const
export type Theme = (typeof themes)[number]

/** The ground that each theme sets a slide's words on, as in `tokens.css`. */
export const papers: Readonly<Record<Theme, string>> = { steppe: '#fcfbf7', night: '#0d171c', contrast: '#ffffff' }

/** Themes of reveal.js: a deck that asks for one opens in ours, a dark one in the dark. */
const dark = new Set(['black', 'night', 'league', 'moon', 'dracula', 'blood', 'black-contrast'])
const light = new Set(['white', 'beige', 'serif', 'simple', 'sky', 'solarized', 'white-contrast'])

/** True for a theme of ours, or of a deck that was written for reveal.js. */
export function isKnownTheme(name: string): boolean {
  const plain = name.toLowerCase().replace(/\.css$/, '')
  return (themes as readonly string[]).includes(plain) || dark.has(plain) || light.has(plain)
}

/** The theme that a deck asks for, in our terms; the light one when it asks for none. */
export function chooseTheme(asked: string | null): Theme {
  const name = asked?.toLowerCase().replace(/\.css$/, '') ?? 'steppe'
  if ((themes as readonly string[]).includes(name)) return name as Theme
  return dark.has(name) ? 'night' : 'steppe'
}
