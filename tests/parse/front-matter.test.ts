import { expect, test } from 'vitest'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { filesOf, parseText } from './parse-text.ts'

const complaints = async (yaml: string) =>
  (await parseText(`---\n${yaml}\n---\n\n## T`)).diagnostics.map(({ rule, line, column }) => [rule, line, column])

test('every value of the front matter is checked where it stands', async () => {
  expect(await complaints('title: 5\nduration: soon\nobjectives: one\nlanguage: English')).toEqual([
    ['front-matter', 3, 11],
    ['front-matter', 4, 13],
    ['front-matter', 5, 11],
  ])
})

test('a wrong value costs only itself', async () => {
  const { lesson } = await parseText('---\ntitle: Loops\nduration: soon\nobjectives: [a, b]\n---\n\n## T')
  expect(lesson).toMatchObject({ title: 'Loops', duration: null, objectives: ['a', 'b'] })
})

test('a misspelt key is named with the one that was meant, a key of another tool is passed over', async () => {
  const { diagnostics } = await parseText('---\ntitel: x\nmarp: true\n---\n\n## T')
  expect(diagnostics.map(({ rule, line, severity }) => [rule, line, severity])).toEqual([
    ['unknown-key', 2, 'warning'],
    ['foreign-key', 3, 'warning'],
  ])
  expect(diagnostics[0]!.message).toContain('Did you mean "title"?')
})

test('broken YAML is reported at its line, and the slides are still read', async () => {
  const { lesson, diagnostics } = await parseText('---\ntitle: "open\nb: 1\n---\n\n## T')
  expect(diagnostics).toMatchObject([{ rule: 'yaml', severity: 'error' }])
  expect(lesson.slides.map((slide) => slide.title)).toEqual(['T'])
})

test('a key written twice, a tag and a bomb are refused', async () => {
  expect(await complaints('title: a\ntitle: b')).toMatchObject([['yaml', 3, 1]])
  expect((await complaints('title: !!js/function "x"'))[0]![0]).toBe('yaml')
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghi'].map((name, index, all) =>
    index === 0
      ? name
      : `${name}: &${name} [${Array(9)
          .fill(`*${index === 1 ? 'a' : all[index - 1]}`)
          .join(',')}]`,
  )
  expect((await complaints(bomb.join('\n'))).some(([rule]) => rule === 'yaml')).toBe(true)
  expect((await complaints(`title: ${'['.repeat(3000)}`))[0]![0]).toBe('yaml')
  expect((await complaints(`title: ${'x'.repeat(70_000)}`))[0]![0]).toBe('yaml')
})

test('__proto__ in the front matter is a key like any other', async () => {
  const { lesson } = await parseText('---\ntitle: T\n__proto__:\n  polluted: 1\n---\n\n## T')
  expect(lesson.title).toBe('T')
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})

test('dashes at the top of a deck without front matter are a slide break', async () => {
  const { lesson, diagnostics } = await parseText('---\n\n# One\n\ntext\n\n---\n\n# Two\n')
  expect(diagnostics).toEqual([])
  expect(lesson.slides.map((slide) => slide.title)).toEqual(['One', 'Two'])
})

test('a course has the lessons that its file lists, in that order', async () => {
  const files = filesOf({
    'course.yaml': 'title: Civics\nlanguages: [en, kk]\nlessons:\n  - b\n  - c\n  - aa\n',
    'a/lesson.md': '# A',
    'b/lesson.md': '# B',
    'b/lesson.kk.md': '# Б',
  })
  const { course, diagnostics } = await parseCourse(files)
  expect(course.lessons.map(({ slug, number }) => [slug, number])).toEqual([['b', 1]])
  expect(diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
    ['unknown-lesson', 5],
    ['unknown-lesson', 6],
  ])
})

test('without a course file every folder with a lesson and every loose file is one', async () => {
  const files = filesOf({ 'README.md': 'x', 'b/lesson.md': '# B', 'a.md': '# A', 'a.kk.md': '# А', 'b/part.md': 'x' })
  const { course } = await parseCourse(files)
  expect(course.lessons.map((lesson) => lesson.slug)).toEqual(['a', 'a.kk', 'b'])
})

test('a folder without any lesson says so', async () => {
  expect((await parseCourse(filesOf({}))).diagnostics).toMatchObject([{ rule: 'no-lessons', severity: 'error' }])
})
