import type { ComposedSlide, DeckPage, PageAssets, PrintDeck, PrintPage } from '../compose/views.ts'
import type { Place } from '../model.ts'
import { scriptJson } from '../text/escape-html.ts'
import { attributesToHtml } from './render-blocks.ts'
import { renderNoteFootnotes, renderNotes, renderSlideBox } from './render-slide.ts'
import { renderTemplate } from './template.ts'

/**
 * The whole page of a deck.
 *
 * @param fits - by slide id, how far the text of a `.fit` slide was made smaller
 */
export async function renderDeck(
  page: DeckPage,
  assets: PageAssets,
  fits: ReadonlyMap<string, number> = new Map(),
): Promise<string> {
  const { words } = page
  const roleDescription = words('deck.slide')
  const view = async (slide: ComposedSlide) => ({
    id: slide.id,
    number: slide.number ?? '',
    title: slide.title,
    hidden: slide.hidden,
    roleDescription,
    label: slide.label,
    attributesHtml: attributesToHtml(slide.sectionAttributes),
    boxHtml: await renderSlideBox(slide, words, null, fits.get(slide.id) ?? null),
    notesHtml: await renderNotes(slide, words),
    noteFootnotes: await renderNoteFootnotes(slide, words),
  })
  const stacks = await Promise.all(
    page.stacks.map(async ({ slides, ...stack }) => ({ ...stack, slides: await Promise.all(slides.map(view)) })),
  )
  const { stacks: _, words: __, clientWords, ...rest } = page
  return renderTemplate('deck', { ...rest, ...assets, stacks, wordsJsonHtml: scriptJson(clientWords) }, words)
}

/** The slides as a page to print, each block marked with its place in the lesson. */
export async function renderPrintDeck(deck: PrintDeck, assets: PageAssets): Promise<PrintPage> {
  const places: Place[] = []
  const marks = { mark: (at: Place) => ` data-at="${places.push(at) - 1}"` }
  const slides = []
  for (const slide of deck.slides) {
    slides.push({ id: slide.id, boxHtml: forPaper(await renderSlideBox(slide, deck.words, marks)) })
  }
  const { words, slides: _, ...rest } = deck
  return { html: renderTemplate('print-slides', { ...rest, ...assets, slides }, words), places }
}

/**
 * What paper needs. Chromium tags a figure as a picture without alternative text; as a group, its picture and its
 * caption are tagged each for what they are (on screen a figure with a caption may have no other role). And nobody can
 * open a `<details>` on paper.
 */
function forPaper(html: string): string {
  return html
    .replace(/<figure(?=[ >])/g, '<figure role="group"')
    .replace(/<details(?=[ >])(?![^>]* open)/g, '<details open')
    .replace(formula, (_, tex: string) => `<span class="katex-html" role="img" aria-label="${quoted(tex)}">`)
}

/**
 * On screen a formula is there twice: drawn, and in MathML that is not seen. In a PDF what is not seen is lost, so the
 * drawing gets the formula's source for a description.
 */
const formula =
  /<span class="katex-mathml">(?:(?!<span).)*<annotation[^>]*>([^<]*)<\/annotation>(?:(?!<span).)*<\/span><span class="katex-html" aria-hidden="true">/gs

function quoted(escapedText: string): string {
  return escapedText.trim().replace(/"/g, '&quot;')
}
