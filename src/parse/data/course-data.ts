import type { CourseFiles, Diagnostic, Place } from '../../model.ts'
import { didYouMean } from '../../text/nearest.ts'
import { resolvePath } from '../../text/resolve-path.ts'
import { type DataTable, readTable } from './read-table.ts'

/** The CSV files of a course, by the name that a block calls them; null when there is none, which is then reported. */
export type CourseData = (wanted: string, at: Place) => DataTable | null

/**
 * Finds and reads CSV files beside the lesson that asks, or from the course's folder. Each is read once, and its
 * mistakes are said once.
 */
export function courseData(files: CourseFiles, report: (diagnostic: Diagnostic) => void): CourseData {
  const read = new Map<string, DataTable>()
  return (wanted, at) => {
    const path = [resolvePath(at.file, wanted), resolvePath('course.yaml', wanted)].find(
      (candidate) => candidate !== null && files.texts.has(candidate),
    )
    if (path == null) {
      report(missingFile(wanted, at, files))
      return null
    }
    const table = read.get(path) ?? readTable(path, files.texts.get(path)!, report)
    read.set(path, table)
    return table
  }
}

function missingFile(wanted: string, at: Place, files: CourseFiles): Diagnostic {
  const tables = [...files.texts.keys()].filter((name) => name.endsWith('.csv'))
  return {
    ...at,
    rule: 'data-file',
    severity: 'error',
    message: `There is no file "${wanted}".${didYouMean(wanted, tables)}`,
    hint: tables.length > 0 ? `The course has ${tables.join(', ')}.` : 'Put a CSV file into the course, as data/x.csv.',
  }
}
