const functions =
  /\b(?:rgba?|hsla?|calc|min|max|clamp|var|linear-gradient|radial-gradient|translate[XY]?|scale|rotate)\([\w\s.,%#+*/-]*\)/gi

/**
 * Keeps the declarations of a `style` attribute that only change how something looks.
 *
 * Nothing is loaded (`url()`), nothing lies over the page (`position: fixed`), nothing hides in an escape.
 */
export function cleanStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter(isHarmless)
    .join(';')
}

/** True when {@link cleanStyle} would change nothing that matters. */
export function isCleanStyle(style: string): boolean {
  return style.split(';').every((declaration) => declaration.trim() === '' || isHarmless(declaration.trim()))
}

function isHarmless(declaration: string): boolean {
  const colon = declaration.indexOf(':')
  if (colon === -1) return false
  const property = declaration.slice(0, colon).trim()
  const value = declaration.slice(colon + 1)
  if (!/^(?:--)?[a-z][a-z-]*$/i.test(property) || /^(?:behavior|-moz-binding)$/i.test(property)) return false
  if (/^position$/i.test(property)) return /^\s*(?:relative|absolute|static)\s*$/i.test(value)
  return value.length <= 500 && /^[\w\s.,%#+*/!'"-]*$/.test(withoutFunctions(value))
}

/** From the inside out: `linear-gradient(rgb(0, 0, 0), #000)` is a colour first and a gradient then. */
function withoutFunctions(value: string): string {
  const outer = value.replace(functions, ' ')
  return outer === value ? value : withoutFunctions(outer)
}

/** Attributes of SVG that are read as CSS and could load something with `url()`, as HTML writes them. */
export const paintAttributes: ReadonlySet<string> = new Set(['fill', 'stroke', 'clip-path'])

/** True for a colour, or for something that the same page draws: `url(#gradient)`. */
export function isCleanPaint(value: string): boolean {
  const own = value.replace(/^\s*url\(#[\w-]+\)/, '')
  return own.length <= 500 && /^[\w\s.,%#+-]*$/.test(withoutFunctions(own))
}
