import type { Block, Place, Term } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { languageName } from '../text/language-name.ts'
import { didYouMean } from '../text/nearest.ts'
import type { SlideContext } from './context.ts'
import { findTerm, glossaryFile } from './glossary.ts'
import type { TermToken } from './inline-extensions.ts'

/**
 * `[[term]]` with what the glossary says of it. The first use on the slides of a lesson is marked as the one that
 * defines it; later ones show the same but do not catch the eye. In notes and inside links a term is its words.
 */
export function termHtml(token: TermToken, at: Place, context: SlideContext): string {
  const { term: written, shown, inLink } = token
  const words = escapeHtml(shown)
  const term = knownTerm(written, at, context)
  // Without a glossary two brackets are what they are in any Markdown.
  if (context.references.terms === null) return escapeHtml(token.raw)
  if (term === null || inLink || context.plainTerms) return words
  const first = !context.markedTerms.has(term)
  context.markedTerms.add(term)
  const name = first ? 'dfn' : 'span'
  const classes = `term${first ? '' : ' again'} of-${term.key}`
  const more = `<span class="term-more">${explanation(term, context.language)}</span>`
  return `<${name} class="${classes}"><span class="term-word">${words}</span>${more}</${name}>`
}

function explanation(term: Term, language: string): string {
  const said = term.definitions[language] === undefined ? Object.keys(term.definitions)[0]! : language
  const lang = said === language ? '' : ` lang="${escapeHtml(said)}"`
  const definition = `<span class="term-definition"${lang}>${escapeHtml(term.definitions[said]!)}</span>`
  const others = Object.entries(term.forms).filter(([other]) => other !== language)
  const forms = others.map(
    ([other, form]) =>
      ` <span class="term-form"><span class="term-language">${escapeHtml(languageName(other, language))}:</span> ` +
      `<span lang="${escapeHtml(other)}">${escapeHtml(form)}</span></span>`,
  )
  return definition + forms.join('')
}

function knownTerm(written: string, at: Place, context: SlideContext): Term | null {
  const { terms, missed } = context.references
  const term = terms && findTerm(terms, written)
  if (term) return term
  if (terms !== null) {
    const names = [...terms.values()].flatMap(({ forms }) => Object.values(forms))
    context.report({
      ...at,
      rule: 'unknown-term',
      severity: 'error',
      message: `The glossary has no term "${written}".${didYouMean(written, names)}`,
      hint: `Add it to ${glossaryFile}; [[term|other words]] shows other words for a term.`,
    })
  } else if (!missed.has(glossaryFile)) {
    missed.add(glossaryFile)
    context.report({
      ...at,
      rule: 'no-glossary',
      severity: 'error',
      message: `"${written}" is marked as a term, but the course has no ${glossaryFile}.`,
      hint: `Put ${glossaryFile} at the top of the course, with columns term_en and definition_en; \\[[ writes two brackets.`,
    })
  }
  return null
}

/**
 * Reads a part of a lesson, and forgets which terms it marked when not all who see the lesson see it: then the use after
 * it is the first that everybody meets.
 */
export function markTerms<Part>(context: SlideContext, read: () => Part, isForAll: (part: Part) => boolean): Part {
  const before = [...context.markedTerms]
  const part = read()
  if (context.markedTerms.size > before.length && !isForAll(part)) {
    context.markedTerms.clear()
    for (const term of before) context.markedTerms.add(term)
  }
  return part
}

/** Blocks for teachers, or for the study page and paper alone, are not what everybody sees in class. */
export function areForAll(blocks: readonly Block[]): boolean {
  return blocks.every(
    (block) =>
      block.kind === 'prose' ||
      (!block.shown.teacherOnly && (block.shown.outputs === null || block.shown.outputs.includes('deck'))),
  )
}
