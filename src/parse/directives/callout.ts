import { type DirectiveKind, directiveBlock } from '../directive.ts'

const tones = ['key', 'example', 'warning', 'question']

/** A titled box. `::: callout What to remember {.key}` */
export const callout: DirectiveKind = {
  name: 'callout',
  attributes: [],
  classes: tones,
  parse(source, context) {
    const tone = source.attributes.classes.find((name) => tones.includes(name)) ?? null
    return [
      directiveBlock(source, {
        classes: source.attributes.classes.filter((name) => name !== tone),
        view: {
          tone: tone ?? 'plain',
          labelKey: tone === null ? null : `callout.${tone}`,
          titleHtml: source.title === null ? null : context.inline(source.title, source.at),
        },
        slots: { body: context.blocks(source.nodes) },
      }),
    ]
  },
}
