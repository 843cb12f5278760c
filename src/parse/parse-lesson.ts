import type { CourseFiles, Diagnostic, Lesson, Place, SeriesStyle, Slide } from '../model.ts'
import { plainText } from '../text/plain-text.ts'
import { attributeLine } from './attributes.ts'
import type { LessonContext, References } from './context.ts'
import type { CourseData } from './data/course-data.ts'
import { fillValues } from './data/fill-values.ts'
import { valueText } from './data/inline-value.ts'
import { readValues, reportUnusedValues } from './data/read-values.ts'
import type { Engines } from './engines.ts'
import { expandIncludes } from './expand-includes.ts'
import { readYaml, takeFrontMatter } from './front-matter.ts'
import { ignoredRules } from './ignored-rules.ts'
import { extensionsFor } from './inline-extensions.ts'
import { lessonKeys, lessonSchema } from './lesson-schema.ts'
import { linkDefinitions } from './lex-markdown.ts'
import { joinLines, type Line, placeOf, toLines } from './lines.ts'
import { numberedLinks } from './numbered-links.ts'
import { parseSlide } from './parse-slide.ts'
import { readSeparators } from './separators.ts'
import { SlideIds } from './slide-ids.ts'
import { type SlideSource, type SourceNode, splitLesson } from './split-lesson.ts'
import { takeFootnotes } from './take-footnotes.ts'

/** What a lesson inherits from its course. */
export type CourseDefaults = {
  readonly language: string
  readonly author: string | null
  readonly theme: string | null
}

/** What all lessons of a course read from. */
export type CourseTables = {
  readonly data: CourseData
  readonly palette: ReadonlyMap<string, SeriesStyle>
  readonly references: References
}

/** A lesson's file and where its pages will stand. */
export type LessonSource = { readonly path: string; readonly slug: string; readonly number: number }

/**
 * Reads one lesson. Mistakes are reported; what can be shown is shown.
 *
 * @param pages - folders of all lessons by their files; null when only this one is known
 */
export function parseLesson(
  source: LessonSource,
  pages: ReadonlyMap<string, string> | null,
  files: CourseFiles,
  defaults: CourseDefaults,
  engines: Engines,
  shared: CourseTables,
  report: (diagnostic: Diagnostic) => void,
): Lesson {
  const all = toLines(files.texts.get(source.path)!, source.path)
  const { yaml, rest } = takeFrontMatter(all)
  const settings = yaml ? readYaml(yaml, source.path, 2, lessonSchema, lessonKeys, report) : null
  const matter = settings?.value
  const language = matter?.language ?? defaults.language
  const values = readValues(settings, source.path, files, report)
  const valueContext = { values, language, data: shared.data, report }
  const expanded = expandIncludes(rest, files, report)
  const asked = new Set<string>()
  const filled = fillValues(expanded, (name, at) => {
    asked.add(name)
    return valueText(name, at, valueContext)
  })
  reportUnusedValues(values, asked, report)
  const { lines, footnotes } = takeFootnotes(filled)
  const text = joinLines(lines)
  const context: LessonContext = {
    ...shared,
    language,
    files,
    folder: source.slug,
    pages,
    engines,
    footnotes,
    usedFootnotes: new Set(),
    markedTerms: new Set(),
    links: linkDefinitions(text),
    report,
    met: { math: false },
  }
  const separators = readSeparators(matter?.separator, matter?.verticalSeparator)
  const sources = foldEmpty(splitLesson(lines, report, isLeaf, separators), matter?.title !== undefined)
  const ids = new SlideIds(sources)
  const extensions = extensionsFor(text + [...footnotes.values()].map(joinLines).join('\n'))
  const written = sources.map((slide, index) => parseSlide(slide, index + 1, ids, extensions, context))
  reportUnusedFootnotes(context)
  const at: Place = { file: source.path, line: 1, column: 1 }
  const title = matter?.title ?? firstTitle(written) ?? source.slug
  const lesson = {
    slug: source.slug,
    number: source.number,
    title,
    subtitle: matter?.subtitle ?? null,
    author: matter?.author ?? defaults.author,
    duration: matter?.duration ?? null,
    objectives: matter?.objectives ?? [],
    materials: matter?.materials ?? [],
    ignore: ignoredRules(settings),
    language,
    theme: matter?.theme ?? defaults.theme,
    at,
  }
  const slides =
    matter?.title && needsTitleSlide(matter.title, written) ? withTitleSlide(matter.title, written, ids, at) : written
  return { ...lesson, math: context.met.math, slides: numberedLinks(slides) }
}

