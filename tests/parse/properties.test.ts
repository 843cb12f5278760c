import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../src/model.ts'
import { inlineText } from '../../src/text/plain-text.ts'
import { parseText } from './parse-text.ts'

/** The same texts each time, so that a test does not fail for a change that did not cause it; new ones in the long run. */
const runs = process.env.LONG_RUN ? { numRuns: 10_000 } : { numRuns: 300, seed: 1995 }

const word = fc.stringMatching(/^[a-zқәіөұ]{2,9}$/)
const sentence = fc.array(word, { minLength: 2, maxLength: 8 }).map((words) => words.join(' '))

/** A block of a known number of lines, and the word that finds it again. */
const block = fc.oneof(
  sentence.map((text) => [`${text}`]),
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`)),
  sentence.map((text) => [`> ${text}`, '> more']),
  sentence.map((text) => ['```js', text, '---', '```']),
  sentence.map((text) => [`::: callout ${text}`, '', text, ':::']),
  sentence.map((text) => ['| a | b |', '| --- | --- |', `| ${text} | x |`]),
)

const slide = fc.record({
  title: sentence,
  blocks: fc.array(block, { maxLength: 4 }),
  gap: fc.integer({ min: 1, max: 3 }),
})

test('every slide and block knows its line, whatever stands above', () =>
  fc.assert(
    fc.asyncProperty(fc.array(slide, { minLength: 1, maxLength: 5 }), async (slides) => {
      const lines: string[] = []
      const expected: number[][] = []
      for (const [index, { title, blocks, gap }] of slides.entries()) {
        if (index > 0) lines.push('', '---', ...Array<string>(gap).fill(''))
        const at = [lines.push(`## ${title}`)]
        for (const one of blocks) {
          lines.push(...Array<string>(gap).fill(''))
          at.push(lines.length + 1)
          lines.push(...one)
        }
        expected.push(at)
      }
      const { lesson } = await parseText(lines.join('\n'))
      const found = lesson.slides.map((one) => [one.at.line, ...one.blocks.map((inner) => inner.at.line)])
      expect(found).toEqual(expected.map((at) => mergeLists(at, lines)))
    }),
    runs,
  ))

/** Two lists one after the other are one list to Markdown, and so are two quotes without a blank line. */
function mergeLists(at: number[], lines: string[]): number[] {
  return at.filter((line, index) => {
    const before = index > 1 ? lines[at[index - 1]! - 1]! : ''
    return !(lines[line - 1]!.startsWith('- ') && before.startsWith('- '))
  })
}

test('what stands in an included file knows its line there', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ slide, apart: fc.boolean(), before: fc.integer({ max: 3, min: 0 }) }), {
        minLength: 1,
        maxLength: 5,
      }),
      async (slides) => {
        const deck: string[] = []
        const parts: Record<string, string> = {}
        const expected: string[][] = []
        for (const [index, { slide: one, apart, before }] of slides.entries()) {
          if (index > 0) deck.push('', '---', '')
          const file = apart ? `part-${index}.md` : 'deck.md'
          const lines = apart ? ['---', 'title: not of this lesson', '---', ...Array<string>(before).fill('')] : deck
          const at = [`${file}:${lines.push(`## ${one.title}`)}`]
          const [first] = one.blocks // one after the other, lists run together: see above
          if (first) {
            lines.push('')
            at.push(`${file}:${lines.length + 1}`)
            lines.push(...first)
          }
          expected.push(at)
          if (!apart) continue
          deck.push(`::: include ${file}`)
          parts[file] = lines.join('\n')
        }
        const { lesson, diagnostics } = await parseText(deck.join('\n'), parts)
        const places = lesson.slides.map((one) => [one, ...one.blocks].map(({ at }) => `${at.file}:${at.line}`))
        expect(diagnostics).toEqual([])
        expect(places).toEqual(expected)
      },
    ),
    runs,
  ))

test('any text at all is read without a fall, the same way each time', () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400, size: 'max' }), async (text) => {
      const [once, again] = [await parseText(text), await parseText(text)]
      expect(again).toEqual(once)
    }),
    runs,
  ))

const pieces = fc.array(
  fc.constantFrom(
    ...[
      '---',
      '----',
      ':::',
      '::: callout',
      '::: colums {',
      '```',
      '~~~',
      '<!--',
      '-->',
      '{.x}',
      '{',
      '}',
      'Note:',
      '- a',
    ],
    ...[
      '> q',
      '| a |',
      '|---|',
      '# h',
      '\r\n',
      '\t',
      '\0',
      '\u2028',
      '[^1]',
      '[^1]: n',
      '$',
      '$$',
      '![x](y)',
      '<div>',
      '</p>',
    ],
    ...['**', '_', '`', '\\', '&amp;', '[a](b', 'Қазақстан', '👩‍🏫', '    code', '1. x', '<!-- .slide: class="x" -->'],
  ),
  { maxLength: 40, size: 'max' },
)

test('fences, braces and tags in any order are read without a fall', () =>
  fc.assert(
    fc.asyncProperty(pieces, fc.constantFrom('\n', '\n\n', ' ', ''), async (parts, glue) => {
      const { lesson, diagnostics } = await parseText(parts.join(glue))
      for (const one of diagnostics) expect(one.line).toBeGreaterThan(0)
      expect(new Set(lesson.slides.map((one) => one.id)).size).toBe(lesson.slides.length)
    }),
    runs,
  ))

test('no word of a paragraph, list or quote is lost', () =>
  fc.assert(
    fc.asyncProperty(fc.array(slide, { minLength: 1, maxLength: 4 }), async (slides) => {
      const text = slides.map(({ title, blocks }) =>
        [`## ${title}`, ...blocks.map((one) => one.join('\n'))].join('\n\n'),
      )
      const { lesson } = await parseText(text.join('\n\n---\n\n'))
      const shown = lesson.slides.map((one) => `${one.title} ${one.blocks.map(textOf).join(' ')}`).join(' ')
      for (const word of text.join(' ').match(/[a-zқәіөұ]{2,}/g) ?? []) {
        if (!['js', 'callout', 'more'].includes(word)) expect(shown).toContain(word)
      }
    }),
    runs,
  ))

function textOf(one: Block): string {
  if (one.kind === 'prose') return inlineText(one.html.replace(/<\/(?:p|li|t[dh]|h\d)>/g, ' '))
  return `${String(one.view.titleHtml ?? '')} ${Object.values(one.slots).flat().map(textOf).join(' ')}`
}
