import { expect, test } from 'vitest'
import { htmlOf } from '../../src/compose/html-of.ts'
import { splitHalves } from '../../src/compose/split-halves.ts'
import { parseText } from '../parse/parse-text.ts'

async function halves(body: string): Promise<string[]> {
  const { lesson } = await parseText(`## Title {.two-columns}\n\n${body}`)
  return splitHalves(lesson.slides[0]!.blocks).map((half) =>
    htmlOf(half)
      .join('')
      .replace(/<[^>]+>|\s/g, ''),
  )
}

test('each of two subheadings starts a column', async () => {
  expect(await halves('### A\n\na\n\n### B\n\nb\n\nc')).toEqual(['Aa', 'Bbc'])
})

test('of three subheadings two stand left', async () => {
  expect(await halves('### A\n\n### B\n\n### C')).toEqual(['AB', 'C'])
})

test('without two subheadings the first block stands alone', async () => {
  expect(await halves('a\n\nb\n\nc')).toEqual(['a', 'bc'])
  expect(await halves('### A\n\nb')).toEqual(['A', 'b'])
})

test('one block or none leaves a column empty', async () => {
  expect(await halves('a')).toEqual(['a', ''])
  expect(await halves('')).toEqual(['', ''])
})
