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

test.each([
  ['title: [a]', 'title', 8],
  ['title: true', 'title', 8],
  ['title: ""', 'title', 8],
  ['subtitle: {a: 1}', 'subtitle', 11],
  ['author: [A, B]', 'author', 9],
  ['duration: "45"', 'duration', 11],
  ['duration: 45 min', 'duration', 11],
  ['duration: 0', 'duration', 11],
  ['duration: .nan', 'duration', 11],
  ['duration: 1441', 'duration', 11],
  ['objectives: one, two', 'objectives', 13],
  ['objectives: [one, [two]]', 'objectives.1', 19],
  ['language: English', 'language', 11],
  ['language: [en]', 'language', 11],
  ['theme: [night]', 'theme', 8],
  ['separator: []', 'separator', 12],
])('%s is said at its value', async (yaml, key, column) => {
  const { diagnostics } = await parseText(`---\n# about\n${yaml}\n---\n\n## T`)
  expect(diagnostics).toMatchObject([{ rule: 'front-matter', severity: 'error', line: 3, column }])
  expect(diagnostics[0]!.message.startsWith(`"${key}": `)).toBe(true)
})

test('values that look like something else are text where text is wanted', async () => {
  const { lesson, diagnostics } = await parseText(
    '---\ntitle: 1995\nsubtitle: "Yes: no"\nobjectives: [2, "three"]\nauthor: >\n  A.\n  Author\ntheme: \'night\'\n---\n\n## T',
  )
  expect(diagnostics).toEqual([])
  expect(lesson).toMatchObject({
    title: '1995',
    subtitle: 'Yes: no',
    objectives: ['2', 'three'],
    author: 'A. Author',
    theme: 'night',
  })
})

test('a place is right in files of Windows, and behind an anchor', async () => {
  const { diagnostics } = await parseText(
    '---\r\ntitle: &a [x]\r\nduration: *a\r\n---\r\n\r\n## T\r\n\r\n::: colums\r\n:::',
  )
  expect(diagnostics.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ['front-matter', 2, 11],
    ['front-matter', 3, 11],
    ['unknown-block', 8, 1],
  ])
})

test.each([
  ['titel', 'title'], ['sub-title', 'subtitle'], ['autor', 'author'], ['durration', 'duration'], ['objective', 'objectives'],
  ['langauge', 'language'], ['them', 'theme'], ['seperator', 'separator'], ['vertical-separator', 'verticalSeparator'],
])('the key "%s" is a slip for "%s"', async (written, meant) => {
  const { diagnostics } = await parseText(`---\n${written}: x\n---\n\n## T`)
  expect(diagnostics[0]!.message).toBe(`The key "${written}" is not known. Did you mean "${meant}"?`)
}) // biome-ignore format: a list of words

test.each(['---\n\ntext\n\n---\n\n## T', '---\ntext without a key\n\n---\n\n## T', '---\n- a: list\n---\n\n## T'])(
  'dashes that hold no keys are no front matter: %j',
  async (text) => {
    const { lesson, rules } = await parseText(text)
    expect(rules.filter((rule) => /yaml|key|front/.test(rule))).toEqual([])
    expect(lesson.slides.at(-1)!.title).toBe('T')
  },
)

test('front matter that is never closed is text, and no key of it counts', async () => {
  const { lesson } = await parseText('---\ntitle: Loops\n\n## T')
  expect(lesson.slides.at(-1)!.title).toBe('')
  expect(lesson.title).toBe('deck')
})

test('a wrong objective is left out, the others count', async () => {
  const yaml = 'objectives:\n  - Explain\n  - [two]\n  - " "\n  - Compare'
  const { lesson, diagnostics } = await parseText(`---\n${yaml}\n---\n\n## T`)
  expect(lesson.objectives).toEqual(['Explain', 'Compare'])
  expect(diagnostics.map(({ line }) => line)).toEqual([4, 5])
})

test('rules that are switched off are known with their places', async () => {
  const { lesson } = await parseText('---\nignore: [list-length, words-on-slide]\n---\n\n## T')
  expect(lesson.ignore.map(({ rule, at }) => `${rule} ${at.line}:${at.column}`)).toEqual([
    'list-length 2:10',
    'words-on-slide 2:23',
  ])
})
