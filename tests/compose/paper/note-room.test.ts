import { expect, test } from 'vitest'
import { noteRoom, writingLines } from '../../../src/compose/paper/note-room.ts'

test('rules stand 8 mm apart and none lies outside its room', () => {
  const room = noteRoom('lines', 80, 61)!
  const places = [...room.path.matchAll(/M0 ([\d.]+)H80/g)].map((match) => Number(match[1]))
  expect(places).toHaveLength(7)
  expect(places[1]! - places[0]!).toBeCloseTo(8)
  expect(places.at(-1)!).toBeLessThanOrEqual(room.height)
})

test('squares are 5 mm', () => {
  expect(noteRoom('grid', 52, 21)).toMatchObject({ width: 50, height: 20 })
})

test('where there is no room for a line there is none', () => {
  expect(noteRoom('lines', 80, 7)).toBeNull()
  expect(noteRoom('none', 80, 100)).toBeNull()
})

test('as many lines as are wanted', () => {
  expect(writingLines(4, 100).path.match(/H100/g)).toHaveLength(4)
})
