import type { Place } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { didYouMean } from '../text/nearest.ts'
import { refId } from '../text/ref-id.ts'
import { wordMark } from '../text/word-marks.ts'
import { bibliographyFile } from './bibliography.ts'
import type { SlideContext } from './context.ts'
import type { CitationToken, Cite } from './inline-extensions.ts'

/** Says in a `sources` column that a part of a row is not verified. */
const unverified = 'unverified'

/** `[see @a, p. 3; @b]` as `(see Author 2023, p. 3; Other 2024)`, each linked to its entry on the Sources slides. */
export function citationHtml({ cites, inLink }: CitationToken, at: Place, context: SlideContext): string {
  const html = cites.map((cite) => citeHtml(cite, inLink, at, context)).join('; ')
  return `<span class="cite">${context.bareCitations ? html : `(${html})`}</span>`
}

/** Sources by id, for a source line. */
export function citeSources(ids: readonly string[], at: Place, context: SlideContext): string {
  return [...new Set(ids)].map((id) => citeHtml({ before: '', id, after: '' }, false, at, context)).join('; ')
}

function citeHtml({ before, id, after }: Cite, inLink: boolean, at: Place, context: SlideContext): string {
  const short = sourceHtml(id, inLink, at, context)
  return [before === '' ? '' : `${escapeHtml(before)} `, short, after === '' ? '' : `, ${locator(after)}`].join('')
}

/** A number stays with the word before it. */
function locator(text: string): string {
  return escapeHtml(text).replace(/(\.|§|\p{L}) (?=\d)/gu, '$1\u00a0')
}

function sourceHtml(id: string, inLink: boolean, at: Place, context: SlideContext): string {
  if (id === unverified) return wordMark('cite.unverified')
  const { bibliography, missed } = context.references
  const source = bibliography?.get(id)
  if (source) return inLink ? source.shortHtml : `<a href="#${refId(id)}">${source.shortHtml}</a>`
  if (bibliography !== null) {
    context.report({
      ...at,
      rule: 'unknown-citation',
      severity: 'error',
      message: `The bibliography has no source "${id}".${didYouMean(id, bibliography.keys())}`,
      hint: `Add an entry with this id to ${bibliographyFile}, or cite one that is there.`,
    })
  } else if (!missed.has(bibliographyFile)) {
    missed.add(bibliographyFile)
    context.report({
      ...at,
      rule: 'no-bibliography',
      severity: 'error',
      message: `"${id}" is cited, but the course has no ${bibliographyFile}.`,
      hint: `Put ${bibliographyFile} (CSL-JSON, as Zotero exports it) at the top of the course; \\[@ writes a bracket and an @.`,
    })
  }
  return `${escapeHtml(id)}?`
}
