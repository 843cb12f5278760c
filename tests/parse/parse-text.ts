import type { CourseFiles, Diagnostic, Lesson } from '../../src/model.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'

/** A course in memory: texts by path, and names of pictures. */
export function filesOf(texts: Record<string, string>, assets: string[] = []): CourseFiles {
  return {
    name: 'course',
    entry: null,
    texts: new Map(Object.entries(texts)),
    assets: new Set(assets),
    diagnostics: [],
  }
}

/** Reads one lesson from text, as if it were the only file of a course. */
export async function parseText(
  text: string,
  others: Record<string, string> = {},
  assets: string[] = [],
): Promise<{ lesson: Lesson; diagnostics: Diagnostic[]; rules: string[] }> {
  const files = { ...filesOf({ 'deck.md': text, ...others }, assets), entry: 'deck.md' }
  const { course, diagnostics } = await parseCourse(files)
  return { lesson: course.lessons[0]!, diagnostics, rules: diagnostics.map((one) => one.rule) }
}

/** The HTML of a slide's blocks, one after the other. */
export function htmlOf(slide: Lesson['slides'][number] | undefined): string {
  return (slide?.blocks ?? []).map((block) => (block.kind === 'prose' ? block.html : `[${block.name}]`)).join('')
}
