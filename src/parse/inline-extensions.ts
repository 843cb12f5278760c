import type { TokenizerExtension, Tokens } from 'marked'

export type MathToken = Tokens.Generic & { type: 'math'; text: string; display: boolean }
export type FootnoteToken = Tokens.Generic & { type: 'footnote'; label: string }

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

/** The extensions that a lesson needs; each costs time in every piece of text, so none comes unasked. */
export function extensionsFor(lesson: string): TokenizerExtension[] {
  return [...(lesson.includes('$') ? [math, mathBlock] : []), ...(lesson.includes('[^') ? [footnote] : [])]
}

function indexOrNone(source: string, sign: string): number | undefined {
  const index = source.indexOf(sign)
  return index === -1 ? undefined : index
}
