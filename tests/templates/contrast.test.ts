import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { groundInks } from '../../src/ground-tone.ts'
import { seriesColours } from '../../src/parse/data/palette.ts'
import { contrast, readColour } from '../../src/text/contrast.ts'
import { papers, themes } from '../../src/themes.ts'

const tokens = readFileSync('templates/styles/tokens.css', 'utf8')
const block = (selector: string) => tokens.slice(tokens.indexOf(`${selector} {`)).split('\n}')[0]!
const colours = (css: string) =>
  Object.fromEntries([...css.matchAll(/--course-([\w-]+): (#[\da-f]{6});/g)].map(([, name, hex]) => [name!, hex!]))
const steppe = colours(block(':root'))

const ratio = (one: string, other: string) => contrast(readColour(one)!, readColour(other)!)

const grounds = ['paper', 'surface', 'wash', 'gold-wash', 'warning-wash']

test.each(themes)('in the theme %s words can be read from the back row', (theme) => {
  const colour = { ...steppe, ...(theme === 'steppe' ? {} : colours(block(`[data-theme="${theme}"]`))) }
  const weak: string[] = []
  const least = (text: string, ground: string, needed: number) => {
    const found = ratio(colour[text]!, colour[ground]!)
    if (found < needed) weak.push(`${text} on ${ground}: ${found.toFixed(2)}, needs ${needed}`)
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
  for (let series = 1; series <= seriesColours; series++) {
    least(`series-${series}`, 'paper', 3)
    least(`series-ink-${series}`, 'paper', 4.5)
    least(`on-series-${series}`, `series-${series}`, 4.5)
  }
  least('on-series-rest', 'series-rest', 4.5)
  for (const scale of ['ramp', 'diverging'])
    for (let step = 1; step <= 5; step++) least(`on-${scale}-${step}`, `${scale}-${step}`, 4.5)
  expect(weak).toEqual([])
})

test.each(themes)(
  'in the theme %s the steps of a map differ in lightness, so that grey paper keeps their order',
  (theme) => {
    const colour = { ...steppe, ...(theme === 'steppe' ? {} : colours(block(`[data-theme="${theme}"]`))) }
    for (let step = 2; step <= 5; step++)
      expect(ratio(colour[`ramp-${step}`]!, colour[`ramp-${step - 1}`]!), `step ${step}`).toBeGreaterThan(1.25)
  },
)

test('the program knows the papers and inks that the styles set', () => {
  for (const theme of themes) {
    const colour = theme === 'steppe' ? steppe : colours(block(`[data-theme="${theme}"]`))
    expect(papers[theme], theme).toBe(colour.paper)
  }
  const layouts = readFileSync('templates/styles/layouts.css', 'utf8')
  const onLight = layouts.slice(layouts.indexOf('.slide.on-light {')).split('\n}')[0]!
  expect(groundInks).toEqual({ 'on-dark': steppe['ground-ink'], 'on-light': colours(onLight).ink })
})
