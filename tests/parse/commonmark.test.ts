// @ts-expect-error the package has no types
import { tests } from 'commonmark-spec'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { Marked } from 'marked'
import { expect, test } from 'vitest'
import { parseCourse } from '../../src/parse/parse-course.ts'
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
  'a file is named by letters, not by entities': [31, 32, 33, 503, 630],
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
  for (const { number, markdown: raw, html: wantedHtml } of examples) {
    const markdown = relative(raw.replaceAll('→', '\t'))
    const wanted = neutral(relative(wantedHtml.replaceAll('→', '\t')))
    const marked = neutral(plain.parse(markdown, { async: false })) === wanted
    const mine = neutral(await asDocument(markdown)) === wanted
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
  return text.replace(/(?<=[(\s"])\/(?=\p{L})/gu, '')
}

/** HTML with what we add on purpose taken away: heading levels, classes and data for styles, colours of code. */
function neutral(html: string): string {
  const tree = fromHtml(html, { fragment: true })
  simplify(tree)
  return toHtml(tree).replace(/\s+/g, ' ').replace(/> /g, '>').replace(/ </g, '<').trim()
}

type Node = ReturnType<typeof fromHtml>['children'][number] | ReturnType<typeof fromHtml>

function simplify(node: Node): void {
  if (!('children' in node)) return
  node.children = (node.children as Node[]).flatMap((child): Node[] => {
    simplify(child)
    if (child.type === 'comment') return [] // dropped: they are the author's own
    if (child.type !== 'element') return [child]
    if (/^h[1-6]$/.test(child.tagName)) child.tagName = 'h2'
    if (child.tagName === 'span' && !child.properties.className) return [child]
    if (child.tagName === 'span' && String(child.properties.className).startsWith('hljs')) return child.children
    for (const name of ['className', 'dataLanguage', 'dataSteps']) delete child.properties[name]
    for (const name of ['href', 'src']) {
      const url = child.properties[name]
      if (typeof url === 'string') child.properties[name] = decode(url.replace(/^\.{1,2}\//, ''))
    }
    return [child]
  }) as typeof node.children
}

/** Paths are written with percent signs where marked leaves letters alone. */
function decode(url: string): string {
  try {
    return decodeURI(decodeURIComponent(url))
  } catch {
    return url
  }
}
