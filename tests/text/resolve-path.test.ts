import { expect, test } from 'vitest'
import { relativePath, resolvePath } from '../../src/text/resolve-path.ts'

test('a path counts from the file that it stands in', () => {
  expect(resolvePath('a/lesson.md', 'images/map.svg')).toBe('a/images/map.svg')
  expect(resolvePath('a/lesson.md', './../shared//logo.png')).toBe('shared/logo.png')
  expect(resolvePath('deck.md', 'map.svg?v=2#part')).toBe('map.svg')
})

test.each([
  '../x', 'a/../../x', '%2e%2e/x', '%2E%2E%2Fx', '..\\x', '..%5cx', '/etc/passwd', '//host/x', '%2fetc', 'C:\\x', 'c:x',
  'a%00b', '', '?x', '.', 'a/..',
])('no lesson reaches out of its course: %j', (wanted) => {
  expect(resolvePath('deck.md', wanted)).toBeNull()
}) // biome-ignore format: a list of paths

test('names with spaces, per cent signs and letters of any script are found as written', () => {
  expect(resolvePath('deck.md', 'my%20map.svg')).toBe('my map.svg')
  expect(resolvePath('deck.md', '100%.svg')).toBe('100%.svg')
  expect(resolvePath('deck.md', '%D0%BA%D0%B0%D1%80%D1%82%D0%B0.svg')).toBe('карта.svg')
})

test('a name from a Mac is the same as one from Windows', () => {
  expect(resolvePath('deck.md', 'Й.svg'.normalize('NFD'))).toBe('Й.svg'.normalize('NFC'))
})

test('the way from one folder to a file in another is relative', () => {
  expect(relativePath('a', 'a/images/map.svg')).toBe('images/map.svg')
  expect(relativePath('a/b', 'a/map.svg')).toBe('../map.svg')
  expect(relativePath('', 'map.svg')).toBe('map.svg')
  expect(relativePath('map.svg', 'map.svg')).toBe('../map.svg')
})
