/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number]

/** Names that authors of decks use; others are left unjudged. */
const named: Readonly<Record<string, string>> = {
  black: '000000', white: 'ffffff', gray: '808080', grey: '808080', silver: 'c0c0c0', lightgray: 'd3d3d3',
  lightgrey: 'd3d3d3', darkgray: 'a9a9a9', darkgrey: 'a9a9a9', red: 'ff0000', darkred: '8b0000', maroon: '800000',
  crimson: 'dc143c', tomato: 'ff6347', orange: 'ffa500', darkorange: 'ff8c00', gold: 'ffd700', yellow: 'ffff00',
  olive: '808000', green: '008000', darkgreen: '006400', lime: '00ff00', teal: '008080', aqua: '00ffff', cyan: '00ffff',
  blue: '0000ff', navy: '000080', darkblue: '00008b', lightblue: 'add8e6', skyblue: '87ceeb', steelblue: '4682b4',
  royalblue: '4169e1', purple: '800080', fuchsia: 'ff00ff', magenta: 'ff00ff', pink: 'ffc0cb', brown: 'a52a2a',
} // biome-ignore format: a table is read by rows

/**
 * Reads a colour as CSS writes it: `#0b3d2e`, `#fff`, `rgb(11, 61, 46)` or a common name.
 *
 * @returns null for anything else, transparent colours too, since what lies below them is not known
 */
export function readColour(text: string): Colour | null {
  const word = text.trim().toLowerCase()
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(word)?.[1] ?? (Object.hasOwn(named, word) ? named[word] : undefined)
  if (hex !== undefined) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
    return [0, 2, 4].map((start) => Number.parseInt(full.slice(start, start + 2), 16)) as unknown as Colour
  }
  const parts = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(word)?.slice(1).map(Number)
  return parts?.every((part) => part <= 255) ? (parts as unknown as Colour) : null
}

/** WCAG 2.2: contrast ratio of two colours, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
