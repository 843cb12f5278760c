import { pageBody, type RowLayout } from '../compose/paper/paper-layout.ts'
import type { HandoutPage, PaperFrame, Task, TeacherPage, WorksheetPage } from '../compose/paper/paper-views.ts'
import type { ComposedSlide, PageAssets } from '../compose/views.ts'
import type { Block } from '../model.ts'
import type { Words } from '../text/fill-word.ts'
import { forPaper } from './for-paper.ts'
import { cleanBlocks, cleanInline, renderSlideBox } from './render-slide.ts'
import { renderTemplate } from './template.ts'

/** By slide id, how far the text of a `.fit` slide was made smaller. */
export type Fits = ReadonlyMap<string, number>

/** The handout of a lesson as a page to print. */
export async function renderHandout(page: HandoutPage, assets: PageAssets, fits: Fits): Promise<string> {
  const { words } = page
  const sheets = await inTurn(page.sheets, async ({ first, layout, rows }) => ({
    first,
    style: sheetStyle(page, layout),
    rows: await inTurn(rows, async ({ slide, guided, room }) => ({
      id: slide.id,
      boxHtml: await thumbnail(slide, words, fits),
      guided: await inTurn(guided, async ({ html, repeats }) => ({
        textHtml: await cleanInline(html, words),
        repeats,
      })),
      room,
    })),
  }))
  return renderTemplate(
    'handout',
    {
      ...frameView(page, assets, 'handout'),
      sheets,
      sentences: await inTurn(page.sentences, async ({ number, guided }) => ({
        number: number ?? '',
        guided: await inTurn(guided, (html) => cleanInline(html, words)),
      })),
      terms: page.terms,
      questions: await tasks(page.questions, words),
      sources: page.sources,
    },
    words,
  )
}

/** Measures of a page of slides, as `paper.css` asks for them. */
function sheetStyle(page: HandoutPage, { columns, height, slide, gap, beside }: RowLayout): string {
  const measures = {
    height: `${pageBody[page.paper].height - 0.5}mm`,
    columns,
    row: `${height.toFixed(2)}mm`,
    slide: (slide - 0.9).toFixed(2), // with its frame no wider, and no higher, than said
    gap: `${gap}mm`,
    direction: beside ? 'row' : 'column',
  }
  return Object.entries(measures)
    .map(([name, value]) => `--sheet-${name}:${value}`)
    .join(';')
}

/** The worksheet of a lesson. */
export async function renderWorksheet(page: WorksheetPage, assets: PageAssets): Promise<string> {
  const view = { ...frameView(page, assets, 'worksheet'), tasks: await tasks(page.tasks, page.words) }
  return renderTemplate('worksheet', view, page.words)
}

/** What the teacher holds in the hand. */
export async function renderTeacherPaper(page: TeacherPage, assets: PageAssets, fits: Fits): Promise<string> {
  const { words } = page
  const slides = await inTurn(page.slides, async ({ slide, answered, notes, ...row }) => ({
    ...row,
    id: slide.id,
    number: slide.number ?? '',
    boxHtml: row.pictured ? await thumbnail(slide, words, fits) : null,
    titleHtml: row.pictured || slide.titleHtml === null ? null : await cleanInline(slide.titleHtml, words),
    answersHtml: answered.length === 0 ? null : await block(answered, words),
    notesHtml: await block(notes, words),
    footnotes: [],
  }))
  const { objectives, materials, sources } = page
  return renderTemplate(
    'teacher',
    { ...frameView(page, assets, 'teacher'), objectives, materials, slides, sources },
    words,
  )
}

function frameView(page: PaperFrame, assets: PageAssets, bodyClass: string) {
  const { words: _, ...rest } = page
  return { ...rest, ...assets, bodyClass, pageRuleHtml: pageRule(page) }
}

/** Running heads stand in the margin, where only `@page` reaches. */
function pageRule(page: PaperFrame): string {
  const size = page.paper === 'a4' ? 'A4' : 'letter'
  const look = 'font: 9pt "Golos Text", sans-serif; color: #52656e;'
  const count = page.words('paper.page', { n: '\ue000', total: '\ue001' })
  const parts = count
    .split(/([\ue000\ue001])/)
    .filter((part) => part !== '')
    .map((part) => (part === '\ue000' ? 'counter(page)' : part === '\ue001' ? 'counter(pages)' : cssString(part)))
  return [
    `@page{size:${size};`,
    `@top-left{content:${cssString(page.lessonTitle)};vertical-align:bottom;padding-bottom:5mm;${look}}`,
    `@top-right{content:${cssString(page.kind)};vertical-align:bottom;padding-bottom:5mm;${look}}`,
    `@bottom-left{content:${cssString(page.courseTitle)};vertical-align:top;padding-top:2mm;${look}}`,
    `@bottom-right{content:${parts.join(' ')};vertical-align:top;padding-top:2mm;${look}}}`,
  ].join('')
}

/** A string for a style sheet that stands in a page: nothing in it ends the string or the sheet. */
function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} .,:;!?()–—’-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)
  return `"${escaped}"`
}

async function thumbnail(slide: ComposedSlide, words: Words, fits: Fits): Promise<string> {
  return forPaper(await renderSlideBox(slide, words, null, fits.get(slide.id) ?? null))
}

async function tasks(list: readonly Task[], words: Words) {
  return inTurn(list, async ({ number, block: one, lines }) => ({
    number,
    blockHtml: await block([one], words),
    lines,
  }))
}

async function block(blocks: readonly Block[], words: Words): Promise<string> {
  return forPaper(await cleanBlocks(blocks, words))
}

/** One after the other: a page is not done sooner when its parts wait for each other. */
async function inTurn<T, R>(items: readonly T[], make: (item: T) => R | Promise<R>): Promise<R[]> {
  const made: R[] = []
  for (const item of items) made.push(await make(item))
  return made
}
