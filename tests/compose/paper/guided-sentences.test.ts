import { expect, test } from 'vitest'
import { guidedSentences } from '../../../src/compose/paper/guided-sentences.ts'
import { parseText } from '../../parse/parse-text.ts'

const glossary =
  'term_en,term_kk,term_ru,definition_en,sources\nSenate,Сенат,Сенат,Upper house.,x\nMazhilis,Мәжіліс,Мажилис,Lower house.,x\nquota,квота,квота,A share of places.,x\n'
const slides = Array.from(
  { length: 10 },
  (_, index) =>
    `## Slide ${index} is on the [[Senate]]\n\nText on the [[Mazhilis]] and a [[quota|share]].\n\n- An item without\n- One with the [[Senate]]\n`,
).join('\n---\n\n')

async function guided() {
  const { lesson } = await parseText(slides, { 'glossary.csv': glossary })
  return [...guidedSentences(lesson.slides, ['Senate', 'Mazhilis', 'quota']).values()].flat()
}

test('15 to 30 per cent of the key terms are gaps, spread over the lesson', async () => {
  const sentences = await guided()
  const gaps = sentences.map((html) => html.split('class="gap"').length - 1)
  const share = gaps.reduce((sum, one) => sum + one, 0) / 40
  expect(share).toBeGreaterThanOrEqual(0.15)
  expect(share).toBeLessThanOrEqual(0.3)
  expect(gaps.slice(0, 15).some((count) => count > 0) && gaps.slice(15).some((count) => count > 0)).toBe(true)
})

test('only sentences with a term are given, and what a term means is not among them', async () => {
  const sentences = await guided()
  expect(sentences).toHaveLength(30)
  expect(sentences.join()).not.toContain('An item without')
  expect(sentences.join()).not.toMatch(/Upper house|Russian|Сенат/)
})

test('the same lesson has the same gaps', async () => {
  expect(await guided()).toEqual(await guided())
})
