import type { Course, CourseFiles, Diagnostic } from '../model.ts'
import { didYouMean } from '../text/nearest.ts'
import { readBibliography } from './bibliography.ts'
import { courseData } from './data/course-data.ts'
import { readPalette } from './data/palette.ts'
import { loadEngines } from './engines.ts'
import { readYaml } from './front-matter.ts'
import { readGlossary, termIndex } from './glossary.ts'
import { ignoredRules } from './ignored-rules.ts'
import { courseKeys, courseSchema } from './lesson-schema.ts'
import { ownColours } from './own-colours.ts'
import { type CourseDefaults, type LessonSource, parseLesson } from './parse-lesson.ts'
import { slugOf } from './slug-of.ts'

export type ParseOptions = {
  /** Slug of the only lesson wanted; null for all. */
  readonly only: string | null
}

/**
 * Reads a whole course from the files that `read` found.
 *
 * @returns all that could be read, and every mistake found on the way
 */
export async function parseCourse(
  files: CourseFiles,
  options: ParseOptions = { only: null },
): Promise<{ course: Course; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [...files.diagnostics]
  const said = new Set(diagnostics.map(asText))
  // A cell that two figures read has its mistake once.
  const report = (diagnostic: Diagnostic) => {
    const text = asText(diagnostic)
    if (!said.has(text)) diagnostics.push(diagnostic)
    said.add(text)
  }
  const settings = readSettings(files, report)
  const language = settings?.value.languages?.[0] ?? 'en'
  const defaults: CourseDefaults = {
    language,
    author: settings?.value.author ?? null,
    theme: settings?.value.theme ?? null,
  }
  const found = findLessons(files, settings?.value.languages ?? ['en'])
  const listed = settings?.value.lessons
  const ordered = listed ? inOrder(listed, found, settings, report) : found
  const numbered = ordered.map((lesson, index): LessonSource => ({ ...lesson, number: index + 1 }))
  const wanted = options.only === null ? numbered : numbered.filter((lesson) => lesson.slug === options.only)
  if (wanted.length === 0) report(nothingToBuild(options.only, numbered))
  const engines = await loadEngines(wanted.map((lesson) => files.texts.get(lesson.path)!))
  const pages = files.entry === null ? new Map(found.map(({ path, slug }) => [path, slug])) : null
  const data = courseData(files, report)
  const glossary = readGlossary(files, report)
  const references = {
    bibliography: readBibliography(files, language, report),
    terms: glossary && termIndex(glossary),
    missed: new Set<string>(),
  }
  const shared = { data, palette: readPalette(files, data, report), references }
  const lessons = wanted.map((lesson) => parseLesson(lesson, pages, files, defaults, engines, shared, report))
  const course: Course = {
    title: settings?.value.title ?? lessons[0]?.title ?? files.name,
    description: settings?.value.description ?? null,
    language,
    author: defaults.author,
    license: settings?.value.license ?? null,
    theme: defaults.theme,
    ignore: ignoredRules(settings),
    ownColours: ownColours(files),
    lessons,
    bibliography: references.bibliography ?? new Map(),
    glossary: glossary ?? [],
  }
  return { course, diagnostics }
}

function asText({ file, line, column, rule, message }: Diagnostic): string {
  return [file, line, column, rule, message].join('\n')
}

function readSettings(files: CourseFiles, report: (diagnostic: Diagnostic) => void) {
  const name = ['course.yaml', 'course.yml'].find((path) => files.texts.has(path))
  return name === undefined ? null : readYaml(files.texts.get(name)!, name, 1, courseSchema, courseKeys, report)
}

type Found = Omit<LessonSource, 'number'>

/** Lessons are `<folder>/lesson.md` and loose Markdown files; `lesson.kk.md` is the same lesson in Kazakh. */
function findLessons(files: CourseFiles, languages: readonly string[]): Found[] {
  if (files.entry !== null) return [{ path: files.entry, slug: slugOf(files.entry) }]
  const translated = new RegExp(`\\.(?:${languages.join('|')})\\.md$`, 'i')
  const taken = new Set<string>()
  return [...files.texts.keys()]
    .filter((path) => /^[^/]+\/lesson\.md$|^[^/]+\.md$/.test(path))
    .filter((path) => !/^(?:readme|license|changelog|contributing)\.md$/i.test(path) && !translated.test(path))
    .map((path) => ({ path, slug: slugOf(path) }))
    .sort((one, other) => (one.slug < other.slug ? -1 : one.slug > other.slug ? 1 : one.path < other.path ? -1 : 1))
    .map(({ path, slug }) => ({ path, slug: spareSlug(slug, taken) }))
}

/** `a.md` and `a/lesson.md` are two lessons; so are two whose names differ in capitals, which some disks overlook. */
function spareSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted
  for (let copy = 2; taken.has(slug.toLowerCase()); copy++) slug = `${wanted}-${copy}`
  taken.add(slug.toLowerCase())
  return slug
}

function inOrder(
  listed: readonly string[],
  found: readonly Found[],
  settings: NonNullable<ReturnType<typeof readSettings>>,
  report: (diagnostic: Diagnostic) => void,
): Found[] {
  const taken = new Set<Found>()
  return listed.flatMap((name, index) => {
    const lesson = found.find(({ slug, path }) => slug === name || path === name || path === `${name}/lesson.md`)
    if (lesson && !taken.has(lesson)) {
      taken.add(lesson)
      return [lesson]
    }
    if (lesson) {
      report({
        ...settings.placeOf(['lessons', index]),
        rule: 'repeated-lesson',
        severity: 'warning',
        message: `The lesson "${name}" is listed above already.`,
        hint: 'Delete one of the two lines.',
      })
      return []
    }
    const slugs = found.map(({ slug }) => slug)
    report({
      ...settings.placeOf(['lessons', index]),
      rule: 'unknown-lesson',
      severity: 'error',
      message: `There is no lesson "${name}".${didYouMean(name, slugs)}`,
      hint: `A lesson is a folder with a lesson.md in it. Found: ${slugs.join(', ') || 'none'}.`,
    })
    return []
  })
}

function nothingToBuild(only: string | null, lessons: readonly LessonSource[]): Diagnostic {
  const slugs = lessons.map(({ slug }) => slug)
  return {
    file: 'course.yaml',
    line: 1,
    column: 1,
    rule: 'no-lessons',
    severity: 'error',
    message: only === null ? 'There is no lesson here.' : `There is no lesson "${only}".${didYouMean(only, slugs)}`,
    hint:
      slugs.length > 0
        ? `Lessons are ${slugs.join(', ')}.`
        : 'Write one: a folder with a lesson.md in it, or a loose .md file.',
  }
}
