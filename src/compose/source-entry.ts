import type { Plain, Source } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { Words } from '../text/fill-word.ts'
import { formatDate } from '../text/format-date.ts'
import { plainText } from '../text/plain-text.ts'
import { refId } from '../text/ref-id.ts'
import { fillWordMarks } from '../text/word-marks.ts'

/** A line of a list of sources, ready for its template. */
export type SourceEntry = {
  readonly [name: string]: Plain
  readonly ref: string
  readonly shortHtml: string
  readonly authors: string | null
  readonly title: string
  /** Full stops, where what they follow does not end with a sign of its own. */
  readonly shortStop: string
  readonly titleStop: string
  readonly language: string | null
  readonly href: string | null
  /** The same, written for an attribute. */
  readonly hrefHtml: string | null
  /** Where it appeared and when, each without its full stop. */
  readonly details: readonly string[]
  readonly remark: string | null
  readonly remarkStop: string
}

/** An entry as the list shows it: short form, authors, linked title, where and when, what was seen of it. */
export function sourceEntry(source: Source, language: string, words: Words): SourceEntry {
  const { href, issued, accessed } = source
  const details = [
    source.container,
    source.publisher,
    issued.length > 1 ? formatDate(issued, language) : null, // the year alone stands in the short form
    href === null ? null : shortAddress(href),
    accessed.length > 0 ? words('sources.accessed', { date: formatDate(accessed, language) }) : null,
  ]
  const shortHtml = fillWordMarks(source.shortHtml, words)
  return {
    ref: refId(source.id),
    shortHtml,
    shortStop: stopAfter(shortHtml),
    authors: source.authors && withoutStop(source.authors),
    title: source.title,
    titleStop: stopAfter(source.title),
    language: source.language,
    href,
    hrefHtml: href && escapeHtml(href),
    details: details.flatMap((part) => (part ? [withoutStop(part)] : [])),
    remark: source.remark && withoutStop(source.remark),
    remarkStop: stopAfter(withoutStop(source.remark ?? '')),
  }
}

/** What an entry says, for an estimate of the room it takes. */
export function entryText({ shortHtml, authors, title, details, remark }: SourceEntry): string {
  return [plainText(shortHtml), authors, title, ...details, remark].filter(Boolean).join('. ')
}

/** The host says where a link leads; a DOI says which text it is. */
function shortAddress(href: string): string {
  const doi = /^https:\/\/doi\.org\/(.+)$/.exec(href)?.[1]
  return doi ? `doi:${doi}` : href.replace(/^https?:\/\/(?:www\.)?([^/?#:]+).*$/i, '$1')
}

function stopAfter(text: string): string {
  return /[.?!…]$/.test(text) ? '' : '.'
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}
