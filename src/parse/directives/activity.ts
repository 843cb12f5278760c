import { blockMinutes, timeView } from '../block-time.ts'
import { type DirectiveKind, directiveBlock } from '../directive.ts'

/** Something the class does: steps, and the time for them, which the deck counts down. */
export const activity: DirectiveKind = {
  name: 'activity',
  attributes: ['time'],
  classes: [],
  parse: (source, context) => [
    directiveBlock(source, {
      view: {
        titleHtml: source.title === null ? null : context.inline(source.title, source.at),
        ...timeView(blockMinutes(source, context)),
      },
      slots: { body: context.blocks(source.nodes) },
    }),
  ],
}
