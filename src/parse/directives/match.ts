import { letter } from '../../text/letter.ts'
import { inlineText } from '../../text/plain-text.ts'
import { shuffle } from '../../text/shuffle.ts'
import type { DirectiveKind } from '../directive.ts'
import { optionBlock, questionBlock, questionParts, reportTwins } from '../question-parts.ts'

/** What belongs together: a table of two columns whose right one is shown in another order. */
export const match: DirectiveKind = {
  name: 'match',
  attributes: ['hint'],
  classes: [],
  isQuestion: true,
  parse(source, context) {
    const table = context.table(source.nodes)
    const parts = questionParts(source, 'table', context)
    const rows = table?.header.length === 2 ? table.rows : []
    if (rows.length < 2) {
      context.report({
        ...source.at,
        rule: 'match-pairs',
        severity: 'error',
        message: 'A "match" block needs a table of two columns with two pairs or more.',
        hint: 'Start it with | Body | Task | and a line | --- | --- |, then one line for each pair.',
      })
      if (rows.length === 0) return [...(parts.asked?.blocks() ?? []), ...parts.body, ...parts.explanation]
    }
    for (const side of [0, 1])
      reportTwins(
        rows.map(({ cells, at }) => ({ content: { html: cells[side]!, at } })),
        'match-pairs',
        context,
      )
    const seed = rows.map(({ cells }) => inlineText(cells.join(' '))).join('\n')
    const shuffled = shuffle(rows, seed)
    const left = rows.map((row, index) =>
      optionBlock({
        content: null,
        textHtml: row.cells[0]!,
        sign: String(index + 1),
        right: letter(shuffled.indexOf(row)),
        box: 'blank',
        at: row.at,
      }),
    )
    const right = shuffled.map((row, index) =>
      optionBlock({ content: null, textHtml: row.cells[1]!, sign: letter(index), right: null, box: null, at: row.at }),
    )
    const view = {
      leftHtml: table!.header[0]!,
      rightHtml: table!.header[1]!,
      answer: left.map(({ view: { sign, right: partner } }) => `${sign} – ${partner}`).join(', '),
    }
    return [questionBlock(source, parts, { view, slots: { from: left, to: right } }, context)]
  },
}
