import { expect, test } from 'vitest'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { filesOf, htmlOf } from './parse-text.ts'

const slugs = async (texts: Record<string, string>) =>
  (await parseCourse(filesOf(texts))).course.lessons.map(({ slug, number, title }) => [slug, number, title])

test('every lesson has a folder of its own, also when names look alike', async () => {
  expect(await slugs({ 'a.md': '# One', 'a/lesson.md': '# Two', 'A/lesson.md': '# Three' })).toEqual([
    ['A', 1, 'Three'],
    ['a-2', 2, 'One'],
    ['a-3', 3, 'Two'],
  ])
  expect(await slugs({ '议会/lesson.md': '# One', '选举/lesson.md': '# Two' })).toEqual([
    ['lesson', 1, 'One'],
    ['lesson-2', 2, 'Two'],
  ])
})

test('a folder keeps its name; one that no address can say is put into Latin letters', async () => {
  expect(await slugs({ '01_Intro.v2/lesson.md': '# A', 'Сабақ 2/lesson.md': '# B', '...md': '# C' })).toEqual([
    ['01_Intro.v2', 1, 'A'],
    ['lesson', 2, 'C'],
    ['sabaq-2', 3, 'B'],
  ])
})

test('a lesson that the course file lists twice is built once', async () => {
  const files = filesOf({
    'course.yaml': 'lessons:\n  - a\n  - b\n  - a\n',
    'a/lesson.md': '# A',
    'b/lesson.md': '# B',
  })
  const { course, diagnostics } = await parseCourse(files)
  expect(course.lessons.map((lesson) => lesson.slug)).toEqual(['a', 'b'])
  expect(diagnostics).toMatchObject([{ rule: 'repeated-lesson', severity: 'warning', file: 'course.yaml', line: 4 }])
})

test('of several lessons the one that is asked for keeps its number', async () => {
  const files = filesOf({ 'a.md': '# A', 'b.md': '# B' })
  const { course } = await parseCourse(files, { only: 'b' })
  expect(course.lessons.map(({ slug, number }) => [slug, number])).toEqual([['b', 2]])
  const { diagnostics } = await parseCourse(files, { only: 'c' })
  expect(diagnostics).toMatchObject([{ rule: 'no-lessons', message: expect.stringContaining('"c"') }])
})

test('a lesson inherits language, author and theme from its course, and may have its own', async () => {
  const { course } = await parseCourse(
    filesOf({
      'course.yml': 'title: Civics\nlanguages: [kk, ru]\nauthor: A. Author\ntheme: night\nlicense: CC BY 4.0\n',
      'a/lesson.md': '# A',
      'b/lesson.md': '---\nlanguage: en\ntheme: steppe\nauthor: B. Author\n---\n# B',
    }),
  )
  expect(course).toMatchObject({ title: 'Civics', language: 'kk', license: 'CC BY 4.0', description: null })
  expect(course.lessons.map(({ language, author, theme }) => [language, author, theme])).toEqual([
    ['kk', 'A. Author', 'night'],
    ['en', 'B. Author', 'steppe'],
  ])
})

test('a course file that is a list, or holds two documents, is said and costs no lesson', async () => {
  for (const yaml of ['- a\n- b', 'a: 1\n---\nb: 2', '[', 'x']) {
    const { course, diagnostics } = await parseCourse(filesOf({ 'course.yaml': yaml, 'a.md': '# A' }))
    expect(course.lessons, yaml).toHaveLength(1)
    expect(diagnostics[0], yaml).toMatchObject({ file: 'course.yaml', severity: 'error' })
  }
})

test('a link to another lesson’s file goes to its deck, and to the slide that it names', async () => {
  const { course, diagnostics } = await parseCourse(
    filesOf({
      'a/lesson.md': '## A\n\n[b](<../Сабақ 2/lesson.md#/end>) [own](lesson.md#x) [c](../c.md)',
      'Сабақ 2/lesson.md': '## B {#end}',
      'c.md': '# C',
    }),
  )
  expect(diagnostics).toEqual([])
  expect(htmlOf(course.lessons[0]!.slides[0])).toBe(
    '<p><a href="../sabaq-2/deck.html#end">b</a> <a href="deck.html#x">own</a> <a href="../c/deck.html">c</a></p>\n',
  )
})

test('Markdown of which no page is made is not linked to, and no text is shown as a picture', async () => {
  const { course, diagnostics } = await parseCourse(
    filesOf({
      'a/lesson.md': '## A\n\n[p](part.md) ![n](lesson.md) <img src="../data.csv" alt="x"> [d](../data.csv)',
      'a/part.md': 'x',
      'data.csv': 'a',
    }),
  )
  expect(diagnostics.map(({ rule, column }) => [rule, column])).toEqual([
    ['not-a-lesson', 1],
    ['missing-file', 14],
    ['missing-file', 30],
  ])
  const block = course.lessons[0]!.slides[0]!.blocks[0]!
  expect(block).toMatchObject({ images: [], links: [{ path: 'data.csv' }] })
})
