import { parseArgs } from 'node:util'
import { defaultPaper, noteSpaces, type PaperOptions, paperSizes, perPages } from '../compose/paper/paper-options.ts'
import { didYouMean } from '../text/nearest.ts'
import { themes } from '../themes.ts'

/** What the user asked for. */
export type BuildOptions = {
  /** Course folder or a single Markdown file. */
  readonly course: string
  readonly out: string
  readonly only: string | null
  readonly pdf: boolean
  /** Whether PDFs of earlier builds are taken where nothing changed. */
  readonly cache: boolean
  /** How handouts and worksheets are laid out; null for slides alone. */
  readonly paper: PaperOptions | null
  readonly theme: string | null
  readonly strict: boolean
  readonly json: boolean
  /** Written into PDFs instead of the moment of printing. */
  readonly date?: Date
}

export type Command =
  | { readonly do: 'build'; readonly options: BuildOptions }
  | { readonly do: 'help' }
  | { readonly do: 'version' }
  | { readonly do: 'refuse'; readonly message: string }

const options = {
  out: { type: 'string', short: 'o', default: 'dist' },
  only: { type: 'string' },
  'no-cache': { type: 'boolean', default: false },
  'no-pdf': { type: 'boolean', default: false },
  theme: { type: 'string' },
  paper: { type: 'string', default: defaultPaper.paper },
  'per-page': { type: 'string', default: String(defaultPaper.perPage) },
  notes: { type: 'string', default: defaultPaper.notes },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const

/** The end of the year 9999: dates in PDFs have four digits for it. */
const lastSecond = 253_402_300_799

/**
 * Reads the command line. Wrong usage is an answer, not an exception.
 *
 * @param environment - SOURCE_DATE_EPOCH in it is a date in seconds since 1970, as reproducible builds have it
 */
export function readArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Command {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return { do: 'refuse', message: explain(error as Error) }
  }
  const { values, positionals } = parsed
  if (values.help) return { do: 'help' }
  if (values.version) return { do: 'version' }
  if (positionals.length > 1) {
    return { do: 'refuse', message: `One course at a time, please: ${positionals.join(', ')}.` }
  }
  if ([...positionals, values.out, values.only].includes('')) {
    return { do: 'refuse', message: 'An empty name is no course, no folder and no lesson.' }
  }
  if (values.theme !== undefined && !(themes as readonly string[]).includes(values.theme)) {
    return {
      do: 'refuse',
      message: `There is no theme "${values.theme}".${didYouMean(values.theme, themes)} Themes are ${themes.join(', ')}.`,
    }
  }
  const paper = readPaper(values)
  if (typeof paper === 'string') return { do: 'refuse', message: paper }
  const epoch = environment.SOURCE_DATE_EPOCH || null
  if (epoch !== null && !(/^\d+$/.test(epoch) && Number(epoch) <= lastSecond)) {
    return { do: 'refuse', message: `SOURCE_DATE_EPOCH is "${epoch}" and should be whole seconds since 1970.` }
  }
  return {
    do: 'build',
    options: {
      course: positionals[0] ?? 'slides',
      out: values.out,
      only: values.only ?? null,
      pdf: !values['no-pdf'],
      cache: !values['no-cache'],
      paper,
      theme: values.theme ?? null,
      strict: values.strict,
      json: values.json,
      ...(epoch === null ? {} : { date: new Date(Number(epoch) * 1000) }),
    },
  }
}

/** How paper is laid out, or why that cannot be. */
function readPaper(values: ReturnType<typeof parse>['values']): PaperOptions | string {
  const paper = paperSizes.find((size) => size === values.paper.toLowerCase())
  const perPage = perPages.find((count) => String(count) === values['per-page'])
  const notes = noteSpaces.find((kind) => kind === values.notes)
  if (!paper) return refusal('paper size', values.paper, paperSizes)
  if (!perPage) return `A page of a handout holds ${perPages.join(', ')} slides, not ${values['per-page']}.`
  if (!notes) return refusal('room for notes', values.notes, noteSpaces)
  return { paper, perPage, notes }
}

function refusal(what: string, written: string, known: readonly string[]): string {
  return `There is no ${what} "${written}".${didYouMean(written, known)} There are ${known.join(', ')}.`
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
}

function explain(error: Error): string {
  const unknown = /Unknown option '(--?[^']*)'/.exec(error.message)
  if (!unknown) return error.message.replace(/\.? To specify a positional.*$/s, '.')
  const known = Object.keys(options).map((name) => `--${name}`)
  return `There is no option ${unknown[1]}.${didYouMean(unknown[1]!, known)}`
}

export const helpText = `Usage: npm run build -- [course folder or .md file] [options]

Builds a course (default: slides) into dist/: a deck and a slides PDF for each
lesson, in a students' and a teacher's edition.

Options
  -o, --out <folder>   where to write (default: dist)
      --only <lesson>  build one lesson only, by the name of its folder
      --no-pdf         no PDFs, no layout check; starts no browser
      --no-cache       print every PDF anew, also those that did not change
      --theme <name>   ${themes.join(', ')} (default: what the course says, else steppe)
      --paper <size>   a4 or letter (default: a4)
      --per-page <n>   slides on a page of the handout: 1, 2, 3, 4, 6 (default: 3)
      --notes <room>   beside them lines, grid, guided (sentences with gaps), none
      --strict         warnings fail the build, too
      --json           print the result as JSON, and nothing else
  -h, --help           show this help
  -v, --version        show the version

Environment
  SOURCE_DATE_EPOCH    date of the PDFs, in seconds since 1970: builds repeat to
                       the byte

Exit codes
  0  fine
  1  problems in the lessons (see the list)
  2  wrong usage
  3  no browser: HTML was built, PDFs were not
  4  Rostrum itself failed
`