function isLeaf(name: string): boolean {
  return name === 'include'
}

/**
 * Notes that an author put below a rule of their own belong to the slide above; slides without anything go.
 *
 * @param opens - whether a title slide comes first, to which notes above all slides belong; else the first slide has them
 */
function foldEmpty(sources: readonly SlideSource[], opens: boolean): SlideSource[] {
  const kept: SlideSource[] = []
  let early: SourceNode[] = []
  for (const source of sources) {
    const last = kept.at(-1)
    if (source.nodes.some((node) => node.kind === 'block' || !isNothing(node.lines)) || hasAttributes(source)) {
      kept.push(early.length === 0 ? source : { ...source, notes: [...early, ...source.notes] })
      early = []
    } else if (source.notes.length > 0) {
      if (last) last.notes.push(...source.notes)
      else if (opens) kept.push({ ...source, nodes: [] })
      else early.push(...source.notes)
    }
  }
  return kept
}

function isNothing(lines: readonly Line[]): boolean {
  // Text that begins with a letter or a heading is something; only the rest is worth a closer look.
  if (/^[#\p{L}\p{N}*-]/u.test(lines[0]!.text)) return false
  const rest = joinLines(lines)
    .replace(/^ {0,3}<!--[\s\S]*?-->/gm, '')
    .trim()
  return rest === '' || attributeLine(rest) !== null
}

function hasAttributes({ attributes }: SlideSource): boolean {
  return attributes.id !== null || attributes.classes.length > 0 || Object.keys(attributes.values).length > 0
}

function firstTitle(slides: readonly Slide[]): string | null {
  return slides.find((slide) => slide.title !== '')?.title ?? null
}

/** A lesson with a title in its front matter opens with it, unless its author wrote that slide. */
function needsTitleSlide(title: string, slides: readonly Slide[]): boolean {
  const first = slides[0]
  return first === undefined || (first.layout !== 'title' && first.title !== plainText(title))
}

function withTitleSlide(title: string, written: readonly Slide[], ids: SlideIds, at: Place): Slide[] {
  const [first, ...others] = written
  const opening = titleSlide(title, ids.spare('start'), at)
  if (first === undefined || !isOnlyNotes(first)) return [opening, ...written]
  return [{ ...opening, notes: first.notes, footnotes: first.footnotes }, ...others]
}

/** Notes above all slides: what a teacher says while the title is shown. */
function isOnlyNotes({ title, blocks, notes, reveal, classes, layout }: Slide): boolean {
  const isBare = title === '' && blocks.length === 0 && classes.length === 0 && layout === 'default'
  return isBare && notes.length > 0 && Object.keys(reveal).length === 0
}

function titleSlide(title: string, id: string, at: Place): Slide {
  return {
    id,
    titleHtml: null,
    title,
    below: false,
    layout: 'title',
    kicker: null,
    sourceHtml: null,
    minutes: null,
    visibility: 'shown',
    fit: false,
    classes: [],
    reveal: {},
    background: null,
    blocks: [],
    notes: [],
    footnotes: [],
    at,
  }
}

function reportUnusedFootnotes(context: LessonContext): void {
  for (const [label, lines] of context.footnotes) {
    if (context.usedFootnotes.has(label)) continue
    context.report({
      ...placeOf(lines[0]!),
      rule: 'unused-footnote',
      severity: 'warning',
      message: `No slide uses the footnote "${label}".`,
      hint: `Write [^${label}] where it belongs, or delete it.`,
    })
  }
}
