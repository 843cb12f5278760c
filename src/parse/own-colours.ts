import type { CourseFiles, OwnColour } from '../model.ts'
import { readTable } from './data/read-table.ts'

/** The colours, `#b5402b`, that a course's `palette.csv` gives to parties and other series. */
export function ownColours({ texts }: CourseFiles): OwnColour[] {
  const files = [...texts.keys()].filter((path) => /(?:^|\/)palette\.csv$/.test(path))
  return files.flatMap((file) => {
    // Where the file is used as a palette, its mistakes are said.
    const { rows } = readTable(file, texts.get(file)!, () => {})
    return rows.flatMap(({ cells, at }) => {
      const { name = '', color = '' } = cells
      return color.startsWith('#') ? [{ name, colour: color, at }] : []
    })
  })
}
