import type { CourseFiles, Diagnostic } from '../model.ts'
import type { LessonSummary } from './summary-table.ts'

/** What a build came to. */
export type BuildResult = {
  readonly files: CourseFiles
  readonly out: string
  readonly lessons: readonly LessonSummary[]
  readonly diagnostics: readonly Diagnostic[]
  /** Why no PDFs were made though they were asked for, and what to do. */
  readonly noBrowser: string | null
  readonly exitCode: number
}

export const exitCodes = { fine: 0, problems: 1, usage: 2, noBrowser: 3, failed: 4 } as const
