import type { TokenizerExtension, Tokens } from 'marked'

export type MathToken = Tokens.Generic & { type: 'math'; text: string; display: boolean }
export type FootnoteToken = Tokens.Generic & { type: 'footnote'; label: string }
export type CitationToken = Tokens.Generic & { type: 'citation'; cites: readonly Cite[]; inLink: boolean }
export type TermToken = Tokens.Generic & { type: 'term'; term: string; shown: string; inLink: boolean }

/** One source of a citation, with what its author wrote before and after it: `see`, `p. 3`. */
export type Cite = { readonly before: string; readonly id: string; readonly after: string }

/** `$x^2$` and `$$x^2$$`. A dollar before a space or after one is money, and so is one before a digit. */
const inlineMath = /^\$\$((?:\\.|[^\\$])+)\$\$|^\$(?![\s$])((?:\\.|[^\\$\n])*[^\\$\s])\$(?!\d)/

/** A cheap look at a whole lesson: may it hold mathematics? */
export const mayHoldMath = /\$\$[\s\S]+?\$\$|\$(?![\s$])(?:\\.|[^\\$\n])*[^\\$\s]\$(?!\d)/

const math: TokenizerExtension = {
  name: 'math',
  level: 'inline',
  start: (source) => indexOrNone(source, '$'),
  tokenizer(source) {
    const match = source.startsWith('$') ? inlineMath.exec(source) : null
    if (!match) return undefined
    return { type: 'math', raw: match[0], text: (match[1] ?? match[2])!.trim(), display: match[1] !== undefined }
  },
}

const mathBlock: TokenizerExtension = {
  name: 'mathBlock',
  level: 'block',
  start: (source) => indexOrNone(source, '\n$$'),
  tokenizer(source) {
    const match = source.startsWith('$$') ? /^\$\$[ \t]*\n([\s\S]+?)\n\$\$[ \t]*(?:\n|$)/.exec(source) : null
    return match ? { type: 'mathBlock', raw: match[0], text: match[1]!.trim(), display: true } : undefined
  },
}

const footnote: TokenizerExtension = {
  name: 'footnote',
  level: 'inline',
  start: (source) => indexOrNone(source, '[^'),
  tokenizer(source) {
    const match = source.startsWith('[^') ? /^\[\^([^\]\s]+)\](?!:)/.exec(source) : null
    return match ? { type: 'footnote', raw: match[0], label: match[1]! } : undefined
  },
}

/** `[@id]`, `[see @a, pp. 3–4; @b]`. A link, `[@name](…)`, and an address with an @ in it are none. */
const citationText = /^\[((?:[^[\]@`]*\s)?@[\p{L}\p{N}_][^[\]`]*)\](?!\()/u
const oneCite = /^(?:(.*?)\s)?@([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?~/-]*[\p{L}\p{N}_])?)\s*,?\s*(.*)$/su

/** A cheap look at a whole lesson: may it hold a citation? */
const mayHoldCitation = /\[(?:[^[\]@`]*\s)?@/

const citation: TokenizerExtension = {
  name: 'citation',
  level: 'inline',
  start: (source) => indexOrNone(source, '['),
  tokenizer(source) {
    const match = source.startsWith('[') ? citationText.exec(source) : null
    const cites = match ? readCites(match[1]!) : null
    return cites ? { type: 'citation', raw: match![0], cites, inLink: this.lexer.state.inLink } : undefined
  },
}

/** The sources between the brackets; null when there is something else. A part without an @ belongs to the one before. */
function readCites(text: string): Cite[] | null {
  const cites: Cite[] = []
  for (const part of text.split(';')) {
    const found = oneCite.exec(part.trim())
    const last = cites.at(-1)
    if (found) cites.push({ before: found[1] ?? '', id: found[2]!, after: found[3]! })
    else if (last && !part.includes('@')) cites[cites.length - 1] = { ...last, after: `${last.after};${part}` }
    else return null
  }
  return cites
}

/** `[[term]]`, `[[term|shown text]]`; a list of numbers in brackets is none. */
const termText = /^\[\[(?=\p{L})([^[\]|`\n]+)(?:\|([^[\]`\n]+))?\]\](?!\()/u

const term: TokenizerExtension = {
  name: 'term',
  level: 'inline',
  start: (source) => indexOrNone(source, '[['),
  tokenizer(source) {
    const match = source.startsWith('[[') ? termText.exec(source) : null
    if (!match) return undefined
    const written = match[1]!.trim()
    const shown = match[2]?.trim() || written
    // `text` is what a title made of these words reads.
    return { type: 'term', raw: match[0], term: written, shown, text: shown, inLink: this.lexer.state.inLink }
  },
}

/** The extensions that a lesson needs; each costs time in every piece of text, so none comes unasked. */
export function extensionsFor(lesson: string): TokenizerExtension[] {
  return [
    ...(lesson.includes('$') ? [math, mathBlock] : []),
    ...(lesson.includes('[^') ? [footnote] : []),
    ...(mayHoldCitation.test(lesson) ? [citation] : []),
    ...(lesson.includes('[[') ? [term] : []),
  ]
}

function indexOrNone(source: string, sign: string): number | undefined {
  const index = source.indexOf(sign)
  return index === -1 ? undefined : index
}
