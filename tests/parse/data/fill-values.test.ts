import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillValues } from '../../../src/parse/data/fill-values.ts'
import { toLines } from '../../../src/parse/lines.ts'

const fill = (text: string) => {
  const asked: string[] = []
  const lines = fillValues(toLines(text, 'deck.md'), (name, at) => {
    asked.push(`${name} ${at.line}:${at.column}`)
    return '98'
  })
  return { text: lines.map((line) => line.text).join('\n'), asked }
}

test.each([
  ['## [=a] seats {source="[=b]"}', '## 98 seats {source="98"}', ['a 1:4', 'b 1:24']],
  ['[[=a] seats](#x) **[=b]**[=c]', '[98 seats](#x) **98**98', ['a 1:2', 'b 1:20', 'c 1:26']],
  ['`[=a]` [=b] ``[=c] ` `` [=d]', '`[=a]` 98 ``[=c] ` `` 98', ['b 1:8', 'd 1:25']],
  ['an open ` tick [=a]', 'an open ` tick 98', ['a 1:16']],
  ['an escaped \\` tick [=a] `', 'an escaped \\` tick 98 `', ['a 1:20']],
  ['\\[=a] is written so', '\\[=a] is written so', []],
  ['[=доля-жен] [=Қазақ2]', '98 98', ['доля-жен 1:1', 'Қазақ2 1:13']],
  ['[=] [= a] [=1] [=a b] [=[=a]]', '[=] [= a] [=1] [=a b] [=98]', ['a 1:25']],
  ['```\n[=a]\n```\n[=b]', '```\n[=a]\n```\n98', ['b 4:1']],
])('%j becomes %j', (text, wanted, asked) => {
  expect(fill(text)).toEqual({ text: wanted, asked })
})

test('what is no number of ours stays as it is', () => {
  const piece = fc.constantFrom('`', '``', '\\', '[', '=', ']', 'a', ' ', '[=', 'я')
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      const text = parts.join('')
      const { text: filled, asked } = fill(`${text} [=`)
      if (asked.length === 0) expect(filled).toBe(`${text} [=`)
      expect(filled.length).toBe(
        text.length + 3 + asked.reduce((sum, one) => sum + 2 - `[=${one.split(' ')[0]}]`.length, 0),
      )
    }),
    { numRuns: 1000, seed: 1995 },
  )
})
