import { expect, test } from 'vitest'
import { neededFaces } from '../../src/write/needed-faces.ts'

const face = (name: string, ranges: string) =>
  `@font-face{font-family:X;src:url("./fonts/${name}.woff2") format("woff2")${ranges && `;unicode-range:${ranges}`}}`
const css = [
  face('latin', 'U+0000-00FF,U+2122'),
  face('extended', 'U+0100-02BA'),
  face('cyrillic', 'U+0301,U+0400-045F'),
  face('mathematics', ''),
  '@font-face{font-family:Y;src:local("Arial")}p{color:red}',
].join('')

const kept = (page: string) =>
  [...neededFaces(css, page, (path) => `data:${path}`).matchAll(/url\("data:\.\/fonts\/(\w+)\.woff2"\)/g)].map(
    ([, name]) => name,
  )

test('a page carries the faces whose letters it shows, and those that name no letters', () => {
  expect(kept('<p>a</p>')).toEqual(['latin', 'mathematics'])
  expect(kept('<p>š</p>')).toEqual(['latin', 'extended', 'mathematics'])
  expect(kept('<p>я</p>')).toEqual(['latin', 'cyrillic', 'mathematics'])
  expect(neededFaces(css, 'a', String)).toContain('src:local("Arial")}p{color:red}')
})

test('letters that are written by number or name count', () => {
  expect(kept('&#1103;')).toContain('cyrillic')
  expect(kept('&#x44f;')).toContain('cyrillic')
  expect(kept('&scaron;')).toContain('extended')
  expect(kept('&amp;&nbsp;')).toEqual(['latin', 'mathematics'])
})
