import { expect, test } from 'vitest'
import { withBuilt } from './build-course.ts'
import { pdfPages, withPdf } from './pdf-text.ts'

const secret = 'XyzzyMarker'
const lesson = `---
title: Questions
---

## Quiz

::: quiz Which one? {hint="${secret} hint"}
- [ ] Shown left
- [x] Shown right

> ${secret} reason.
:::

---

## Match

::: match Which?
| One | Other |
| --- | --- |
| Shown a | Shown x |
| Shown b | Shown y |

::: hint
${secret} nested hint
:::

> ${secret} reason.
:::

---

## Order

::: order Sort
1. Shown first
2. Shown second

> ${secret} reason.
:::

---

## Gap

::: blank
Shown before {{${secret} gap}} and after.

> ${secret} reason.
:::

---

## Talk

:::: discuss Shown question? {time=5}
::: points
- PointsMarker
:::
::::

---

## Talk aside

::: columns
::: column
::: discuss Nested question?
Shown beside.
::: points
PointsMarker ![PointsMarker](points-picture.svg)
:::
:::
:::
:::

---

## Work

::: activity Shown work {time=8}
1. Shown step
:::
`

test('paper asks and does not answer, in both editions; what good answers have is the teacher’s', () =>
  withBuilt(
    { 'deck.md': lesson, 'points-picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' },
    { pdf: true },
    async ({ result, paths, bytes }) => {
      expect(result.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
      for (const edition of ['student', 'teacher']) {
        const pdf = bytes(`${edition}/deck/slides.pdf`)
        const text = (await pdfPages(pdf)).join(' ')
        expect(text).not.toMatch(new RegExp(`${secret}|right answer|Answer:`))
        for (const shown of [
          'left',
          'right',
          'a',
          'b',
          'x',
          'y',
          'first',
          'second',
          'before',
          'question',
          'work',
          'step',
        ])
          expect(text).toContain(`Shown ${shown}`)
        expect(text).toMatch(/before _{8,} and after/)
        expect(text).toContain('8 min')
        expect(JSON.stringify(await tagTrees(pdf))).not.toContain(secret)
        // The deck has the answers: students check themselves with it.
        expect(bytes(`${edition}/deck/deck.html`).toString().split(secret)).toHaveLength(10)
      }
      const student = paths.filter((path) => path.startsWith('student/'))
      expect(student.filter((path) => path.includes('points-') || bytes(path).includes('PointsMarker'))).toEqual([])
      expect((await pdfPages(bytes('student/deck/slides.pdf'))).join(' ')).not.toContain('PointsMarker')
      expect(bytes('teacher/deck/deck.html').toString()).toContain('PointsMarker')
      expect(paths).toContain('teacher/points-picture.svg')
    },
  ))

/** What a reader is told page by page: the tags with the words that stand in place of others. */
function tagTrees(pdf: Uint8Array): Promise<unknown[]> {
  return withPdf(pdf, async (document) => {
    const trees: unknown[] = []
    for (let number = 1; number <= document.numPages; number++)
      trees.push(await (await document.getPage(number)).getStructTree())
    return trees
  })
}
