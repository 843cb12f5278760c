import type { Place } from '../model.ts'
import { didYouMean } from '../text/nearest.ts'
import type { SlideContext } from './context.ts'
import { joinLines, placeOf } from './lines.ts'

/** The mark of a footnote, and the note itself put on the list of its slide. */
export function useFootnote(label: string, at: Place, context: SlideContext): string {
  const source = context.footnotes.get(label)
  if (!source) {
    context.report({
      ...at,
      rule: 'unknown-footnote',
      severity: 'error',
      message: `There is no footnote "${label}".${didYouMean(label, context.footnotes.keys())}`,
      hint: `Define it on a line of its own: [^${label}]: the note.`,
    })
    return ''
  }
  context.usedFootnotes.add(label)
  let note = context.slideFootnotes.get(label)
  if (!note) {
    const number = context.slideFootnotes.size + 1
    const id = `fn-${context.slideId}-${number}`
    note = { number, id, html: '', at: placeOf(source[0]!) }
    context.slideFootnotes.set(label, note)
  }
  return `<sup class="footnote-ref"><a href="#${note.id}">${note.number}</a></sup>`
}

/** The text of a footnote, ready for the Markdown parser. */
export function footnoteText(label: string, context: SlideContext): string {
  return joinLines(context.footnotes.get(label)!)
}
