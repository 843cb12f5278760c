import { expect, test } from 'vitest'
import { guidedSentences, keySentences } from '../../../src/compose/paper/guided-sentences.ts'
import { parseCourse } from '../../../src/parse/parse-course.ts'
import { readCourse } from '../../../src/read/read-course.ts'
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
  const share = gaps.reduce((sum, one) => sum + one, 0) / 30
  expect(share).toBeGreaterThanOrEqual(0.15)
  expect(share).toBeLessThanOrEqual(0.3)
  expect(gaps.slice(0, 10).some((count) => count > 0) && gaps.slice(10).some((count) => count > 0)).toBe(true)
})

test('only sentences with a term are given, and what a term means is not among them', async () => {
  const sentences = await guided()
  expect(sentences).toHaveLength(20)
  expect(sentences.join()).not.toContain('An item without')
  expect(sentences.join()).not.toMatch(/Upper house|Russian|Сенат/)
})

test('the same lesson has the same gaps', async () => {
  expect(await guided()).toEqual(await guided())
})

test.each([4, 5, 6, 7, 9, 11, 14, 15, 19])('nor more or less in a lesson that has only %d', async (count) => {
  const text = Array.from({ length: count }, () => '- On the [[Senate]]').join('\n')
  const { lesson } = await parseText(`## Title\n\n${text}\n`, { 'glossary.csv': glossary })
  const sentences = [...guidedSentences(lesson.slides, []).values()].flat()
  const share = (sentences.join('').split('class="gap"').length - 1) / count
  expect(sentences).toHaveLength(count)
  expect(share).toBeGreaterThanOrEqual(0.15)
  expect(share).toBeLessThanOrEqual(0.3)
})

test('where a slide says nothing of terms, its text to read does, without sources and what others may not see', async () => {
  const text = `## Two houses

::: only {.teacher}
A secret on the [[Senate]].
:::

::: read
Nothing here names one. Bills go from the [[Mazhilis]] to the [[Senate]], where they are read again [@a2020]. Who of the [[Senate]] knows?
:::

---

## The [[Senate]] ends

Words.
`
  const { lesson } = await parseText(text, { 'glossary.csv': glossary })
  const sentences = [...guidedSentences(lesson.slides, ['Senate', 'Mazhilis']).values()]
  expect(sentences.map((of) => of.map((html) => html.replace(/<span.*?<\/span>/g, '…')))).toEqual([
    ['Bills go from the Mazhilis to the Senate, where they are read again.'],
    ['The … ends'],
  ])
})

test('a gap keeps the signs that stand at it', async () => {
  const text = '## A\n\nOn [[Senate]], [[Senate]] and the houses ([[Mazhilis]]): one.\n'
  const { lesson } = await parseText(text, { 'glossary.csv': glossary })
  expect([...guidedSentences(lesson.slides, []).values()].join()).toMatch(
    / houses <span class="gap-word">\(<span class="gap" style="width:24mm">\u00a0<\/span>\):<\/span> one\.$/,
  )
})

test('names stand in words with an ending, and not inside others', async () => {
  const { lesson } = await parseText('## One of the quotas\n\n---\n\n## One non-quota, quotation and quota-free\n')
  expect([...guidedSentences(lesson.slides, ['quota']).keys()]).toEqual(['one-of-the-quotas'])
})

test('in every lesson of the course 15 to 30 per cent of what its sentences name are gaps', async () => {
  const { course } = await parseCourse(readCourse('slides'))
  const names = course.glossary.map(({ forms }) => forms.en!.replace(/\s*\([^)]*\)/g, ''))
  expect(course.lessons).toHaveLength(3)
  for (const { slug, slides } of course.lessons) {
    const html = [...guidedSentences(slides, names).values()].flat().join('')
    const gaps = html.split('class="gap"').length - 1
    const terms = keySentences(slides, names).flatMap(({ pieces }) => pieces.filter(({ isTerm }) => isTerm))
    expect(gaps, slug).toBeGreaterThanOrEqual(4)
    expect(gaps / terms.length, slug).toBeGreaterThanOrEqual(0.15)
    expect(gaps / terms.length, slug).toBeLessThanOrEqual(0.3)
  }
})
