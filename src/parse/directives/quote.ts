import { type DirectiveKind, directiveBlock } from '../directive.ts'

/** A quotation with its source. `::: quote {by="…" source="…"}` */
export const quote: DirectiveKind = {
  name: 'quote',
  attributes: ['by', 'source'],
  classes: [],
  parse(source, context) {
    const { by, source: origin } = source.attributes.values
    if (!by && !origin) {
      context.report({
        ...source.at,
        rule: 'quote-source',
        severity: 'warning',
        message: 'This quotation does not say whose words it holds.',
        hint: 'Add by="…" for the speaker, source="…" for the place, or both.',
      })
    }
    return [
      directiveBlock(source, {
        view: {
          by: by ?? null,
          sourceHtml: origin ? context.sourceLine(origin, source.at) : null,
          attributed: Boolean(by ?? origin),
          both: Boolean(by && origin),
        },
        slots: { body: context.blocks(source.nodes) },
      }),
    ]
  },
}
