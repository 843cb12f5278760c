import { expect, test } from 'vitest'
import { codeFrame } from '../../src/cli/code-frame.ts'
import { makeProgress } from '../../src/cli/progress.ts'
import { summaryTable } from '../../src/cli/summary-table.ts'

test('a frame shows the line, its neighbours, and the column', () => {
  expect(codeFrame('one\ntwo\nthree', 2, 3)).toBe('  1 │ one\n> 2 │ two\n    │   ^\n  3 │ three')
  expect(codeFrame('one', 1, 1)).toBe('> 1 │ one\n    │ ^')
  expect(codeFrame('one', 5, 1)).toBe('')
})

test('a long line is cut to the part around its column', () => {
  const frame = codeFrame(`${'x'.repeat(300)}HERE${'y'.repeat(300)}`, 1, 301)
  expect(frame).toContain('HERE')
  const [line, mark] = frame.split('\n')
  expect(line!.length).toBeLessThan(120)
  expect(line![mark!.indexOf('^')]).toBe('H')
})

test('the table sets names left and numbers right', () => {
  expect(summaryTable([{ lesson: 'a', slides: 12, pages: null, kilobytes: 99.6, seconds: 1, problems: 0 }])).toBe(
    'lesson  slides  pages   kB  seconds  problems\n──────  ──────  ─────  ───  ───────  ────────\na           12      –  100     1.00         –',
  )
})

test('progress is plain lines where there is no terminal, a bar where there is one', () => {
  const said: string[] = []
  const stream = (isTTY: boolean) =>
    ({ isTTY, columns: 80, write: (text: string) => said.push(text) }) as unknown as NodeJS.WriteStream
  const lines = makeProgress(stream(false))
  lines.step('Printing', 1, 4)
  lines.step('Printing', 1, 4)
  lines.end()
  expect(said.splice(0)).toEqual(['Printing (1/4)\n'])
  makeProgress(stream(true)).step('Printing', 1, 4)
  expect(said.join('')).toContain(`${'█'.repeat(6)}${'░'.repeat(18)} 1/4 Printing`)
})
