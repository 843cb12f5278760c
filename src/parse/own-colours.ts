import { csvParseRows } from 'd3-dsv'
import type { CourseFiles, OwnColour } from '../model.ts'

/** The colours, `#b5402b`, that a course's `palette.csv` gives to parties and other series. */
export function ownColours({ texts }: CourseFiles): OwnColour[] {
  const files = [...texts.keys()].filter((path) => /(?:^|\/)palette\.csv$/.test(path))
  return files.flatMap((file) => {
    const [header = [], ...rows] = csvParseRows(texts.get(file)!)
    const [nameAt, colourAt] = [header.indexOf('name'), header.indexOf('color')]
    return rows.flatMap((row, index) => {
      const colour = row[colourAt]?.trim() ?? ''
      const at = { file, line: index + 2, column: 1 }
      return colour.startsWith('#') ? [{ name: row[nameAt] ?? '', colour, at }] : []
    })
  })
}
