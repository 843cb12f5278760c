import { expect, test } from 'vitest'
import { checkCourse } from '../../../src/check/check-course.ts'
import { parseCourse } from '../../../src/parse/parse-course.ts'
import { filesOf } from '../../parse/parse-text.ts'

/** Where each complaint stands. */
async function places(texts: Record<string, string>): Promise<string[]> {
  const { course } = await parseCourse(filesOf(texts))
  return checkCourse(course).flatMap(({ rule, file, line }) => (rule === 'unknown-theme' ? [`${file}:${line}`] : []))
}
const inTheme = (theme: string) => `---\ntheme: ${theme}\n---\n\n## T`

test('themes of ours and of reveal.js are known, in capitals too', async () => {
  for (const theme of ['steppe', 'Night', 'contrast', 'moon', 'white.css']) {
    expect(await places({ 'a.md': inTheme(theme) }), theme).toEqual([])
  }
})

test('a misspelt theme is said where it is chosen', async () => {
  expect(await places({ 'a.md': inTheme('stepe'), 'b.md': inTheme('nihgt') })).toEqual(['a.md:1', 'b.md:1'])
})

test('a misspelt theme of the course is said once, also when the first lesson has one of its own', async () => {
  const course = { 'course.yaml': 'theme: stepe', 'b.md': '## B', 'c.md': '## C' }
  expect(await places({ ...course, 'a.md': '## A' })).toEqual(['course.yaml:1'])
  expect(await places({ ...course, 'a.md': inTheme('night') })).toEqual(['course.yaml:1'])
  expect(await places({ ...course, 'a.md': inTheme('nihgt') })).toEqual(['a.md:1', 'course.yaml:1'])
})
