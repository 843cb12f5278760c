import { dot } from './build-course.ts'

/** The least sound that a browser takes: a hundredth of a second of silence. */
const silence = Buffer.concat([
  Buffer.from('524946468000000057415645666d74201000000001000100401f0000401f00000100080064617461', 'hex'),
  Buffer.from([80, 0, 0, 0]),
  Buffer.alloc(80, 128),
])

const first = `---
title: Бір, екі – one
---

## A picture and a formula

![A dot](images/dot.png) ![drawn](images/drawn.svg) ![in the page](data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7)

$\\frac{a}{b}$ and [[term]] and <span style="color: red">red</span>

Note:
Said only by the teacher.

---

## A question {background="images/dot.png"}

::: quiz Which?
- [ ] This
- [x] That

> Because.
:::

---

## Code in Қазақша

\`\`\`js {1|2}
let a
let b
\`\`\`

---

## Ways out

[next](../2/lesson.md), [table](data/t.csv), [host](https://example.org), [slide](#sound)

::: chart Seats {src=data/t.csv x=party y=seats}
:::

---

## Sound

<audio src="images/silence.wav" controls></audio>
`

/** A course of two lessons with a little of all that a page may hold. */
export const richCourse: Readonly<Record<string, string | Uint8Array>> = {
  'course.yaml': 'title: Rich course\n',
  '1/lesson.md': first,
  '1/images/dot.png': dot,
  '1/images/drawn.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
  '1/images/silence.wav': silence,
  '1/data/t.csv': 'party,seats,sources\nBlue,3,unverified\nGreen,2,unverified\n',
  '2/lesson.md': '---\ntitle: Two\n---\n\n## Second lesson\n\ntext\n',
  'glossary.csv': 'term_en,definition_en\nterm,What it means\n',
}
