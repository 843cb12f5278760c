import { expect, test } from 'vitest'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { filesOf } from './parse-text.ts'

test('a slide never takes an id that the deck page has already', async () => {
  const lesson = '# Lesson\n\n---\n\n## Words\n\n---\n\n## Deck menu\n\n---\n\n## Other {#deck}'
  const { course, diagnostics } = await parseCourse(filesOf({ 'deck.md': lesson }))
  expect(course.lessons[0]?.slides.map((slide) => slide.id)).toEqual(['lesson', 's-words', 's-deck-menu', 'other'])
  expect(diagnostics.map((one) => `${one.line} ${one.rule}`)).toEqual(['13 slide-id'])
})
