import { expect, test } from 'vitest'
import { leadIns, withLeadIns } from '../../../src/compose/paper/lead-ins.ts'
import { parseText } from '../../parse/parse-text.ts'

async function marked(notes: string): Promise<string[]> {
  const { lesson } = await parseText(`## Title\n\nNote:\n${notes}`)
  const blocks = lesson.slides.flatMap((slide) => slide.notes)
  return withLeadIns(blocks, leadIns(blocks)).map((block) => (block.kind === 'prose' ? block.html.trim() : ''))
}

test('what opens paragraphs of the notes again and again is marked', async () => {
  expect(
    await marked('Ask: Who?\n\nA student may ask: “Why?”\n\nAsk, to close: And you?\n\nA student may ask: “How?”'),
  ).toEqual([
    '<p><strong class="lead-in">Ask:</strong> Who?</p>',
    '<p><strong class="lead-in">A student may ask:</strong> “Why?”</p>',
    '<p><strong class="lead-in">Ask, to close:</strong> And you?</p>',
    '<p><strong class="lead-in">A student may ask:</strong> “How?”</p>',
  ])
})

test('what stands before a colon once is a sentence like any other', async () => {
  const notes = 'The result: six parties.\n\nNext: the house. Next: the rest.\n\nIn this case nobody knew: why?'
  expect((await marked(notes)).join()).not.toContain('lead-in')
})
