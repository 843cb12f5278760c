import { expect, test } from 'vitest'
import { defaultPaper } from '../../src/compose/paper/paper-options.ts'
import { plainText } from '../../src/text/plain-text.ts'
import { taggedText } from '../export/pdf-ua/tagged-text.ts'
import { withBuilt } from './build-course.ts'
import { pdfWords } from './pdf-words.ts'

const lesson = `---
title: Two chambers
duration: 10
objectives: [Tell the chambers apart]
materials: [A map]
---

## The [[Senate]] speaks for regions {time=3}

Words of the first slide.

Note:
Tell the story of the regions.

---

## The lower house speaks for voters {time=4}

- Voters
- Parties

---

## Which house is which? {time=3}

::: quiz {hint="Think of regions."}
- [x] Senate: regions
- [ ] Senate: voters

> The explanation tells why.
:::

---

## What do you think?

:::: discuss Are two chambers better than one? {time=4}
::: points
- A good point
:::
::::

---

## Hidden from all paper {.hidden}

Secret words.
`
const files = {
  'deck.md': lesson,
  'glossary.csv': 'term_en,term_kk,definition_en,sources\nSenate,Сенат,Upper house of Parliament.,x\n',
}

type Papers = Record<string, Awaited<ReturnType<typeof pdfWords>>>

/** Printed once for all tests. */
let printed: Promise<Papers> | null = null

const built = async <T>(use: (paper: Papers) => T) => {
  printed ??= withBuilt(files, { pdf: true, paper: defaultPaper }, async ({ bytes, paths }) => {
    const wanted = paths.filter((path) => /(?:handout|worksheet|teacher)\.pdf$/.test(path))
    return Object.fromEntries(await Promise.all(wanted.map(async (path) => [path, await pdfWords(bytes(path))])))
  })
  return use(await printed)
}

test('handouts and worksheets say nothing of answers and notes, the teacher has them all', () =>
  built((paper) => {
    expect(Object.keys(paper)).toEqual([
      'student/deck/handout.pdf',
      'student/deck/worksheet.pdf',
      'teacher/deck/handout.pdf',
      'teacher/deck/teacher.pdf',
      'teacher/deck/worksheet.pdf',
    ])
    for (const [path, { text }] of Object.entries(paper)) {
      expect(text, path).not.toContain('Secret words')
      const has = path.endsWith('teacher.pdf')
      for (const words of ['The explanation tells why', 'Tell the story', 'A good point']) {
        expect(text.includes(words), `${path}: ${words}`).toBe(has)
      }
    }
  }))

test('a handout has each slide once, then terms and questions; a page has its number and its head', () =>
  built((paper) => {
    const { text, pages } = paper['student/deck/handout.pdf']!
    expect(text.split('speaks for regions')).toHaveLength(2)
    expect(text).toContain('Upper house of Parliament.')
    expect(text).toContain('Сенат')
    expect(text.split('Which house is which?')).toHaveLength(2)
    for (const [index, page] of pages.entries()) expect(page.text).toContain(`${index + 1} of ${pages.length}`)
  }))

test('nothing stands in the outer 12 mm of any page', () =>
  built((paper) => {
    const edge = (12 / 25.4) * 72
    for (const [path, { pages }] of Object.entries(paper))
      for (const { width, height, words } of pages)
        for (const { text, x, y, right } of words) {
          expect(x, `${path}: ${text}`).toBeGreaterThanOrEqual(edge - 0.5)
          expect(right, `${path}: ${text}`).toBeLessThanOrEqual(width - edge + 0.5)
          expect(y, `${path}: ${text}`).toBeGreaterThanOrEqual(edge - 0.5)
          expect(y, `${path}: ${text}`).toBeLessThanOrEqual(height - edge + 0.5)
        }
  }))

test('the teacher reads when each slide begins', () =>
  built((paper) => {
    const text = paper['teacher/deck/teacher.pdf']!.text
    expect(text).toContain('3 min from minute 0')
    expect(text).toContain('4 min from minute 3')
    expect(text).toContain('A map')
    expect(plainText(text)).toContain('Tell the chambers apart')
  }))

test('letter paper is letter paper', () =>
  withBuilt(files, { pdf: true, paper: { paper: 'letter', perPage: 6, notes: 'grid' } }, async ({ bytes }) => {
    const { pages } = await pdfWords(bytes('student/deck/handout.pdf'))
    expect(pages[0]).toMatchObject({ width: 612, height: 792 })
  }))

test('a sentence that kept its words beside its slide is read once; one with a gap is read as well', () =>
  withBuilt(
    {
      ...files,
      'deck.md':
        '# Deck\n\n---\n\n## One\n\nA [[Senate]] sits. A [[Senate]] votes.\n\n---\n\n## Two\n\nThe [[Senate]] rests.',
    },
    { pdf: true, paper: { ...defaultPaper, notes: 'guided' } },
    async ({ bytes }) => {
      const pdf = bytes('student/deck/handout.pdf')
      const [read, seen] = [await taggedText(pdf), (await pdfWords(pdf)).text]
      const count = (text: string, words: string) => text.split(words).length - 1
      expect(count(seen, 'sits. A')).toBe(2)
      expect(count(read, 'sits. A')).toBe(1)
      expect(count(seen, 'rests.')).toBe(2)
      expect(count(read, 'rests.')).toBe(2)
    },
  ))
