// @ts-expect-error the package has no types
import { tests } from 'commonmark-spec'
import { Marked } from 'marked'
import { expect, test } from 'vitest'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { neutralHtml } from './neutral-html.ts'
import { filesOf, htmlOf } from './parse-text.ts'

/**
 * Examples of CommonMark that read differently here, each for a reason. Everything else must come out no worse than
 * from marked alone.
 */
const differences: Record<string, readonly number[]> = {
  'a rule of three dashes parts slides; *** draws a rule': [43, 85, 92, 94, 96, 98, 100, 104, 234],
  'a rule of four dashes starts a slide below': [115],
  'a heading without words is no title': [79],
  'a link without a target is a mistake and shown as text': [200, 485, 486, 487, 567],
  'a backslash in the name of a file is read as a slash, as authors on Windows write it': [21, 202, 502, 643],
  'a file whose name holds a colon, or nothing but signs, is taken for an attack or a slip': [500, 631],
  'only http, https, mailto and tel lead out of a lesson': [596, 598, 599, 601],
  'a picture that stands alone shows its title as a caption': [572, 573, 576, 577, 584, 585, 586, 588, 589, 591],
}

const examples = tests as readonly { number: number; markdown: string; html: string }[]

const plain = new Marked({ gfm: true })

test('plain Markdown conforms: no example of CommonMark 0.31 that marked passes is failed here', async () => {
  const failed: number[] = []
  let ours = 0
  let theirs = 0
  for (const example of examples) {
    const { number } = example
    const markdown = example.markdown.replaceAll('→', '\t')
    const html = example.html.replaceAll('→', '\t')
    const marked = neutralHtml(plain.parse(markdown, { async: false })) === neutralHtml(html)
    const mine = neutralHtml(await asDocument(relative(markdown))) === neutralHtml(relative(html))
    if (marked) theirs++
    if (mine) ours++
    if (marked && !mine) failed.push(number)
  }
  const listed = Object.values(differences).flat()
  console.log(
    `CommonMark 0.31: marked ${theirs}, ours ${ours} of ${examples.length}; listed differences ${listed.length}`,
  )
  expect(failed.filter((number) => !listed.includes(number))).toEqual([])
  expect(listed.filter((number) => !failed.includes(number))).toEqual([])
})

/** A lesson as one document, titles put back as headings. Every file that the examples name is taken to be there. */
async function asDocument(markdown: string): Promise<string> {
  const everything = { has: () => true, [Symbol.iterator]: () => [][Symbol.iterator]() } as unknown as Set<string>
  const files = { ...filesOf({ 'deck.md': markdown }), entry: 'deck.md', assets: everything }
  const { course } = await parseCourse(files)
  const slides = course.lessons[0]!.slides
  return slides
    .map((slide) => (slide.titleHtml === null ? '' : `<h2>${slide.titleHtml}</h2>`) + htmlOf(slide))
    .join('\n')
}

/** A lesson may not name files from the root of a disk; the examples mean nothing by it. */
function relative(text: string): string {
  return text.replace(/(?<=[(\s"]|\(<)\/(?=\p{L})/gu, '')
}
