import type { CourseFiles, Diagnostic, SeriesStyle } from '../../model.ts'
import type { CourseData } from './course-data.ts'

/** Colours that a theme has for series of a figure, in the order in which they are handed out. */
export const seriesColours = 8

const file = 'data/palette.csv'

/** What `data/palette.csv` says of series by name; none without that file. */
export function readPalette(
  files: CourseFiles,
  data: CourseData,
  report: (diagnostic: Diagnostic) => void,
): ReadonlyMap<string, SeriesStyle> {
  const table = files.texts.has(file) ? data(file, { file: 'course.yaml', line: 1, column: 1 }) : null
  const palette = new Map<string, SeriesStyle>()
  for (const { cells, at } of table?.rows ?? []) {
    const { name = '', short = '', color = '', identity = '' } = cells
    const colour = /^[1-8]$/.test(color) ? seriesColour(Number(color)) : /^#[\da-f]{6}$/i.test(color) ? color : null
    if (colour === null) {
      report({
        ...at,
        rule: 'palette-color',
        severity: 'error',
        message: `"${color}" is no colour for "${name}".`,
        hint: `Write a number from 1 to ${seriesColours} for a colour of the theme, or six hexadecimal digits such as #006a7d.`,
      })
    }
    palette.set(name, { name, short: short || name, color: colour ?? seriesColour(1), identity: identity || name })
  }
  return palette
}

/**
 * Gives each series of a figure its look: that of the palette, or the first colour that none of them has.
 *
 * @param names - in the order in which the figure shows them
 */
export function styleSeries(names: readonly string[], palette: ReadonlyMap<string, SeriesStyle>): SeriesStyle[] {
  const taken = new Set(names.flatMap((name) => palette.get(name)?.color ?? []))
  let next = 1
  return names.map((name) => {
    const known = palette.get(name)
    if (known) return known
    while (taken.has(seriesColour(next)) && next < seriesColours) next++
    const color = seriesColour(next)
    taken.add(color)
    return { name, short: name, color, identity: name }
  })
}

/** A colour of the theme: it differs from theme to theme, so its name stands in the figure. */
export function seriesColour(number: number): string {
  return `var(--course-series-${number})`
}
