import { expect, test } from 'vitest'
import { composeSite } from '../../../src/compose/compose-site.ts'
import { drawFigures } from '../../../src/figures/draw-figures.ts'
import type { Edition } from '../../../src/model.ts'
import { parseCourse } from '../../../src/parse/parse-course.ts'
import { localeFor } from '../../../src/render/locale.ts'
import { filesOf } from '../../parse/parse-text.ts'

/** What can be found of a lesson, by id: title and text. */
async function searched(lesson: string, edition: Edition = 'student'): Promise<Record<string, [string, string]>> {
  const { course } = await parseCourse(
    filesOf({
      'a.md': lesson,
      'seats.csv': 'party,seats,sources\nOtan,98,unverified\nAuyl,9,unverified\n',
      'glossary.csv': 'term_en,term_ru,definition_en\nquorum,кворум,the least number\n',
    }),
  )
  const drawn = await drawFigures(course, localeFor)
  const site = composeSite(drawn, localeFor, { theme: null, pdf: false, paper: null })
  const { pages } = site.find((one) => one.edition === edition)!.search
  return Object.fromEntries(pages.flatMap(({ parts }) => parts.map(([id, title, text]) => [id, [title, text]])))
}

test('a slide is its words, once each: without definitions, the drawn spelling of mathematics and marks of footnotes', async () => {
  const { one } = await searched(
    '---\ntitle: Lesson\n---\n\n## One\n\nA [[quorum]] of $x^2$ **mem**bers[^a].\n\n- first\n- second\n\n![A full hall](hall.png)\n\n[^a]: Said below.\n',
  )
  expect(one).toEqual(['One', 'A quorum of x 2 members. first · second · A full hall · Said below.'])
})

test('the opening of a lesson says what the lesson is about', async () => {
  const parts = await searched(
    '---\ntitle: Lesson\nsubtitle: With a line below\nobjectives: [Count seats]\n---\n\n# Lesson\n\n---\n\n## Next\n\ntext\n',
  )
  expect(Object.values(parts)).toEqual([
    ['Lesson', 'With a line below · Count seats'],
    ['Next', 'text'],
  ])
})

test('figures are their titles and numbers, not their drawings', async () => {
  const { chart } = await searched(
    '---\ntitle: L\n---\n\n## Chart\n\n::: chart Seats won {src=seats.csv x=party y=seats}\nIn 2007\n:::\n',
  )
  expect(chart![1]).toBe('Seats won · Party · Value · Otan · 98 · Auyl · 9 · In 2007 · partly unverified')
})

test('questions are asked, and neither answered nor hinted at', async () => {
  const parts = await searched(`---
title: L
---

## Quiz

::: quiz Who chose? {hint="SECRET hint"}
- [ ] Voters
- [x] Councils

> SECRET reason
:::

---

## Gap

::: blank Fill
In {{SECRET|SECRET2}} it ended.

> SECRET again
:::

---

## Match

::: match Pair
| Body | Task |
| --- | --- |
| Senate | Agrees |
| Mazhilis | Drafts |

> SECRET
:::
`)
  expect(parts.quiz![1]).toBe('Who chose? Voters · Councils')
  expect(parts.gap![1]).toBe('Fill · In … it ended.')
  expect(parts.match![1]!.split(' · ').sort()).toEqual(
    ['Pair', 'Body', 'Task', 'Senate', 'Agrees', 'Mazhilis', 'Drafts'].sort(),
  )
  expect(JSON.stringify(parts)).not.toContain('SECRET')
})

const both = `---
title: L
---

## Shown

All see this.

::: read
Longer text.
:::

::: only {.deck}
On the wall.
:::

::: only {.teacher}
SECRET block[^s]
:::

Note:
SECRET note

[^s]: SECRET footnote

---

## SECRET slide {.hidden}

SECRET
`

test('each edition finds what its study page shows', async () => {
  const student = await searched(both)
  expect(student.shown![1]).toBe('All see this. Longer text.')
  expect(JSON.stringify(student)).not.toContain('SECRET')
  const teacher = await searched(both, 'teacher')
  expect(teacher.shown![1]).toContain('SECRET block')
  expect(teacher.shown![1]).toContain('SECRET note')
  expect(teacher.shown![1]).toContain('SECRET footnote')
  expect(JSON.stringify(teacher)).not.toContain('SECRET slide')
})
