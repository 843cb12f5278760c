import { expect, test } from 'vitest'
import { complaints } from '../check-text.ts'

const lesson = (front: string, ...slides: string[]) => `---\n${front}\n---\n\n${slides.join('\n\n---\n\n')}`
const timed = 'duration: 10'

test('a content slide of a timed lesson has notes', async () => {
  const slides = ['## A\n\nNote:\nSay it.', '## B', '## C {.section}', '## D {.uncounted}']
  expect(await complaints('speaker-notes', lesson(timed, ...slides))).toEqual([
    [12, 'This slide has no speaker notes.'],
  ])
  expect(await complaints('speaker-notes', lesson('objectives: [a]', ...slides))).toEqual([])
})

test('a lesson without any notes hears of it once', async () => {
  expect(await complaints('speaker-notes', lesson(timed, '## A', '## B', '## C'))).toEqual([
    [1, 'No slide of this lesson has speaker notes.'],
  ])
})

test('a slide of a timed lesson has minutes, a summary too, an opening does not', async () => {
  const slides = ['## A {time=5}', '## B {kicker=Summary}', '## C {.section}']
  expect(await complaints('slide-minutes', lesson(timed, ...slides))).toEqual([
    [9, 'This slide does not say how many minutes it takes.'],
  ])
  expect(await complaints('slide-minutes', lesson(timed, '## A', '## B'))).toEqual([
    [1, 'The lesson lasts 10 minutes, but no slide says how many it takes.'],
  ])
  expect(await complaints('slide-minutes', lesson('objectives: [a]', '## A {time=5}', '## B'))).toEqual([])
})

test('what a lesson lacks is said once, in one sentence', async () => {
  expect(await complaints('lesson-parts', lesson(timed, '## A', '## B'))).toEqual([
    [1, 'This lesson has no objectives, no discussion, no activity and no summary.'],
  ])
  const talk = '## A\n\n::: callout Why? {.question}\ntext\n:::'
  expect(await complaints('lesson-parts', lesson('objectives: [a]', talk, '## B {#summary}'))).toEqual([
    [1, 'This lesson has no activity.'],
  ])
})
