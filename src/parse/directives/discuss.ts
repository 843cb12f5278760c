import type { Block } from '../../model.ts'
import { blockMinutes, timeView } from '../block-time.ts'
import { type DirectiveKind, directiveBlock } from '../directive.ts'
import { nestedBlocks } from '../question-parts.ts'

/** An open question. What good answers have, in a nested `points` block, is the teacher's alone. */
export const discuss: DirectiveKind = {
  name: 'discuss',
  attributes: ['time'],
  classes: [],
  parse(source, context) {
    const pieces = context.pieces(source.nodes)
    const points = pieces.flatMap(({ block }): Block[] => {
      if (block?.name !== 'points') return []
      const inside = nestedBlocks(block, context)
      const made = directiveBlock(block, { view: {}, slots: { body: inside } })
      // Never on the wall, where the class would read them before it thinks.
      return [{ ...made, shown: { outputs: ['study', 'handout'], teacherOnly: true } } as typeof made]
    })
    const body = pieces.filter(({ block }) => block?.name !== 'points').flatMap((piece) => piece.blocks())
    return [
      directiveBlock(source, {
        view: {
          titleHtml: source.title === null ? null : context.inline(source.title, source.at),
          ...timeView(blockMinutes(source, context)),
        },
        slots: { body, points },
      }),
    ]
  },
}
