import type { Output } from '../../model.ts'
import { type DirectiveKind, directiveBlock } from '../directive.ts'

const outputs: readonly Output[] = ['deck', 'study', 'handout']

/** Shown there alone: `::: only {.deck}`, `::: only {.teacher}`; both together narrow it to the teacher's deck. */
export const only: DirectiveKind = {
  name: 'only',
  attributes: [],
  classes: [...outputs, 'teacher'],
  parse(source, context) {
    const { classes } = source.attributes
    const named = outputs.filter((output) => classes.includes(output))
    const teacherOnly = classes.includes('teacher')
    if (named.length === 0 && !teacherOnly) {
      context.report({
        ...source.at,
        rule: 'only-where',
        severity: 'error',
        message: 'This "only" block does not say where it is shown.',
        hint: 'Add one or more of .deck .study .handout .teacher in braces.',
      })
    }
    const block = directiveBlock(source, {
      classes: classes.filter((name) => name !== 'teacher' && !outputs.includes(name as Output)),
      view: { teacher: teacherOnly },
      slots: { body: context.blocks(source.nodes) },
    })
    return [{ ...block, shown: { outputs: named.length > 0 ? named : null, teacherOnly } } as typeof block]
  },
}
