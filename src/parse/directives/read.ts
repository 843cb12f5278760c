import { type DirectiveKind, directiveBlock } from '../directive.ts'

/** Longer text for reading alone: on the study page and in the handout, never projected. */
export const read: DirectiveKind = {
  name: 'read',
  attributes: [],
  classes: [],
  parse(source, context) {
    const block = directiveBlock(source, { view: {}, slots: { body: context.blocks(source.nodes) } })
    return [{ ...block, shown: { outputs: ['study', 'handout'], teacherOnly: false } } as typeof block]
  },
}
