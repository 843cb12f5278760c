import type { Block, Slide } from '../../model.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import { htmlOf } from '../html-of.ts'

/** Of four key terms one is a gap: partial notes teach more than full ones (Katayama et al. 2000). */
const every = 4

const term =
  /<(?:dfn|span) class="term(?: again)? of-[\w-]+"><span class="term-word">(.*?)<\/span><span class="term-more">.*?<\/span><\/(?:dfn|span)>/g

/**
 * Key sentences of a lesson with some of their key terms as gaps, by slide id: sentences of the slides that hold a term
 * of the glossary. 15 to 30 per cent of the terms become gaps, spread evenly.
 */
export function guidedSentences(slides: readonly Slide[]): ReadonlyMap<string, readonly string[]> {
  const found = slides.flatMap((slide) =>
    sentencesOf(slide).map((html) => ({ id: slide.id, html, terms: [...html.matchAll(term)].length })),
  )
  const total = found.reduce((sum, one) => sum + one.terms, 0)
  const offset = total < every ? 0 : Math.floor(every / 2)
  let count = 0
  const guided = new Map<string, string[]>()
  for (const { id, html } of found) {
    const text = html.replace(term, (_whole, words: string) => (count++ % every === offset ? gapFor(words) : words))
    guided.set(id, [...(guided.get(id) ?? []), text])
  }
  return guided
}

/** Titles, and paragraphs and items of text that use a term; tables and questions have their own place. */
function sentencesOf(slide: Slide): string[] {
  const prose = slide.blocks.flatMap((block) => proseHtml(block))
  const pieces = prose.flatMap((html) => [
    ...html.matchAll(/<(?:p|li)(?:\s[^>]*)?>([\s\S]*?)(?=<\/?(?:p|li|ul|ol)[\s>])/g),
  ])
  return [slide.titleHtml ?? '', ...pieces.map((piece) => piece[1]!.trim())].filter((html) => html.search(term) !== -1)
}

function proseHtml(block: Block): string[] {
  if (block.kind === 'prose') return block.what === 'paragraph' || block.what === 'list' ? [block.html] : []
  return ['callout', 'columns', 'column', 'only'].includes(block.name) ? htmlOf([block]) : []
}

/** As wide as the word is when it is written by hand. */
function gapFor(words: string): string {
  const letters = words.replace(/<[^>]*>/g, '').length
  return `<span class="gap" style="width:${Math.max(12, letters * 3)}mm">${escapeHtml('\u00a0')}</span>`
}
