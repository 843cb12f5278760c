import type { Block, Directive, Lesson, Slide } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { projectedBlocks, projectedText } from '../projected.ts'
import { contentSlides } from '../slide-kind.ts'
import { wordsOf } from '../words.ts'

/**
 * A slide with figures or a quotation says where they come from.
 *
 * Students who learnt to ask who is behind a claim, and what the evidence is, judged sources better: Wineburg et al.
 * (2022), J. of Educational Psychology 114. A deck that keeps its sources to itself cannot be asked. A source line, a
 * citation, a footnote, or a block with a source of its own will do.
 */
export const slideSource: LessonRule = {
  rule: 'slide-source',
  find(lesson: Lesson) {
    return contentSlides(lesson).flatMap((slide) => {
      const what = whatNeedsOne(slide)
      if (what === null || hasSource(slide)) return []
      return [{ at: slide.at, message: `This slide has ${what} and no source.`, hint }]
    })
  },
}

function whatNeedsOne(slide: Slide): string | null {
  const texts = [slide.title, ...projectedText(slide).map(({ text }) => text)]
  if (texts.some((text) => /\d/.test(text))) return 'a figure'
  const quotes = texts.some(holdsQuotation)
  return quotes || projectedBlocks(slide.blocks).some(isQuotation) ? 'a quotation' : null
}

/** Three words or more between quotation marks; fewer are a name or a term. */
function holdsQuotation(text: string): boolean {
  return [...text.matchAll(/[“"«„]([^“”"«»„]*)[”"»“]/g)].some((found) => wordsOf(found[1]!).length > 2)
}

function isQuotation(block: Block): boolean {
  return block.kind === 'prose' ? block.what === 'blockquote' : block.name === 'quote'
}

function hasSource(slide: Slide): boolean {
  const line = slide as { readonly source?: string | null; readonly sourceHtml?: string | null }
  if (line.source || line.sourceHtml || slide.footnotes.length > 0) return true
  return isCited(slide.titleHtml ?? '') || slide.blocks.some(namesSource)
}

function namesSource(block: Block): boolean {
  if (block.kind === 'prose') return isCited(block.html)
  return viewNamesSource(block.view) || Object.values(block.slots).flat().some(namesSource)
}

function viewNamesSource(value: Directive['view'][string]): boolean {
  if (value === null || typeof value !== 'object') return typeof value === 'string' && isCited(value)
  return Object.entries(value).some(
    ([name, inner]) =>
      (/source|credit/i.test(name) && Boolean(inner) && String(inner) !== '') || viewNamesSource(inner),
  )
}

function isCited(html: string): boolean {
  return /\bclass="[^"]*\bcite\b|href="#ref-/.test(html)
}

const hint =
  'Add source="…" behind the title, or cite it, [@id]: whoever asks for evidence has to show it, supported by Wineburg et al. 2022.'
