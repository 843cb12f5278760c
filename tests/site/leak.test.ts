import { expect, test } from 'vitest'
import { defaultPaper } from '../../src/compose/paper/paper-options.ts'
import { dot, withBuilt } from './build-course.ts'
import { pdfOutline, pdfPages } from './pdf-text.ts'

const secret = 'XyzzyMarker'

const lesson = `---
title: Open title
duration: 45
values:
  secret-number: { src: data/${secret}.csv, column: text, where: n=1 }
---

## Shown {time=7}

Everybody sees this, and [a table](open.csv).

::: only {.teacher}
${secret} block ![${secret} picture](images/${secret}-block.png)
:::

::: columns
::: column
left

::: only {.teacher .deck}
${secret} nested
:::
:::
:::

Note:
${secret} note ![x](images/${secret}-note.png) [file](${secret}.csv)

---

## Also shown

::: notes
${secret} block note
:::

---

## ${secret} hidden {.hidden}

${secret} ![y](images/${secret}-hidden.png)

---

<!-- .slide: data-visibility="hidden" -->
## ${secret} hidden by comment

---

## Footnotes and boxes

Seen[^seen] by all.

::: only {.teacher}
::: callout ${secret} box ![z](images/${secret}-box.png) {.key}
${secret} inside[^block]
:::

::: compare
| | Before | ${secret} after |
| --- | --- | --- |
| x | ![cell](images/${secret}-cell.png) | 2 |
:::
:::

<!-- ${secret} comment -->

[^seen]: Open footnote.
[^block]: ${secret} footnote of a block, with one of its own[^inner].
[^inner]: ${secret} inner footnote [data](${secret}-footnote.csv).
[^said]: ${secret} said footnote ![f](images/${secret}-footnote.png).

Note:
${secret} with a footnote[^said], a formula $x^2$ and \`\`code\`\`

---

## A question for all

:::: discuss Why two chambers? {time=5}
::: points
${secret} point[^point]
:::
::::

::: points
${secret} point out of place
:::

[^point]: ${secret} footnote of a point.

---

## A box for all

::: callout For all {.key}
text

::: only {.teacher}
${secret} in a box
:::
:::

Note:
[@secret] and [[${secret} term]] and [=secret-number]

::: quiz ${secret} question in the notes
- [ ] ${secret} wrong
- [x] ${secret} right

> ${secret} why
:::

---

## Blocks for the teacher alone

::: only {.teacher}
:::: blank ${secret} gap
A {{${secret} answer}} [@secret-block].

> ${secret} reason
::::

:::

---

## A claim for the teacher alone

::: only {.teacher}
:::: claim ${secret} claim {by="${secret} owner" source="[@secret-source]"}
${secret} said

::: for
${secret} evidence [@secret-point]
:::
::::

:::

---

## Figures for the teacher alone

::: only {.teacher}
:::: chart ${secret} chart {src=data/${secret}.csv x=name y=n}
::::
:::

---

## A timeline for the teacher alone

::: only {.teacher}
:::: timeline ${secret} dates
- **1995** ${secret} entry [[${secret} term]]
::::
:::

----

<!-- .slide: data-notes="${secret} attribute" -->
## Below

text
`

