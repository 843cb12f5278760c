import { inlineText } from '../../text/plain-text.ts'
import { type DirectiveKind, directiveBlock } from '../directive.ts'

/** Before and after: a table of three columns whose rows are marked as changed or unchanged. */
export const compare: DirectiveKind = {
  name: 'compare',
  attributes: [],
  classes: [],
  parse(source, context) {
    const table = context.table(source.nodes)
    // Rows have as many cells as the header: Markdown adds what is missing and drops what is too much.
    if (table?.header.length !== 3) {
      context.report({
        ...source.at,
        rule: 'compare-table',
        severity: 'error',
        message: 'A "compare" block needs one table with three columns: what, before, after.',
        hint: 'Start it with | | Before | After | and a line | --- | --- | --- |.',
      })
      return context.blocks(source.nodes)
    }
    const rows = table.rows.map(({ cells: [what, before, after] }) => {
      const changed = inlineText(before!) !== inlineText(after!)
      return { whatHtml: what!, beforeHtml: before!, afterHtml: after!, changed }
    })
    const [whatHtml, beforeHtml, afterHtml] = table.header
    return [
      directiveBlock(source, {
        view: { whatHtml: whatHtml!, beforeHtml: beforeHtml!, afterHtml: afterHtml!, rows },
        slots: {},
      }),
    ]
  },
}
