import { expect, test } from 'vitest'
import { embedFiles } from '../../src/write/embed-files.ts'

const held: Readonly<Record<string, string>> = {
  'a/images/x y.png': 'data:x',
  "a/it's&.png": 'data:its',
  'd/t.csv': 'data:t',
}
const dataUrl = (path: string) => held[path] ?? null
const embed = (html: string) => embedFiles(html, 'a/deck-offline.html', { dataUrl, download: dataUrl })

test('pictures, films, sounds and backgrounds stand in the page', () => {
  expect(embed('<img alt="1 > 0" src="images/x%20y.png">')).toBe('<img alt="1 > 0" src="data:x">')
  expect(embed('<video poster="images/x y.png" src="../d/t.csv">')).toBe('<video poster="data:x" src="data:t">')
  expect(embed('<img src="it&#39;s&amp;.png">')).toBe('<img src="data:its">')
  expect(embed('<section data-background-image="images/x%20y.png">')).toBe('<section data-background-image="data:x">')
  expect(embed('<div class="slide" style="color:red;background-image:url(&quot;images/x%20y.png&quot;)">')).toBe(
    '<div class="slide" style="color:red;background-image:url(&quot;data:x&quot;)">',
  )
})

test('a link to a file that stays behind keeps its words; a small file goes along', () => {
  expect(embed('<a class="b" href="../2/deck.html#/x" target="_blank" rel="noopener">next</a>')).toBe(
    '<a class="b">next</a>',
  )
  expect(embed('<a href="../d/t.csv">table</a>')).toBe('<a href="data:t" download="t.csv">table</a>')
  for (const stays of [
    '<a href="#x">',
    '<a href="https://example.org/a">',
    '<a href="mailto:a@b.c">',
    '<a href="?view=print">',
  ])
    expect(embed(stays)).toBe(stays)
})

test('what is not of the page’s edition stays out, and what only looks like a tag stays as it is', () => {
  expect(embed('<img src="images/other.png">')).toBe('<img src="images/other.png">')
  expect(embed('<code>&lt;img src="images/x y.png"&gt;</code>')).toBe('<code>&lt;img src="images/x y.png"&gt;</code>')
})
