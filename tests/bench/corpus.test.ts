import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeCorpus, makeDeck, markRun } from './corpus.ts'

const names = ['one', 'hundred', 'print400'] as const

test('the corpus is the same each time', () => {
  expect(names.map((name) => hash(name))).toEqual(names.map((name) => hash(name)))
  expect(names.map((name) => hash(name))).toMatchInlineSnapshot(`
    [
      "906b4c383c66bb44e342dd75b6856cbbe6a1b121ebcea019fd1f468da8c387aa",
      "a1bba76cfe7dc47ed30252e5b2bb36b46958c4dc7039b420baaeba0c9375e5a6",
      "539097d73a78bab919394a2551b153370e2365985067bf18fa7eaab4a550fdd4",
    ]
  `)
})

test('a deck has its slides between blank lines, each under a heading', () => {
  const slides = makeDeck(7, 40).split('\n\n---\n\n')
  expect(slides).toHaveLength(40)
  expect(slides.filter((slide) => /^## [A-Z][a-z ]+\n\n\S/.test(slide))).toHaveLength(40)
  expect(makeDeck(7, 40)).not.toMatch(/[^\n]\n---/)
})

test('every fourth slide holds code, and each language occurs', () => {
  const slides = makeDeck(7, 40).split('\n\n---\n\n')
  expect(slides.flatMap((slide, index) => (slide.includes('```') ? [index % 4] : []))).toEqual(Array(10).fill(3))
  expect(new Set(makeDeck(7, 400).match(/(?<=```)[a-z]+/g))).toEqual(new Set(['js', 'python', 'json', 'sql']))
})

test('a hundred decks are a hundred different decks', () => {
  expect(new Set(makeCorpus('hundred').values()).size).toBe(100)
})

test('a run marks the last slide and adds none', () => {
  const marked = markRun(makeDeck(7, 3), 'x')
  expect(marked.split('\n\n---\n\n')).toHaveLength(3)
  expect(marked.endsWith('\n\nRun x.\n')).toBe(true)
})

function hash(name: (typeof names)[number]): string {
  return createHash('sha256')
    .update(JSON.stringify([...makeCorpus(name)]))
    .digest('hex')
}
