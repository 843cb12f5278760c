import { expect, test } from 'vitest'
import { composeDeck } from '../../src/compose/compose-deck.ts'
import type { Edition } from '../../src/model.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { localeFor } from '../../src/render/locale.ts'
import { filesOf } from '../parse/parse-text.ts'

async function deckOf(text: string, edition: Edition = 'student', course = 'title: Course') {
  const parsed = await parseCourse(filesOf({ 'course.yaml': course, 'deck.md': text }))
  const [lesson] = parsed.course.lessons
  return composeDeck(parsed.course, lesson!, edition, localeFor('en'), { theme: null })
}

/** `a | b c`: slides beside each other, and below each other; hidden ones in brackets. */
async function columns(text: string, edition: Edition): Promise<string> {
  const { stacks } = await deckOf(text, edition)
  return stacks.map(({ slides }) => slides.map(({ id, hidden }) => (hidden ? `(${id})` : id)).join(' ')).join(' | ')
}

test('slides below each other form a stack', async () => {
  const text = '# a\n\n---\n\n## b\n\n----\n\n## c\n\n----\n\n## d\n\n---\n\n## e'
  expect(await columns(text, 'student')).toBe('a | b c d | e')
})

test('the first slide stands below nothing', async () => {
  expect(await columns('----\n\n## a\n\n----\n\n## b', 'student')).toBe('a b')
})

test('what stands below a hidden slide does not move under the slide before it', async () => {
  const text = '# a\n\n---\n\n## b {.hidden}\n\n----\n\n## c\n\n---\n\n## d'
  expect(await columns(text, 'student')).toBe('a | c | d')
  expect(await columns(text, 'teacher')).toBe('a | (b) c | d')
})

test('a hidden slide inside a stack leaves the others together', async () => {
  const text = '## a\n\n----\n\n## b {.hidden}\n\n----\n\n## c'
  expect(await columns(text, 'student')).toBe('a c')
})

test('a stack is hidden when all its slides are', async () => {
  const text = '# a\n\n---\n\n## b {.hidden}\n\n----\n\n## c {.hidden}\n\n---\n\n## d {.hidden}\n\n----\n\n## e'
  expect((await deckOf(text, 'teacher')).stacks.map((stack) => stack.hidden)).toEqual([false, true, false])
})

test('hidden and uncounted slides have no number, and the others count on', async () => {
  const text = '# a\n\n---\n\n## b {.hidden}\n\n---\n\n## c {.uncounted}\n\n---\n\n## d'
  const slides = (await deckOf(text, 'teacher')).stacks.flatMap((stack) => stack.slides)
  expect(slides.map(({ number, label }) => [number, label])).toEqual([
    [1, '1 of 2: a'],
    [null, 'b'],
    [null, 'c'],
    [2, '2 of 2: d'],
  ])
})

test('how long a slide may take is the teacher’s business', async () => {
  const timing = async (edition: Edition) =>
    (await deckOf('## a {time=1.5}\n\nx', edition)).stacks[0]!.slides[0]!.sectionAttributes
  expect(await timing('teacher')).toEqual({ 'data-timing': '90' })
  expect(await timing('student')).toEqual({})
})

test('a page is named after its lesson and course, once where both have one name', async () => {
  expect((await deckOf('# Lesson')).documentTitle).toBe('Lesson – Course')
  expect((await deckOf('# Course')).documentTitle).toBe('Course')
})

test('help lists the key of the speaker view where there is one', async () => {
  const lists = async (edition: Edition) => (await deckOf('# a', edition)).keys.some(({ keys }) => keys.includes('S'))
  expect([await lists('teacher'), await lists('student')]).toEqual([true, false])
})