/** What a page holds of other files, decoded. */
function inside(page: Buffer): Buffer[] {
  return [...page.toString('latin1').matchAll(/data:[^"')\s,]*;base64,([\w+/=]+)/g)].map(([, text]) =>
    Buffer.from(text!, 'base64'),
  )
}

function holds(file: Buffer): boolean {
  return file.includes(secret) || inside(file).some((one) => one.includes(secret))
}

test('what is the teacher’s is in no byte of the students’ edition', () =>
  withBuilt(
    {
      'course.yaml': 'title: Open course\n',
      'a/lesson.md': lesson,
      [`a/images/${secret}-block.png`]: dot,
      [`a/images/${secret}-note.png`]: dot,
      [`a/images/${secret}-hidden.png`]: dot,
      [`a/images/${secret}-box.png`]: dot,
      [`a/images/${secret}-cell.png`]: dot,
      [`a/images/${secret}-footnote.png`]: dot,
      [`a/data/${secret}.csv`]: `name,n,text,sources\n${secret} bar,1,${secret} cell,secret-data\n`,
      'glossary.csv': `term_en,definition_en\n${secret} term,${secret} definition\n`,
      'bibliography.json': JSON.stringify(
        ['secret', 'secret-block', 'secret-source', 'secret-point', 'secret-data'].map((id) => ({
          id,
          title: `${secret} ${id}`,
          author: [{ family: `${secret} author` }],
        })),
      ),
      'a/open.csv': 'open cell\n',
      [`a/${secret}.csv`]: `a,${secret}\n`,
      [`a/${secret}-footnote.csv`]: 'a,b\n',
    },
    { pdf: true, paper: defaultPaper },
    async ({ result, paths, bytes }) => {
      expect(result.diagnostics.filter((one) => one.severity === 'error').map((one) => one.rule)).toEqual([
        'block-place',
      ])
      const student = paths.filter((path) => path.startsWith('student/'))
      const found = student.filter((path) => path.includes(secret) || holds(bytes(path)))
      expect(found).toEqual([])
      const whole = bytes('student/a/deck-offline.html')
      expect(inside(whole).length).toBeGreaterThan(2) // fonts and a table, which are in letters that nobody can read
      expect(inside(whole).some((file) => file.includes('open cell'))).toBe(true)
      expect(inside(bytes('teacher/a/deck-offline.html')).some((file) => file.includes(secret))).toBe(true)
      const pdf = bytes('student/a/slides.pdf')
      expect((await pdfPages(pdf)).join(' ')).not.toContain(secret)
      expect(JSON.stringify(await pdfOutline(pdf))).not.toContain(secret)
      expect(bytes('student/a/deck.html').toString()).toContain('Open footnote.')
      expect(student.filter((path) => /katex|math/i.test(path))).toEqual([]) // the only formula is the teacher's
      expect(bytes('student/a/deck.html').toString()).not.toMatch(/data-timing|class="notes"|speaker/)

      expect(bytes('student/search-index.js').toString()).toContain('Open footnote.')
      expect(bytes('teacher/search-index.js').toString()).toContain(`${secret} inner footnote`)

      const deck = bytes('teacher/a/deck.html').toString()
      for (const what of [
        ...['block', 'nested', 'note', 'block note', 'hidden', 'box', 'inside', 'after', 'in a box'],
        ...['point', 'point out of place', 'footnote of a point'],
        ...['footnote of a block', 'inner footnote', 'said footnote'],
        ...[
          'cell',
          'right',
          'why',
          'answer',
          'reason',
          'owner',
          'said',
          'evidence',
          'chart',
          'bar',
          'entry',
          'definition',
        ],
        ...['secret', 'secret-block', 'secret-source', 'secret-point', 'secret-data'],
      ])
        expect(deck).toContain(`${secret} ${what}`)
      expect(paths.filter((path) => bytes(path).includes(`${secret} comment`))).toEqual([])
      expect(deck).toContain('data-timing="420"')
      const pages = (await pdfPages(bytes('teacher/a/slides.pdf'))).join(' ')
      expect(pages).toContain(`${secret} block`)
      expect(pages).not.toContain(`${secret} hidden`)
      for (const file of ['images/X-block.png', 'images/X-note.png', 'images/X-box.png', 'images/X-cell.png'])
        expect(paths).toContain(`teacher/a/${file.replace('X', secret)}`)
      for (const file of ['images/X-footnote.png', 'X.csv', 'X-footnote.csv'])
        expect(paths).toContain(`teacher/a/${file.replace('X', secret)}`)
    },
  ))
