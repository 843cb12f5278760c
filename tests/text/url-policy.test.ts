import { expect, test } from 'vitest'
import { urlKind } from '../../src/text/url-policy.ts'

test('an address leads to a slide, a file of the course or the web', () => {
  expect(['#id', '#/2', 'map.svg', '../a/b.md', 'a.md#x', 'what:%20ever?'].map(urlKind)).toEqual([
    'fragment', 'fragment', 'local', 'local', 'local', 'refused',
  ]) // biome-ignore format: one row each
  expect(['https://e.org', 'HTTP://e.org', 'mailto:a@b.c', 'tel:+7'].map(urlKind)).toEqual(Array(4).fill('web'))
  expect(urlKind('images/plan?at=12:30')).toBe('local')
})

test.each([
  'javascript:alert(1)', 'JaVaScRiPt:x', 'java\tscript:x', ' \0javascript:x', '\u200bjavascript:x', 'vbscript:x',
  'file:///etc/passwd', 'data:text/html,x', 'data:image/x,y', 'blob:x', '//host/x', '\\\\host\\x', '/x', '/\\x', 'a:b',
])('an address that runs, spies or leaves is refused: %j', (url) => {
  expect(urlKind(url)).toBe('refused')
}) // biome-ignore format: a list of addresses

test('a picture may stand in its address', () => {
  expect(urlKind('data:image/png;base64,AAAA')).toBe('data-image')
})
