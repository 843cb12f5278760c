import type { DirectiveKind } from '../directive.ts'
import { Gaps } from '../gaps.ts'
import { questionBlock, questionParts } from '../question-parts.ts'

/** Text with gaps to fill: `{{answer|also right}}`. */
export const blank: DirectiveKind = {
  name: 'blank',
  attributes: ['hint'],
  classes: [],
  isQuestion: true,
  parse(source, context) {
    const gaps = new Gaps()
    const title = source.title === null ? null : gaps.takeFrom(source.title)
    const taken = { ...source, title, nodes: gaps.takeOut(source.nodes) }
    const parts = questionParts(taken, null, context)
    if (gaps.answers.length === 0) {
      context.report({
        ...source.at,
        rule: 'blank-gap',
        severity: 'error',
        message: 'This "blank" block has no gap to fill.',
        hint: 'Put the words to be found in double braces: {{98}}, or {{98|ninety-eight}} when both are right.',
      })
    }
    const answer = gaps.answers.map(([first]) => first).join('; ')
    const slots = { explanation: gaps.spellOut(parts.explanation), hint: gaps.spellOut(parts.hint) }
    return gaps.putIn([questionBlock(taken, parts, { view: { answer }, slots }, context)])
  },
}
