import type { ComposedSlide } from '../compose/views.ts'
import type { Block, Footnote } from '../model.ts'
import type { Words } from '../text/fill-word.ts'
import { fillWordMarks } from '../text/word-marks.ts'
import { type PlaceMarks, renderBlocks } from './render-blocks.ts'
import { sanitize } from './sanitize.ts'
import { renderTemplate } from './template.ts'
import { withoutFragments } from './without-fragments.ts'

/** Both editions mostly show the same slide: what was rendered for one serves the other. */
const rendered = new WeakMap<
  readonly Block[],
  { slide: ComposedSlide; words: Words; fit: number | null; html: string }
>()

/**
 * The 1280 × 720 box of a slide.
 *
 * @param fit - how far a `.fit` slide's text was made smaller, from the browser's measurement; null for as designed
 */
export async function renderSlideBox(
  slide: ComposedSlide,
  words: Words,
  marks: PlaceMarks,
  fit: number | null = null,
): Promise<string> {
  if (marks !== null) return makeBox(slide, words, marks, fit)
  const known = rendered.get(slide.blocks)
  if (known && known.words === words && known.fit === fit && looksTheSame(known.slide, slide)) return known.html
  const html = await makeBox(slide, words, null, fit)
  rendered.set(slide.blocks, { slide, words, fit, html })
  return html
}

/** True when the boxes of two slides with the same blocks differ in nothing. */
function looksTheSame(one: ComposedSlide, other: ComposedSlide): boolean {
  return (
    one.number === other.number &&
    one.id === other.id &&
    one.titleHtml === other.titleHtml &&
    one.classes === other.classes &&
    one.style === other.style &&
    one.kicker === other.kicker &&
    one.subtitle === other.subtitle &&
    one.foot.html === other.foot.html &&
    one.footnotes === other.footnotes
  )
}

async function makeBox(slide: ComposedSlide, words: Words, marks: PlaceMarks, fit: number | null): Promise<string> {
  const halves = slide.halves === null ? null : await Promise.all(slide.halves.map((half) => body(half, words, marks)))
  const style = [slide.style, fit === null ? null : `--fit:${fit}`].filter((part) => part !== null).join(';')
  return renderTemplate(
    'partials/slide',
    {
      classes: slide.classes,
      markHtml: marks === null ? '' : marks.mark(slide.at),
      style: style === '' ? null : style,
      hasHead: slide.kicker !== null || slide.titleHtml !== null,
      kicker: slide.kicker,
      opens: slide.opens,
      titleHtml: slide.titleHtml === null ? null : await clean(slide.titleHtml, words),
      subtitle: slide.subtitle,
      halves,
      bodyHtml: halves === null ? await body(slide.blocks, words, marks) : '',
      footnotes: await cleanFootnotes(slide.footnotes, words),
      footClass: slide.foot.isSource ? 'source' : 'lesson-name',
      footHtml: await clean(slide.foot.html, words),
      number: slide.number,
    },
    words,
  )
}

/** Notes as sanitised HTML; null for none. */
export async function renderNotes(slide: ComposedSlide, words: Words): Promise<string | null> {
  return slide.notes === null ? null : withoutFragments(await clean(renderBlocks(slide.notes, words, null), words))
}

/** Footnotes that only the notes refer to. */
export function renderNoteFootnotes(slide: ComposedSlide, words: Words): Promise<CleanFootnote[]> {
  return cleanFootnotes(slide.noteFootnotes, words)
}

export type CleanFootnote = { id: string; number: number; textHtml: string }

export function cleanFootnotes(footnotes: readonly Footnote[], words: Words): Promise<CleanFootnote[]> {
  return Promise.all(
    footnotes.map(async ({ id, number, html }) => ({ id, number, textHtml: await clean(html, words) })),
  )
}

/** Blocks on their own, sanitised. */
export function cleanBlocks(blocks: readonly Block[], words: Words): Promise<string> {
  return body(blocks, words, null)
}

/** A line of HTML on its own, sanitised. */
export function cleanInline(html: string, words: Words): Promise<string> {
  return clean(html, words)
}

/** HTML with the words it asks for, and nothing that is not allowed. */
function clean(html: string, words: Words): Promise<string> {
  return sanitize(fillWordMarks(html, words))
}

async function body(blocks: readonly Block[], words: Words, marks: PlaceMarks): Promise<string> {
  return blocks.length === 0 ? '' : clean(renderBlocks(blocks, words, marks), words)
}
