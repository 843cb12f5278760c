import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NoCourse, readCourse } from '../../src/read/read-course.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rostrum-read-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function put(files: Record<string, string | Uint8Array>): void {
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), contents)
  }
}
const names = (files: ReturnType<typeof readCourse>) => [[...files.texts.keys()], [...files.assets]]
const rules = (files: ReturnType<typeof readCourse>) => files.diagnostics.map(({ rule, file }) => [rule, file])

test('a course is its texts and the names of its pictures, in the order of the alphabet', () => {
  put({
    'b/lesson.md': '# B',
    'b/images/map.svg': '<svg/>',
    'a.md': '# A',
    'course.yaml': 'title: T',
    'data/x.csv': 'a',
  })
  const files = readCourse(root)
  expect(names(files)).toEqual([['a.md', 'b/lesson.md', 'course.yaml', 'data/x.csv'], ['b/images/map.svg']])
  expect(files).toMatchObject({ name: root, entry: null, diagnostics: [] })
})

test('hidden files, packages and an earlier build are no part of a course', () => {
  put({
    'a.md': 'x',
    '.git/x.md': 'x',
    '.DS_Store': 'x',
    'node_modules/x.md': 'x',
    'dist/x.md': 'x',
    'distance.md': 'x',
  })
  expect(names(readCourse(root))[0]).toEqual(['a.md', 'distance.md'])
})

test('a single file is a lesson, whatever its name', () => {
  for (const name of ['deck.md', 'Deck.MD', 'deck.markdown', '.deck.md', 'мой урок.md']) {
    put({ [name]: '# A' })
    const files = readCourse(join(root, name))
    expect(files.entry).toBe(name)
    expect(files.texts.get(name), name).toBe('# A')
  }
})

test('a single file that is a link is the one that the user asked for', () => {
  put({ 'here/map.svg': '<svg/>', 'there/deck.md': '# A' })
  symlinkSync('../there/deck.md', join(root, 'here/deck.md'))
  const files = readCourse(join(root, 'here/deck.md'))
  expect(names(files)).toEqual([['deck.md'], ['map.svg']])
  expect(files.diagnostics).toEqual([])
})

test('no way on is said in one sentence', () => {
  put({ 'notes.txt': 'x', 'big.md': 'x'.repeat(9_000_000) })
  expect(() => readCourse(join(root, 'nothing'))).toThrow(NoCourse)
  expect(() => readCourse(join(root, 'notes.txt'))).toThrow('is not a Markdown file')
  expect(() => readCourse(join(root, 'big.md'))).toThrow('This file is larger than 8 MB. Split it')
})

test('a text that is too long, or not UTF-8, is said and costs no other', () => {
  put({ 'a.md': '# A', 'b.md': 'x'.repeat(9_000_000), 'c.md': Uint8Array.of(0xcf, 0xf0, 0xe8) })
  const files = readCourse(root)
  expect(rules(files)).toEqual([
    ['unreadable', 'b.md'],
    ['unreadable', 'c.md'],
  ])
  expect(files.texts.get('a.md')).toBe('# A')
  expect(names(readCourse(join(root, 'a.md')))).toEqual([['a.md', 'c.md'], ['b.md']])
})

test('a byte order mark is no part of a lesson, a NUL no letter, and a question mark in a diamond is one', () => {
  put({ 'a.md': '\ufeff# A\0', 'b.md': 'a \ufffd b' })
  const files = readCourse(root)
  expect([...files.texts.values()]).toEqual(['# A\ufffd', 'a \ufffd b'])
  expect(files.diagnostics).toEqual([])
})

test('a name from a Mac is the same as one from Windows', () => {
  put({ [`${'Ёй'.normalize('NFD')}/lesson.md`]: '# A' })
  expect(readCourse(root).texts.get(`${'Ёй'.normalize('NFC')}/lesson.md`)).toBe('# A')
})

test.runIf(process.platform === 'linux')('a picture that no page would find by its name is said', () => {
  put({ 'a.md': '# A', ['Й.svg'.normalize('NFD')]: '<svg/>' })
  const files = readCourse(root)
  expect(rules(files)).toEqual([['unreadable', 'Й.svg'.normalize('NFC')]])
  expect([...files.assets]).toEqual([])
})

test('links stay inside: one out of the course, into nothing or in a circle is not followed', () => {
  put({ 'a/lesson.md': '# A', 'b/part.md': 'x' })
  symlinkSync('/etc', join(root, 'outside'))
  symlinkSync('nothing', join(root, 'nowhere'))
  symlinkSync('..', join(root, 'a/up'))
  symlinkSync('../b', join(root, 'a/to-b'))
  symlinkSync('../a', join(root, 'b/to-a'))
  const files = readCourse(root)
  expect(names(files)[0]).toEqual(['a/lesson.md', 'a/to-b/part.md', 'b/part.md', 'b/to-a/lesson.md'])
  expect(rules(files).sort()).toEqual([
    ['link-broken', 'nowhere'],
    ['link-outside', 'outside'],
  ])
})

test('a folder beside the course whose name begins alike is outside', () => {
  put({ 'course/a.md': '# A', 'course-secret/b.md': 'x' })
  symlinkSync('../course-secret', join(root, 'course/b'))
  expect(rules(readCourse(join(root, 'course')))).toEqual([['link-outside', 'b']])
})

test.skipIf(process.platform === 'win32')('what is no file, such as a pipe, is left alone', () => {
  put({ 'a.md': '# A' })
  execFileSync('mkfifo', [join(root, 'pipe.md')])
  expect(names(readCourse(root))).toEqual([['a.md'], []])
})
