import { expect, test } from 'vitest'
import { complaints } from '../check-text.ts'

const lesson = (duration: string, ...slides: string[]) =>
  `---\nduration: ${duration}\n---\n\n${slides.map((one, index) => `## S${index} {${one}}`).join('\n\n---\n\n')}`

test('slides that are planned for longer than the lesson lasts are too many', async () => {
  expect(await complaints('planned-time', lesson('45', 'time=30', 'time=20'))).toEqual([
    [1, 'The slides are planned for 50 minutes, the lesson lasts 45.'],
  ])
})

test('a lesson that is filled to the minute is not too long, in tenths of minutes either', async () => {
  expect(await complaints('planned-time', lesson('3.3', 'time=1.1', 'time=2.2'))).toEqual([])
  expect(await complaints('planned-time', lesson('1', ...Array<string>(10).fill('time=0.1')))).toEqual([])
})

test('a hidden slide takes no time, an uncounted one does', async () => {
  expect(await complaints('planned-time', lesson('5', 'time=5', 'time=9 .hidden'))).toEqual([])
  expect(await complaints('planned-time', lesson('5', 'time=5', 'time=9 .uncounted'))).toHaveLength(1)
})

test('without a duration or without times nothing is planned', async () => {
  expect(await complaints('planned-time', '## A {time=90}')).toEqual([])
  expect(await complaints('planned-time', lesson('5', '.fit'))).toEqual([])
})
