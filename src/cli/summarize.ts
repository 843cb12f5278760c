import { editions } from '../compose/compose-site.ts'
import type { ExportedLessons } from '../export/export-lessons.ts'
import type { Course, CourseFiles, Diagnostic, Edition, Lesson } from '../model.ts'
import type { BuildOptions } from './arguments.ts'
import { type BuildResult, exitCodes } from './build-result.ts'
import { inOrder } from './print-diagnostics.ts'
import type { LessonSummary } from './summary-table.ts'

type Parts = {
  readonly files: CourseFiles
  readonly course: Course
  /** Bytes of every page and PDF, by path in the site. */
  readonly sizes: ReadonlyMap<string, number>
  readonly printed: ExportedLessons | null
  readonly diagnostics: readonly Diagnostic[]
  readonly options: BuildOptions
}

/** Adds up what was made and decides how the command ends. */
export function summarize({ files, course, sizes, printed, diagnostics, options }: Parts): BuildResult {
  const all = inOrder(diagnostics)
  const problems = all.some((one) => one.severity === 'error' || options.strict)
  const noBrowser = printed?.noBrowser ?? null
  return {
    files,
    out: options.out,
    lessons: course.lessons.map((lesson) => summary(lesson, sizes, printed, all)),
    diagnostics: all,
    noBrowser,
    exitCode: problems ? exitCodes.problems : noBrowser ? exitCodes.noBrowser : exitCodes.fine,
  }
}

const pdfNames = ['slides.pdf', 'handout.pdf', 'worksheet.pdf', 'teacher.pdf']

function summary(
  lesson: Lesson,
  sizes: ReadonlyMap<string, number>,
  printed: ExportedLessons | null,
  diagnostics: readonly Diagnostic[],
): LessonSummary {
  const own = (edition: Edition, name: string) => `${edition}/${lesson.slug}/${name}`
  const made = editions.flatMap((edition) =>
    ['deck.html', 'deck-offline.html', ...pdfNames].map((name) => sizes.get(own(edition, name)) ?? 0),
  )
  const slides = editions.map((edition) => own(edition, 'slides.pdf'))
  const pdfs = editions.flatMap((edition) => pdfNames.map((name) => own(edition, name)))
  const counts = slides.flatMap((path) => printed?.pages.get(path) ?? [])
  return {
    lesson: lesson.slug,
    slides: lesson.slides.filter((slide) => slide.visibility !== 'hidden').length,
    pages: counts.length > 0 ? Math.max(...counts) : null,
    kilobytes: made.reduce((sum, bytes) => sum + bytes, 0) / 1000,
    seconds: pdfs.reduce((sum, path) => sum + (printed?.seconds.get(path) ?? 0), 0),
    problems: diagnostics.filter((one) => one.file === lesson.at.file).length,
  }
}
