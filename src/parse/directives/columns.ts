import type { DirectiveContext } from '../context.ts'
import { type DirectiveKind, directiveBlock } from '../directive.ts'
import type { SourceBlock } from '../split-lesson.ts'

/** Blocks side by side, as written. Holds `column` blocks; whatever else stands inside becomes a column of its own. */
export const columns: DirectiveKind = {
  name: 'columns',
  attributes: [],
  classes: [],
  parse: (source, context) => [directiveBlock(source, { view: {}, slots: { body: context.blocks(source.nodes) } })],
}

/** One of several side by side. `::: column {width=60%}` */
export const column: DirectiveKind = {
  name: 'column',
  attributes: ['width'],
  classes: [],
  parse: (source, context) => [
    directiveBlock(source, { view: { width: width(source, context) }, slots: { body: context.blocks(source.nodes) } }),
  ],
}

/** A share of the row, in per cent. */
function width(source: SourceBlock, context: DirectiveContext): string | null {
  const written = source.attributes.values.width
  if (written === undefined) return null
  const share = /^(\d{1,2}(?:\.\d+)?|100)%?$/.exec(written.trim())
  if (share) return `${share[1]}%`
  context.report({
    ...source.at,
    rule: 'column-width',
    severity: 'error',
    message: `"${written}" is not a width for a column.`,
    hint: 'Write a share of the row in per cent, such as width=60%.',
  })
  return null
}
