import { expect, test } from 'vitest'
import { codeHtml, codeLines, lineNumbers, readCodeInfo } from '../../src/parse/code-lines.ts'

test.each([
  ['', '', []],
  ['ts', 'ts', []],
  ['TS {1,3-5}', 'ts', ['1,3-5']],
  ['ts{1, 3 - 5}', 'ts', ['1,3-5']],
  ['ts [1|2-3]', 'ts', ['1', '2-3']],
  ['js [712: 1|3]', 'js', ['1', '3']],
  ['{2}', '', ['2']],
  ['py {|2|4}', 'py', ['', '2', '4']],
  ['py {}', 'py', []],
  ['js {.numberLines}', 'js', []],
  ['c++ title="a"', 'c++', []],
] as const)('code that begins with %j is of language %j and marks %j', (info, language, steps) => {
  expect(readCodeInfo(info)).toEqual({ language, steps: [...steps] })
})

test('lines are counted singly and in ranges; what is no line is passed over', () => {
  expect([...lineNumbers('1,3-5,8')]).toEqual([1, 3, 4, 5, 8])
  expect([...lineNumbers('0,5-3,-2,')]).toEqual([])
  expect(lineNumbers('1-99999999').size).toBe(10_000)
})

test('a colour that runs over a line end is closed there and opened again', () => {
  expect(codeLines('<span class="hljs-comment">/* a\nb</span> c\nd')).toEqual([
    '<span class="hljs-comment">/* a</span>',
    '<span class="hljs-comment">b</span> c',
    'd',
  ])
})

test('lines are wrapped only where some are marked', () => {
  expect(codeHtml('a\nb', [])).toBe('a\nb')
  expect(codeHtml('a\nb', ['2'])).toBe('<span class="line">a</span>\n<span class="line marked">b</span>')
})
