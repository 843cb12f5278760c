import { checkCourse } from '../../src/check/check-course.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { filesOf } from '../parse/parse-text.ts'

/** What the rules say of a lesson: line and message, of one rule only. */
export async function complaints(rule: string, text: string): Promise<(readonly [number, string])[]> {
  const { course } = await parseCourse({ ...filesOf({ 'deck.md': text }, ['map.svg']), entry: 'deck.md' })
  return checkCourse(course)
    .filter((one) => one.rule === rule)
    .map(({ line, message }) => [line, message] as const)
}
