import type { ComposedSlide, DeckPage, PageAssets, PrintDeck, PrintPage } from '../compose/views.ts'
import type { Place } from '../model.ts'
import { scriptJson } from '../text/escape-html.ts'
import { forPaper } from './for-paper.ts'
import { pageScripts } from './page-scripts.ts'
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
  const slideView = async (slide: ComposedSlide) => ({
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
    page.stacks.map(async ({ slides, ...stack }) => ({ ...stack, slides: await Promise.all(slides.map(slideView)) })),
  )
  const { stacks: _, words: __, clientWords, ...rest } = page
  const view = { ...rest, ...assets, ...pageScripts(assets), stacks, wordsJsonHtml: scriptJson(clientWords) }
  return renderTemplate('deck', view, words)
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
