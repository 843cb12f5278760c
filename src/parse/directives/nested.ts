import { type DirectiveKind, directiveBlock } from '../directive.ts'

/** Blocks that mean something inside another one only, which reads them itself. Met elsewhere, they say so. */
const parents: Readonly<Record<string, string>> = {
  hint: 'quiz, match, order or blank',
  points: 'discuss',
  for: 'claim',
  against: 'claim',
  settle: 'claim',
}

/** The kinds for blocks that stand where they do not belong. What teachers alone may see stays with them there, too. */
export const nested: readonly DirectiveKind[] = Object.entries(parents).map(([name, parent]) => ({
  name,
  attributes: [],
  classes: [],
  parse(source, context) {
    context.report({
      ...source.at,
      rule: 'block-place',
      severity: 'error',
      message: `A "${name}" block stands directly inside a ${parent} block, not here.`,
      hint: `Move it into the ${parent} block it belongs to, and give that block a longer fence.`,
    })
    const block = directiveBlock(source, {
      name: 'only',
      view: { teacher: name === 'points' },
      slots: { body: context.blocks(source.nodes) },
    })
    return [{ ...block, shown: { outputs: null, teacherOnly: name === 'points' } } as typeof block]
  },
}))
