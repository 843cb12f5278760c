import { expect, test } from 'vitest'
import type { Prose } from '../../src/model.ts'
import { htmlOf, parseText } from './parse-text.ts'

const read = async (text: string) => {
  const { lesson, diagnostics } = await parseText(`## T\n\n${text}`, {}, [
    'map.svg',
    'my map (1).svg',
    'карта.svg',
    'a&b.svg',
  ])
  const block = lesson.slides[0]!.blocks[0] as Prose | undefined
  const said = diagnostics.map(({ rule, line, column }) => [rule, line, column])
  return { html: htmlOf(lesson.slides[0]), images: block?.images ?? [], links: block?.links ?? [], said }
}

test.each([
  ['![m](map.svg)', 'map.svg', '../map.svg'],
  ['![m](./map.svg?v=2)', 'map.svg', '../map.svg'],
  ['![m](<my map (1).svg>)', 'my map (1).svg', '../my%20map%20(1).svg'],
  ['![m](my%20map%20(1).svg)', 'my map (1).svg', '../my%20map%20(1).svg'],
  ['![m](карта.svg)', 'карта.svg', '../%D0%BA%D0%B0%D1%80%D1%82%D0%B0.svg'],
  ['![m](a&b.svg)', 'a&b.svg', '../a%26b.svg'],
])('%s is found on disk as %j', async (text, path, href) => {
  const { html, images, said } = await read(text)
  expect(images).toMatchObject([{ path, alt: 'm' }])
  expect(html).toContain(`src="${href}"`)
  expect(said).toEqual([])
})

test('a picture of another host is only linked', async () => {
  const { html, images, said } = await read('See ![a < b](https://e.org/a.png?x=1&y=2)')
  expect(html).toBe('<p>See <a href="https://e.org/a.png?x=1&amp;y=2">a &lt; b</a></p>\n')
  expect(images).toEqual([])
  expect(said).toEqual([['remote-image', 3, 5]])
})

test.each([
  ['[x](javascript:alert(1))', 'unsafe-address'],
  ['[x](JAVASCRIPT:x)', 'unsafe-address'],
  ['[x](&#106;avascript:x)', 'unsafe-address'],
  ['[x](javascript&colon;x)', 'missing-file'],
  ['[x](data:text/html,x)', 'unsafe-address'],
  ['[x](file:///etc/passwd)', 'unsafe-address'],
  ['[x](//e.org)', 'unsafe-address'],
  ['[x](vbscript:x "title")', 'unsafe-address'],
  ['<javascript:x>', 'unsafe-address'],
  ['[x][a]\n\n[a]: javascript:x', 'unsafe-address'],
  ['<a href="java&#10;script:x">x</a>', 'unsafe-address'],
  ['[x](../../etc/passwd)', 'missing-file'],
  ['[x]()', 'empty-link'],
])('%s leads nowhere, and that is said', async (text, rule) => {
  const { html, links, said } = await read(text)
  expect(said).toEqual([[rule, 3, expect.any(Number)]])
  expect(links).toEqual([])
  expect(html).not.toContain('href')
})

test('Reveal’s #/id is #id, a number counts slides, the web is the web', async () => {
  const { links } = await read('[a](#/end) [b](#/0/0) [c](#x) [d](https://e.org/#/a) <me@e.org> https://e.org')
  expect(links.map((link) => link.href)).toEqual([
    '#end', '#t', '#x', 'https://e.org/#/a', 'mailto:me@e.org', 'https://e.org',
  ]) // biome-ignore format: one row
})

test('a file that is missing is said where it stands, with the one that was meant', async () => {
  const { said } = await read('one ![a](mpa.svg) and\ntwo ![b](mpa.svg), ![a](mpa.svg)')
  expect(said).toEqual([
    ['missing-file', 3, 5],
    ['missing-file', 4, 5],
    ['missing-file', 4, 20],
  ])
})

test('a picture in raw HTML may have a > in its words, and is found by any kind of quotes', async () => {
  const { html, images } = await read(`<img src='map.svg' alt="seats > votes">`)
  expect(images).toMatchObject([{ path: 'map.svg', alt: 'seats > votes' }])
  expect(html).toContain('src="../map.svg" alt="seats > votes"')
})
