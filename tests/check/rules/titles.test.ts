import { expect, test } from 'vitest'
import { complaints } from '../check-text.ts'

test('a slide without a title is said at its first words', async () => {
  expect(
    await complaints('slide-title', '## A\n\n---\n\ntext\n\n---\n\n<!-- .slide: data-background="#000" -->\n'),
  ).toEqual([
    [5, 'This slide has no title.'],
    [9, 'This slide has no title.'],
  ])
})

test('a picture’s words are a title, a hidden slide needs none', async () => {
  expect(
    await complaints('slide-title', '## ![A map](map.svg)\n\n---\n\n<!-- .slide: data-visibility="hidden" -->\ntext'),
  ).toEqual([])
})

test('the second of two slides with one title is said, an animation between them is not', async () => {
  expect(await complaints('same-title', '## A\n\n---\n\n## *A*\n\n---\n\n## B\n\n---\n\n## A')).toEqual([
    [5, 'The slide at line 1 has the same title.'],
    [13, 'The slide at line 1 has the same title.'],
  ])
  expect(
    await complaints('same-title', '## A {data-auto-animate-id=x}\n\n---\n\n## A {data-auto-animate-id=x}'),
  ).toEqual([])
})

test('a lesson of hidden slides alone is empty', async () => {
  expect(await complaints('empty-lesson', '## A {.hidden}')).toEqual([[1, 'This lesson has no slides.']])
  expect(await complaints('empty-lesson', '## A {.uncounted}')).toEqual([])
})
