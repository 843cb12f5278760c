import type { ExportedLessons } from '../export/export-lessons.ts'
import type { Course, CourseFiles, Diagnostic, Lesson } from '../model.ts'
import type { RenderedEdition } from '../render/render-site.ts'
import type { BuildOptions } from './arguments.ts'
import { type BuildResult, exitCodes } from './build-result.ts'
import { inOrder } from './print-diagnostics.ts'
import type { LessonSummary } from './summary-table.ts'

type Parts = {
  readonly files: CourseFiles
  readonly course: Course
  readonly editions: readonly RenderedEdition[]
  readonly printed: ExportedLessons | null
  readonly diagnostics: readonly Diagnostic[]
  readonly options: BuildOptions
}

/** Adds up what was made and decides how the command ends. */
export function summarize({ files, course, editions, printed, diagnostics, options }: Parts): BuildResult {
  const all = inOrder(diagnostics)
  const problems = all.some((one) => one.severity === 'error' || options.strict)
  const noBrowser = printed?.noBrowser ?? null
  return {
    files,
    out: options.out,
    lessons: course.lessons.map((lesson) => summary(lesson, editions, printed, all)),
    diagnostics: all,
    noBrowser,
    exitCode: problems ? exitCodes.problems : noBrowser ? exitCodes.noBrowser : exitCodes.fine,
  }
}

function summary(
  lesson: Lesson,
  editions: readonly RenderedEdition[],
  printed: ExportedLessons | null,
  diagnostics: readonly Diagnostic[],
): LessonSummary {
  const made = editions.flatMap(({ pages }) => [...pages].filter(([path]) => path.startsWith(`${lesson.slug}/`)))
  const pdfs = editions.map(({ edition }) => `${edition}/${lesson.slug}/slides.pdf`)
  const counts = pdfs.flatMap((path) => printed?.pages.get(path) ?? [])
  return {
    lesson: lesson.slug,
    slides: lesson.slides.filter((slide) => slide.visibility !== 'hidden').length,
    pages: counts.length > 0 ? Math.max(...counts) : null,
    kilobytes: made.reduce((sum, [, contents]) => sum + Buffer.byteLength(contents), 0) / 1000,
    seconds: pdfs.reduce((sum, path) => sum + (printed?.seconds.get(path) ?? 0), 0),
    problems: diagnostics.filter((one) => one.file === lesson.at.file).length,
  }
}
