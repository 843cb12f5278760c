import { expect, test } from 'vitest'
import { dot, withBuilt } from './build-course.ts'
import { pdfPages } from './pdf-text.ts'

const secret = 'XyzzyMarker'

const lesson = `---
title: Open title
duration: 45
---

## Shown {time=7}

Everybody sees this.

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
`

test('what is the teacher’s is in no byte of the students’ edition', () =>
  withBuilt(
    {
      'course.yaml': 'title: Open course\n',
      'a/lesson.md': lesson,
      [`a/images/${secret}-block.png`]: dot,
      [`a/images/${secret}-note.png`]: dot,
      [`a/images/${secret}-hidden.png`]: dot,
      [`a/${secret}.csv`]: 'a,b\n',
    },
    { pdf: true },
    async ({ result, paths, bytes }) => {
      expect(result.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
      const student = paths.filter((path) => path.startsWith('student/'))
      const found = student.filter((path) => path.includes(secret) || bytes(path).includes(secret))
      expect(found).toEqual([])
      expect((await pdfPages(bytes('student/a/slides.pdf'))).join(' ')).not.toContain(secret)
      expect(bytes('student/a/deck.html').toString()).not.toMatch(/data-timing|class="notes"|speaker/)

      const deck = bytes('teacher/a/deck.html').toString()
      for (const what of ['block', 'nested', 'note', 'block note', 'hidden'])
        expect(deck).toContain(`${secret} ${what}`)
      expect(deck).toContain('data-timing="420"')
      const pages = (await pdfPages(bytes('teacher/a/slides.pdf'))).join(' ')
      expect(pages).toContain(`${secret} block`)
      expect(pages).not.toContain(`${secret} hidden`)
      expect(paths).toContain(`teacher/a/images/${secret}-note.png`)
    },
  ))
