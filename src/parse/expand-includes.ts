import type { CourseFiles, Diagnostic } from '../model.ts'
import { didYouMean } from '../text/nearest.ts'
import { resolvePath } from '../text/resolve-path.ts'
import { joinLines, type Line, placeOf, toLines } from './lines.ts'
import { MarkdownState } from './markdown-state.ts'

const includeLine = /^:{3,}[ \t]*include[ \t]+(?:"([^"]+)"|(\S+))[ \t]*$/
const deepest = 8

/** Puts the lines of other files where `::: include path` asks for them. Paths count from the including file. */
export function expandIncludes(
  lines: readonly Line[],
  files: CourseFiles,
  report: (diagnostic: Diagnostic) => void,
  trail: readonly string[] = [],
): Line[] {
  if (!lines.some((line) => includeLine.test(line.text))) return [...lines]
  const state = new MarkdownState()
  return lines.flatMap((line) => {
    state.leaveContainer(line.text)
    const include = state.isPlain ? includeLine.exec(line.text) : null
    if (!include) {
      state.read(line.text)
      return [line]
    }
    return included(line, include[1] ?? include[2]!, files, report, [...trail, line.file])
  })
}

function included(
  line: Line,
  wanted: string,
  files: CourseFiles,
  report: (diagnostic: Diagnostic) => void,
  trail: readonly string[],
): Line[] {
  const refuse = (message: string, hint: string) => {
    report({ ...placeOf(line), rule: 'include', severity: 'error', message, hint })
    return []
  }
  const path = resolvePath(line.file, wanted)
  if (path === null) {
    return refuse(
      `"${wanted}" lies outside the course.`,
      'Copy the file into the course folder and include it from there.',
    )
  }
  if (trail.includes(path)) {
    return refuse(`"${wanted}" includes itself: ${[...trail, path].join(' → ')}.`, 'Break the circle.')
  }
  if (trail.length > deepest) return refuse(`Files are included more than ${deepest} deep.`, 'Include them directly.')
  const text = files.texts.get(path)
  if (text === undefined) {
    const near = didYouMean(path, files.texts.keys())
    return refuse(`There is no file "${path}" to include.${near}`, 'Paths count from the file that includes.')
  }
  return expandIncludes(withoutFrontMatter(toLines(text, path)), files, report, trail)
}

function withoutFrontMatter(lines: Line[]): Line[] {
  if (!/^---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|$)/.test(joinLines(lines.slice(0, 200)))) return lines
  const end = lines.findIndex((line, index) => index > 0 && line.text.trimEnd() === '---')
  return lines.slice(end + 1)
}
