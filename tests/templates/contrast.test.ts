import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { themes } from '../../src/themes.ts'

const tokens = readFileSync('templates/styles/tokens.css', 'utf8')
const block = (selector: string) => tokens.slice(tokens.indexOf(`${selector} {`)).split('\n}')[0]!
const colours = (css: string) =>
  Object.fromEntries([...css.matchAll(/--course-([\w-]+): (#[\da-f]{6});/g)].map(([, name, hex]) => [name!, hex!]))
const steppe = colours(block(':root'))

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const light = (hex: string) => {
    const [red, green, blue] = [1, 3, 5]
      .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const [a, b] = [light(one), light(other)].sort((x, y) => y - x)
  return (a! + 0.05) / (b! + 0.05)
}

const grounds = ['paper', 'surface', 'wash', 'gold-wash', 'warning-wash']

test.each(themes)('in the theme %s words can be read from the back row', (theme) => {
  const colour = { ...steppe, ...(theme === 'steppe' ? {} : colours(block(`[data-theme="${theme}"]`))) }
  const weak: string[] = []
  const least = (text: string, ground: string, ratio: number) => {
    const found = contrast(colour[text]!, colour[ground]!)
    if (found < ratio) weak.push(`${text} on ${ground}: ${found.toFixed(2)}, needs ${ratio}`)
  }
  for (const ground of grounds) least('ink', ground, 7)
  for (const text of ['muted', 'accent', 'gold-ink', 'warning'])
    for (const ground of ['paper', 'surface']) least(text, ground, 4.5)
  least('accent', 'wash', 4.5)
  least('gold-ink', 'gold-wash', 4.5)
  least('warning', 'warning-wash', 4.5)
  for (const code of ['keyword', 'string', 'number', 'name']) least(`code-${code}`, 'surface', 4.5)
  least('ground-ink', 'ground', 7)
  for (const text of ['ground-muted', 'ground-gold']) least(text, 'ground', 4.5)
  for (const mark of ['rule', 'sky', 'gold-ink']) least(mark, 'paper', 3)
  expect(weak).toEqual([])
})
