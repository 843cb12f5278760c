import { expect, test } from 'vitest'
import { checkCourse } from '../../src/check/check-course.ts'
import { lessonRules } from '../../src/check/rules/index.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { filesOf } from '../parse/parse-text.ts'

const slides = `## Parties\n\n${'word '.repeat(80)}\n\n---\n\n## 98 seats\n\n- a\n\n---\n\n## More\n\n- b`
const said = async (front: string, course = 'title: Course') => {
  const files = filesOf({ 'course.yaml': course, 'deck.md': front === '' ? slides : `---\n${front}\n---\n\n${slides}` })
  return checkCourse((await parseCourse(files)).course).map(({ rule }) => rule)
}

test('a deck that is no lesson hears nothing about teaching', async () => {
  expect(await said('')).toEqual([])
  expect(await said('title: Deck\nauthor: A')).toEqual([])
  expect(await said('duration: 45')).toContain('words-on-slide')
  expect(await said('objectives: [a]')).toContain('words-on-slide')
})

test('a lesson and its course switch rules off', async () => {
  const all = await said('objectives: [a]')
  expect(await said('objectives: [a]\nignore: [words-on-slide]')).toEqual(
    all.filter((rule) => rule !== 'words-on-slide'),
  )
  expect(await said('objectives: [a]', 'ignore: [words-on-slide]')).toEqual(
    all.filter((rule) => rule !== 'words-on-slide'),
  )
  expect(await said('objectives: [a]\nignore: [all]')).toEqual([])
  expect(await said('objectives: [a]', 'ignore: [all]')).toEqual([])
})

test('a misspelt rule is said once, in the course as in a lesson', async () => {
  expect(await said('ignore: [word-on-slide]')).toEqual(['unknown-rule'])
  expect(await said('', 'ignore: [word-on-slide]')).toEqual(['unknown-rule'])
})

test('advice only warns', async () => {
  const files = filesOf({ 'deck.md': `---\nduration: 1\n---\n\n${slides}` })
  const found = checkCourse((await parseCourse(files)).course)
  expect(found.length).toBeGreaterThan(4)
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['warning']))
})

test('no two rules have one name', () => {
  expect(new Set(lessonRules.map(({ rule }) => rule)).size).toBe(lessonRules.length)
})

test('a lesson made to take for ever takes no time', async () => {
  const nasty = ['“a b ', '<figcaption>', '<p style="color:', '<svg', '- a\n', 'class="term ', '![a](map.svg) '].map(
    (text) => `## Title\n\n${text.repeat(10_000)}`,
  )
  const files = filesOf({ 'deck.md': `---\nduration: 1\n---\n\n${nasty.join('\n\n---\n\n')}` }, ['map.svg'])
  const { course } = await parseCourse(files)
  const start = performance.now()
  checkCourse(course)
  expect(performance.now() - start).toBeLessThan(5_000)
})
