import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatDiagnostics, plainPaint } from '../../src/cli/print-diagnostics.ts'
import { buildFolder, dot, withBuilt } from '../site/build-course.ts'
import { pdfPages } from '../site/pdf-text.ts'

const cases = 'tests/fixtures/rules'

/** Rules that only a browser can judge; their folders stand with the others. */
for (const rule of ['overflow', 'clipped', 'small-text', 'broken-image']) {
  test(`${rule} is said at the place, with what to do`, async () => {
    const out = mkdtempSync(join(tmpdir(), 'rostrum-layout-'))
    try {
      const { result } = await buildFolder(join(cases, rule, 'input'), join(out, 'dist'), { pdf: true })
      expect(result.diagnostics.map((one) => one.rule)).toContain(rule)
      expect(result.exitCode).toBe(1)
      const text = formatDiagnostics(result.diagnostics, result.files, '', plainPaint)
      await expect(text).toMatchFileSnapshot(join('../fixtures/rules', rule, 'output/diagnostics.txt'))
    } finally {
      rmSync(out, { recursive: true })
    }
  })
}

const slides = (...texts: string[]) => ['# Deck', ...texts].join('\n\n---\n\n')
const items = (count: number) => Array.from({ length: count }, (_, n) => `- Point number ${n + 1}`).join('\n')

test.runIf(process.env.LONG_RUN)('what a lesson needs fits, in every layout and theme', async () => {
  const deck = slides(
    '## A sentence that says the point of the slide\n\nA first paragraph with **one** key term.\n\n- One\n- Two\n- Three',
    '## A part begins {.section}\n\nWith a line under it.',
    '## 62 of 98 {.statement}\n\nseats went to one party',
    '## A picture {.figure}\n\n![A dot](dot.png)',
    '## Two sides {.two-columns}\n\n### Left\n\n- One\n- Two\n\n### Right\n\nWords.',
    '## Code and mathematics\n\n```js {1|2}\nconst one = 1\nconst two = 2\n```\n\n$$\\sum_{n=1}^{98} \\frac{a_n^2}{\\sqrt{b}}$$\n\nand $x^{2^{2}}$ in a line.',
    '## A table\n\n| Year | Seats |\n| --- | ---: |\n| 2021 | 107 |\n| 2023 | 98 |\n\nA note.[^1]\n\n[^1]: Central Election Commission (2023).',
    '## Before and after\n\n::: compare\n| | Until 2022 | Since |\n| --- | --- | --- |\n| Seats | 107 | 98 |\n| Term | 5 years | 5 years |\n:::',
    '## Boxes\n\n::: callout Remember {.key}\nWords.\n:::\n\n::: quote {by="A deputy" source="Minutes, 2023"}\nWords.\n:::',
    '## Numbers\n\n{.numbers}\n- **62 of 98** seats\n- **9** parties',
    '## Years\n\n{.timeline}\n- **1995** A Constitution\n- **2022** A referendum\n- **2023** An election',
  )
  for (const theme of ['steppe', 'night', 'contrast'])
    await withBuilt({ 'deck.md': deck, 'dot.png': dot }, { pdf: true, theme }, ({ result }) => {
      expect(result.diagnostics, theme).toEqual([])
      expect(result.lessons[0]?.pages, theme).toBe(12)
    })
})

test('a .fit slide is as small in the deck as on paper, and only there', () =>
  withBuilt(
    { 'deck.md': slides(`## Long {.fit #long}\n\n${items(12)}`, `## Short {.fit #short}\n\n${items(2)}`) },
    { pdf: true },
    async ({ result, text, bytes }) => {
      expect(result.diagnostics).toEqual([])
      for (const edition of ['student', 'teacher']) {
        const fits = [...text(`${edition}/deck/deck.html`).matchAll(/style="--fit:([\d.]+)"/g)].map((match) => match[1])
        expect(fits).toHaveLength(1)
        expect(Number(fits[0])).toBeGreaterThan(20 / 27)
        expect(Number(fits[0])).toBeLessThan(1)
        expect((await pdfPages(bytes(`${edition}/deck/slides.pdf`)))[1]).toContain('Point number 12')
      }
    },
  ))

test('what is too much in one edition only is said with the name of the edition', () =>
  withBuilt(
    { 'deck.md': slides(`## Answers\n\n${items(3)}\n\n::: only {.teacher}\n${items(12)}\n:::`) },
    { pdf: true },
    ({ result }) => {
      expect(result.diagnostics).toMatchObject([{ rule: 'overflow', file: 'deck.md', line: 5 }])
      expect(result.diagnostics[0]?.message).toMatch(
        /^In the teacher’s edition: This slide is \d+ px too tall; the list starting at line 12 /,
      )
    },
  ))

test('a slide from an included file is named at its place in that file', () =>
  withBuilt(
    {
      'course.yaml': 'title: Civics\nlessons: [one]\n',
      'one/lesson.md': '# Deck\n\n---\n\n::: include ../parts/long.md\n',
      'parts/long.md': `## Long\n\nWords.\n\n${items(14)}\n`,
    },
    { pdf: true },
    ({ result }) => {
      expect(result.diagnostics).toMatchObject([{ rule: 'overflow', file: 'parts/long.md', line: 1 }])
      expect(result.diagnostics[0]?.message).toContain('the list starting at line 5 ')
    },
  ))

test('a picture is named as its author knows it', () =>
  withBuilt(
    {
      'course.yaml': 'title: Civics\nlessons: [one]\n',
      'one/lesson.md': slides(
        '## Picture\n\n![A map](images/карта%201.png)',
        '## Shared\n\n![A map](../shared/map.png)',
      ),
      'one/images/карта 1.png': 'no picture',
      'shared/map.png': 'no picture',
    },
    { pdf: true },
    ({ result }) => {
      expect(result.diagnostics.map(({ rule, line, message }) => [rule, line, message])).toEqual([
        ['broken-image', 7, 'The picture "images/карта 1.png" cannot be shown.'],
        ['broken-image', 13, 'The picture "shared/map.png" cannot be shown.'],
      ])
    },
  ))
