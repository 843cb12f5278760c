import type { CourseFiles, Diagnostic, Lesson, Place, Slide } from '../model.ts'
import { plainText } from '../text/plain-text.ts'
import { attributeLine } from './attributes.ts'
import type { LessonContext } from './context.ts'
import type { Engines } from './engines.ts'
import { expandIncludes } from './expand-includes.ts'
import { readYaml, takeFrontMatter } from './front-matter.ts'
import { extensionsFor } from './inline-extensions.ts'
import { lessonKeys, lessonSchema } from './lesson-schema.ts'
import { linkDefinitions } from './lex-markdown.ts'
import { joinLines, type Line, placeOf, toLines } from './lines.ts'
import { parseSlide } from './parse-slide.ts'
import { readSeparators } from './separators.ts'
import { type SlideSource, splitLesson } from './split-lesson.ts'
import { takeFootnotes } from './take-footnotes.ts'

/** What a lesson inherits from its course. */
export type CourseDefaults = {
  readonly language: string
  readonly author: string | null
  readonly theme: string | null
}

/** A lesson's file and where its pages will stand. */
export type LessonSource = { readonly path: string; readonly slug: string; readonly number: number }

/** Reads one lesson. Mistakes are reported; what can be shown is shown. */
export function parseLesson(
  source: LessonSource,
  files: CourseFiles,
  defaults: CourseDefaults,
  engines: Engines,
  report: (diagnostic: Diagnostic) => void,
): Lesson {
  const all = toLines(files.texts.get(source.path)!, source.path)
  const { yaml, rest } = takeFrontMatter(all)
  const matter = yaml ? readYaml(yaml, source.path, 2, lessonSchema, lessonKeys, report)?.value : undefined
  const { lines, footnotes } = takeFootnotes(expandIncludes(rest, files, report))
  const text = joinLines(lines)
  const context: LessonContext = {
    files,
    folder: source.slug,
    engines,
    footnotes,
    usedFootnotes: new Set(),
    links: linkDefinitions(text),
    report,
    met: { math: false },
  }
  const separators = readSeparators(matter?.separator, matter?.verticalSeparator)
  const sources = foldEmpty(splitLesson(lines, report, isLeaf, separators))
  const taken = new Set<string>()
  const extensions = extensionsFor(text + [...footnotes.values()].map(joinLines).join('\n'))
  const written = sources.map((slide, index) => parseSlide(slide, index + 1, taken, extensions, context))
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
    language: matter?.language ?? defaults.language,
    theme: matter?.theme ?? defaults.theme,
    at,
  }
  const slides =
    matter?.title && needsTitleSlide(matter.title, written)
      ? [titleSlide(matter.title, taken, at), ...written]
      : written
  return { ...lesson, math: context.met.math, slides: numberedLinks(slides) }
}

function isLeaf(name: string): boolean {
  return name === 'include'
}

/** Notes that an author put below a rule of their own belong to the slide above; slides without anything go. */
function foldEmpty(sources: readonly SlideSource[]): SlideSource[] {
  const kept: SlideSource[] = []
  for (const source of sources) {
    const last = kept.at(-1)
    if (source.nodes.some((node) => node.kind === 'block' || !isNothing(node.lines))) kept.push(source)
    else if (hasAttributes(source)) kept.push(source)
    else if (source.notes.length > 0 && last) last.notes.push(...source.notes)
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

function titleSlide(title: string, taken: Set<string>, at: Place): Slide {
  let id = 'start'
  while (taken.has(id)) id += '-1'
  return {
    id,
    titleHtml: null,
    title,
    below: false,
    layout: 'title',
    kicker: null,
    source: null,
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

/** `#/2` counts slides from 0, `#/2/1` goes down one: both become the id that stays right when slides move. */
function numberedLinks(slides: readonly Slide[]): Slide[] {
  const stacks: Slide[][] = []
  for (const slide of slides) {
    if (slide.below && stacks.length > 0) stacks.at(-1)!.push(slide)
    else stacks.push([slide])
  }
  const replace = (html: string) =>
    html.replace(/href="#\/(\d+)(?:\/(\d+))?"/g, (whole, across, down) => {
      const target = stacks[Number(across)]?.[Number(down ?? 0)]
      return target ? `href="#${target.id}"` : whole
    })
  return slides.map((slide) => {
    const numbered = slide.blocks.some((block) => block.kind === 'prose' && block.html.includes('href="#/'))
    if (!numbered) return slide
    const blocks = slide.blocks.map((block) =>
      block.kind === 'prose' ? { ...block, html: replace(block.html) } : block,
    )
    return { ...slide, blocks }
  })
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
