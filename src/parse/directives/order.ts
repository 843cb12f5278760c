import { inlineText } from '../../text/plain-text.ts'
import { shuffle } from '../../text/shuffle.ts'
import type { DirectiveKind } from '../directive.ts'
import { optionBlock, questionBlock, questionParts, reportTwins } from '../question-parts.ts'

/** Things to put in order: a list in the right order, shown in another one. */
export const order: DirectiveKind = {
  name: 'order',
  attributes: ['hint'],
  classes: [],
  isQuestion: true,
  parse(source, context) {
    const parts = questionParts(source, 'list', context)
    const items = parts.asked?.items() ?? []
    if (items.length < 2) {
      context.report({
        ...source.at,
        rule: 'order-items',
        severity: 'error',
        message: `An "order" block needs two things or more to put in order; this one has ${items.length}.`,
        hint: 'Write them as a numbered list in the right order; they are shown in another.',
      })
    }
    reportTwins(items, 'order-items', context)
    const texts = items.map(({ content }) => inlineText(content.html))
    const numbered = items.map((item, index) =>
      optionBlock({
        content: item.content,
        sign: null,
        right: String(index + 1),
        box: 'blank',
        attributes: item.attributes,
        at: item.content.at,
      }),
    )
    const view = { answer: texts.map((text, index) => `${index + 1}.\u00a0${text}`).join('; ') }
    return [questionBlock(source, parts, { view, slots: { items: shuffle(numbered, texts.join('\n')) } }, context)]
  },
}
