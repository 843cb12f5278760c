import type { TimelineEntry, TimelineFigure } from '../../model.ts'
import type { DirectiveContext } from '../context.ts'
import { hasColumn, nameList } from '../data/columns.ts'
import type { DirectiveKind } from '../directive.ts'
import { figureAttributes, figureBlock, figureData, figureFrame } from '../figure-block.ts'
import type { SourceBlock, SourceNode } from '../split-lesson.ts'

/** Dated entries, from a list inside (`- **1995** Two chambers`) or from a CSV. */
export const timeline: DirectiveKind = {
  name: 'timeline',
  attributes: [...figureAttributes, 'date', 'text', 'highlight'],
  classes: [],
  parse(source, context) {
    const fromData = source.attributes.values.src !== undefined
    const data = fromData ? figureData(source, context) : null
    const { entries, others } = fromData
      ? { entries: readRows(source, data, context), others: source.nodes }
      : readItems(source, context)
    if (entries.length === 0) {
      if (!fromData) reportEmpty(source, context)
      return context.blocks(source.nodes)
    }
    const frame = figureFrame({ ...source, title: source.title ?? '' }, [], data, {
      ...context,
      report: (one) => one.rule !== 'figure-title' && context.report(one), // a list needs no title to be understood
    })
    const figure: TimelineFigure = { ...frame, kind: 'timeline', entries }
    return [figureBlock({ ...source, nodes: [...others] }, figure, data, context)]
  },
}

function readRows(
  source: SourceBlock,
  data: ReturnType<typeof figureData>,
  context: DirectiveContext,
): TimelineEntry[] {
  const { date = 'date', text = 'text', highlight = '' } = source.attributes.values
  if (data === null || ![date, text].every((name) => hasColumn(data.table, name, source.at, context.report))) return []
  const stressed = nameList(highlight)
  return data.rows.flatMap((row): TimelineEntry[] => {
    const when = row.cells[date]!
    if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(when)) {
      context.report({
        ...row.at,
        rule: 'data-date',
        severity: 'error',
        message: `"${when}" in the column "${date}" of "${data.table.path}" is no date.`,
        hint: 'Write 1995, 1995-08 or 1995-08-30, as far as it is known.',
      })
      return []
    }
    return [{ date: when, textHtml: context.inline(row.cells[text]!, row.at), highlighted: stressed.includes(when) }]
  })
}

const item = /^[-*+][ \t]+\*\*(.+?)\*\*:?[ \t]*(.*)$/

/** The items of the list, and what else stands in the block. */
function readItems(source: SourceBlock, context: DirectiveContext): { entries: TimelineEntry[]; others: SourceNode[] } {
  const entries: TimelineEntry[] = []
  const others = source.nodes.flatMap((node): SourceNode[] => {
    if (node.kind !== 'markdown' || !node.lines.some((line) => item.test(line.text))) return [node]
    const rest: typeof node.lines = []
    let open: { date: string; text: string; line: (typeof node.lines)[number] } | null = null
    const close = () => {
      if (open === null) return
      const at = { file: open.line.file, line: open.line.number, column: 1 }
      entries.push({ date: open.date, textHtml: context.inline(open.text, at), highlighted: false })
      open = null
    }
    for (const line of node.lines) {
      const match = item.exec(line.text)
      if (match) {
        close()
        open = { date: match[1]!, text: match[2]!, line }
      } else if (open !== null && /^[ \t]+\S/.test(line.text)) {
        open = {
          ...(open as { date: string; text: string; line: typeof line }),
          text: `${(open as { text: string }).text} ${line.text.trim()}`,
        }
      } else if (line.text.trim() !== '') rest.push(line)
    }
    close()
    return rest.length === 0 ? [] : [{ kind: 'markdown', lines: rest }]
  })
  const stressed = nameList(source.attributes.values.highlight ?? '')
  return { entries: entries.map((one) => ({ ...one, highlighted: stressed.includes(one.date) })), others }
}

function reportEmpty(source: SourceBlock, context: DirectiveContext): void {
  context.report({
    ...source.at,
    rule: 'timeline-entries',
    severity: 'error',
    message: 'This timeline has no entries.',
    hint: 'Write a list inside, each item with its date first: - **1995** Two chambers. Or name a CSV with src=.',
  })
}
