import type { Progress } from '../model.ts'
import { NoCourse } from '../read/read-course.ts'
import { projectVersion } from '../write/project-folder.ts'
import { NotOurFolder } from '../write/swap-folder.ts'
import { type BuildOptions, helpText, readArguments } from './arguments.ts'
import { type BuildResult, exitCodes } from './build-result.ts'
import { colourPaint, formatDiagnostics, plainPaint } from './print-diagnostics.ts'
import { makeProgress, silent } from './progress.ts'
import { summaryTable } from './summary-table.ts'

type Build = (options: BuildOptions, progress: Progress) => Promise<BuildResult>

/** Where the command speaks; the tests hand in their own. */
export type Streams = { readonly out: NodeJS.WriteStream; readonly err: NodeJS.WriteStream }

/**
 * The command line around a build: reads arguments, shows progress, prints what was found.
 *
 * @returns the exit code, as `--help` lists them
 */
export async function runCommand(
  args: readonly string[],
  build: Build,
  streams: Streams = { out: process.stdout, err: process.stderr },
): Promise<number> {
  const command = readArguments(args)
  switch (command.do) {
    case 'help':
      streams.out.write(helpText)
      return exitCodes.fine
    case 'version':
      streams.out.write(`${projectVersion()}\n`)
      return exitCodes.fine
    case 'refuse':
      streams.err.write(`${command.message}\n\nnpm run build -- --help lists what there is.\n`)
      return exitCodes.usage
    case 'build':
      return runBuild(command.options, build, streams)
    default:
      return command satisfies never
  }
}

async function runBuild(options: BuildOptions, build: Build, { out, err }: Streams): Promise<number> {
  const progress = options.json ? silent : makeProgress(err)
  const start = performance.now()
  try {
    const result = await build(options, progress)
    progress.end()
    if (options.json) out.write(`${asJson(result, start)}\n`)
    else report(result, options, start, { out, err })
    return result.exitCode
  } catch (error) {
    progress.end()
    if (error instanceof NoCourse || error instanceof NotOurFolder) {
      err.write(`${error.message}\n`)
      return exitCodes.usage
    }
    err.write(`${excuse(error, options.out)}\n`)
    return exitCodes.failed
  }
}

const refusals = ['EACCES', 'EDQUOT', 'EMFILE', 'ENAMETOOLONG', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS']

/** What is said when there was no way on: a disk that refuses can be helped, a mistake of ours has to be reported. */
function excuse(error: unknown, out: string): string {
  const { message, stack, code } = (error instanceof Error ? error : new Error(String(error))) as NodeJS.ErrnoException
  if (refusals.includes(code ?? ''))
    return `The disk refused, and ${out} is as it was: ${message}\nMake room or ask for access there, or name another folder with --out.`
  return `Rostrum failed; ${out} is as it was. This is our mistake, not yours. Please report it:\n\n${stack}`
}

function report(result: BuildResult, options: BuildOptions, start: number, { out, err }: Streams): void {
  const paint = out.isTTY && !process.env.NO_COLOR ? colourPaint : plainPaint
  if (result.diagnostics.length > 0) {
    out.write(`${formatDiagnostics(result.diagnostics, result.files, placePrefix(result), paint)}\n`)
  }
  out.write(`${summaryTable(result.lessons)}\n\n`)
  if (result.noBrowser) err.write(`No PDFs were made. ${result.noBrowser}\n\n`)
  const errors = result.diagnostics.filter((one) => one.severity === 'error').length
  const warnings = result.diagnostics.length - errors
  const found = [count(errors, 'error'), count(warnings, 'warning')].filter(Boolean).join(' and ')
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  out.write(`${options.out}/ written in ${seconds} s${found ? `, with ${found}` : ''}.\n`)
}

function count(number: number, word: string): string {
  return number === 0 ? '' : `${number} ${word}${number === 1 ? '' : 's'}`
}

/** Makes places clickable in a terminal: the course's own path before each file. */
function placePrefix({ files }: BuildResult): string {
  const folder = files.entry === null ? files.name : files.name.split(/[\\/]/).slice(0, -1).join('/')
  return folder === '' || folder === '.' ? '' : `${folder.replace(/[\\/]$/, '')}/`
}

function asJson(result: BuildResult, start: number): string {
  const { lessons, diagnostics, exitCode, out, noBrowser } = result
  const seconds = Number(((performance.now() - start) / 1000).toFixed(3))
  return JSON.stringify({ version: projectVersion(), exitCode, out, seconds, lessons, diagnostics, noBrowser }, null, 2)
}
