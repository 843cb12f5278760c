import { slugify } from '../text/slugify.ts'

/** Folders keep their name, so that links between files and pages agree; loose files lose their ending. */
export function slugOf(path: string): string {
  const name = path.endsWith('/lesson.md')
    ? path.slice(0, -'/lesson.md'.length)
    : path.replace(/\.(?:md|markdown)$/i, '')
  return /^\w(?:[\w.-]*\w)?$/.test(name) ? name : slugify(name) || 'lesson'
}
