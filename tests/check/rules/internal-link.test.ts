import { expect, test } from 'vitest'
import { complaints } from '../check-text.ts'

const linkLines = async (text: string) => (await complaints('internal-link', text)).map(([line]) => line)

test('a link to a slide, a block, an item or a footnote of any slide leads somewhere', async () => {
  const text = [
    '## A {#a}\n\n[b](#/b) [box](#box) [item](#item) [raw](#raw) [up](#) [start](#/) [a](#/0)',
    '## B {#b}\n\n::: callout Box {#box}\n- one {#item}\n:::\n\n<p id="raw">x</p>\n\nx[^n] [note](#fn-s2-1)\n\n[^n]: note',
  ]
  expect(await linkLines(text.join('\n\n---\n\n'))).toEqual([])
})

test('a link to a slide that is not there is said, with the one that was meant', async () => {
  const text = '## A {#chambers}\n\n[x](#chamber)\n\n::: callout\n[y](#/nowhere)\n:::\n\nNote: [z](#/9)'
  expect(await complaints('internal-link', text)).toEqual([
    [3, 'No slide has the id "chamber". Did you mean "chambers"?'],
    [6, 'No slide has the id "nowhere".'],
    [9, 'The lesson has no slide "#/9".'],
  ])
})

test('a link to a slide counted from 0 goes down a stack by its second number', async () => {
  expect(await linkLines('## A\n\n[x](#/1/1) [y](#/1/2)\n\n---\n\n## B\n\n----\n\n## C')).toEqual([3])
})
