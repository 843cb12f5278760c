import type { CourseFiles, Diagnostic } from '../model.ts'
import { didYouMean } from '../text/nearest.ts'
import { resolvePath } from '../text/resolve-path.ts'
import { takeFrontMatter } from './front-matter.ts'
import { type Line, placeOf, toLines } from './lines.ts'
import { MarkdownState } from './markdown-state.ts'

const includeLine = /^:{3,}[ \t]*include(?![\w-])[ \t]*(?:"([^"]+)"|(.*?))[ \t]*$/
const deepest = 8
/** Ten files that each include the next ten times are ten thousand million lines. */
const mostLines = 200_000

/** How many lines there is still room for, and which lines have been refused. */
type Room = { lines: number; readonly refused: Set<string> }

/** Puts the lines of other files where `::: include path` asks for them. Paths count from the including file. */
export function expandIncludes(
  lines: readonly Line[],
  files: CourseFiles,
  report: (diagnostic: Diagnostic) => void,
  trail: readonly string[] = [],
  room: Room = { lines: mostLines, refused: new Set() },
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
    return included(line, include[1] ?? include[2]!, files, report, [...trail, line.file], room)
  })
}

function included(
  line: Line,
  wanted: string,
  files: CourseFiles,
  report: (diagnostic: Diagnostic) => void,
  trail: readonly string[],
  room: Room,
): Line[] {
  const refuse = (message: string, hint: string) => {
    const place = `${line.file}:${line.number}`
    if (room.refused.has(place)) return [] // a file that is included twice has its mistakes once
    room.refused.add(place)
    report({ ...placeOf(line), rule: 'include', severity: 'error', message, hint })
    return []
  }
  if (wanted === '')
    return refuse('This line does not say which file to include.', 'Write ::: include path/to/file.md.')
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
  if (room.lines < 0) return [] // said once is enough
  const inside = takeFrontMatter(toLines(text, path)).rest
  room.lines -= inside.length
  if (room.lines < 0)
    return refuse(`The files included make more than ${mostLines} lines.`, 'Include less in one lesson.')
  return expandIncludes(inside, files, report, trail, room)
}
