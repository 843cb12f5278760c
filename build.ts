/**
 * The program read aloud: a course is read, parsed and checked; its figures are drawn; its pages are composed, rendered and printed; the site
 * is written and put in place.
 */

import { checkCourse } from './src/check/check-course.ts'
import type { BuildOptions } from './src/cli/arguments.ts'
import type { BuildResult } from './src/cli/build-result.ts'
import { runCommand } from './src/cli/run-command.ts'
import { summarize } from './src/cli/summarize.ts'
import { composeSite } from './src/compose/compose-site.ts'
import { exportLessons } from './src/export/export-lessons.ts'
import { drawFigures } from './src/figures/draw-figures.ts'
import type { Progress } from './src/model.ts'
import { parseCourse } from './src/parse/parse-course.ts'
import { courseFolder, NoCourse, readCourse } from './src/read/read-course.ts'
import { localeFor } from './src/render/locale.ts'
import { renderPapers, renderPrintDecks, renderSite } from './src/render/render-site.ts'
import { bundleAssets } from './src/write/bundle-assets.ts'
import { recoverFolder, removeStage, stageFolder, swapFolder } from './src/write/swap-folder.ts'
import { writeSite } from './src/write/write-site.ts'

/** Builds a course. Mistakes in it are part of the result; only "no way on" is thrown. */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  recoverFolder(options.out)
  progress.step('Reading the course')
  const files = readCourse(options.course)
  const { course: parsed, diagnostics } = await parseCourse(files, options)
  if (parsed.lessons.length === 0) throw new NoCourse(diagnostics.map((one) => `${one.message} ${one.hint}`).join('\n'))
  diagnostics.push(...checkCourse(parsed))
  const course = await drawFigures(parsed, localeFor)

  const bundle = await bundleAssets()
  const site = composeSite(course, localeFor, options)
  const printed = options.pdf
    ? await exportLessons(
        () => renderPrintDecks(site, bundle.assets),
        (fits) => renderPapers(site, bundle.assets, fits),
        {
          courseFolder: courseFolder(options.course),
          assetFolder: bundle.folder,
          cache: options.cache,
          date: options.date,
        },
        progress,
      )
    : null
  if (printed) diagnostics.push(...printed.diagnostics)

  progress.step('Writing the site')
  const stage = stageFolder(options.out)
  try {
    const pages = renderSite(site, bundle.assets, printed)
    const written = await writeSite(stage, pages, site, courseFolder(options.course), bundle)
    swapFolder(stage, options.out)
    diagnostics.push(...written.diagnostics)
    return summarize({ files, course, sizes: written.sizes, printed, diagnostics, options })
  } finally {
    removeStage(stage)
  }
}

/** Runs the command line and returns the exit code. */
export function main(args: readonly string[]): Promise<number> {
  return runCommand(args, build)
}
