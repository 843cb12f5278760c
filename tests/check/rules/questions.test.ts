import { expect, test } from 'vitest'
import { blockOf, lessonOf, ofRule } from '../check-text.ts'

const quiz = blockOf('quiz')

test('seven content slides without a question are one too many; it is said where the question is missing', async () => {
  expect(ofRule('questions-spread', await lessonOf(6, {}))).toEqual([])
  const [[line, message]] = ofRule('questions-spread', await lessonOf(8, {})) as [[number, string]]
  expect([line, message]).toEqual([40, '8 content slides in a row ask no question that has an answer.'])
  expect(ofRule('questions-spread', await lessonOf(13, { 7: [quiz] }))).toEqual([])
  expect(ofRule('questions-spread', await lessonOf(14, { 7: [quiz] }))).toHaveLength(1)
})

test('match, order and blank ask as well, in columns too; an open question has no answer', async () => {
  for (const name of ['match', 'order', 'blank'])
    expect(ofRule('questions-spread', await lessonOf(9, { 5: [blockOf('columns', {}, [blockOf(name)])] }))).toEqual([])
  expect(ofRule('questions-spread', await lessonOf(9, { 5: [blockOf('discuss')] }))).toHaveLength(1)
})

test('a lesson opens with a question of any kind among its first four slides', async () => {
  expect(ofRule('opening-recall', await lessonOf(5, {}))).toEqual([[4, 'The first 4 slides ask nothing.']])
  expect(ofRule('opening-recall', await lessonOf(4, {}))).toEqual([])
  for (const block of [quiz, blockOf('discuss'), blockOf('callout', { tone: 'question' })])
    expect(ofRule('opening-recall', await lessonOf(5, { 4: [block] })), block.name).toEqual([])
  expect(
    ofRule('opening-recall', await lessonOf(6, { 5: [quiz], 1: [blockOf('callout', { tone: 'key' })] })),
  ).toHaveLength(1)
})

test('the last six slides ask at least two questions', async () => {
  expect(ofRule('closing-questions', await lessonOf(6, {}))).toEqual([])
  expect(ofRule('closing-questions', await lessonOf(7, { 1: [quiz], 4: [quiz] }))).toEqual([
    [40, 'The last 6 slides before the end ask one question.'],
  ])
  expect(ofRule('closing-questions', await lessonOf(7, { 2: [quiz], 4: [quiz] }))).toEqual([])
  expect(ofRule('closing-questions', await lessonOf(7, { 5: [quiz, quiz] }))).toEqual([])
})

test('the last slides are those before the summary', async () => {
  const course = await lessonOf(9, { 3: [quiz], 8: [quiz, quiz] })
  const summed = course.lessons.map((lesson) => ({
    ...lesson,
    slides: lesson.slides.map((slide) => (slide.title === 'Slide 8' ? { ...slide, kicker: 'Summary' } : slide)),
  }))
  expect(ofRule('closing-questions', course)).toEqual([])
  expect(ofRule('closing-questions', { ...course, lessons: summed })).toHaveLength(1)
})
