import type { Block, Course, Directive, Figure, Lesson, Plain, Slide } from '../model.ts'
import { type WordEntry, type Words, wordsOf } from '../text/fill-word.ts'
import { drawChart } from './chart/draw-chart.ts'
import { withoutTextures } from './chart/texture.ts'
import { describeFigure } from './describe-figure.ts'
import { drawHemicycle } from './hemicycle/draw-hemicycle.ts'
import { loadPlot, type PlotEngine } from './plot-engine.ts'
import { type DrawingSize, drawingSize, type Room, roomInColumn, roomOnSlide } from './room-for-figure.ts'
import { sizeOnPage } from './size-on-page.ts'
import { tabulateFigure } from './tabulate-figure.ts'
import { drawTilemap } from './tilemap/draw-tilemap.ts'
import { layOutTimeline, mostOnPage } from './timeline/lay-out-timeline.ts'

/**
 * Draws every figure of a course, each as large as its place on the slide allows.
 *
 * What draws charts is loaded only when there is one.
 *
 * @param localeFor - words of a language, for descriptions and tables
 */
export async function drawFigures(
  course: Course,
  localeFor: (language: string) => Readonly<Record<string, WordEntry>>,
): Promise<Course> {
  const figures = course.lessons.flatMap((lesson) => lesson.slides.flatMap((slide) => figuresOf(allBlocks(slide))))
  if (figures.length === 0) return course
  const engine = figures.some(({ kind }) => kind === 'chart') ? await loadPlot() : null
  return {
    ...course,
    lessons: course.lessons.map((lesson) => {
      const words = wordsOf(localeFor(lesson.language), lesson.language)
      return { ...lesson, slides: lesson.slides.map((slide) => drawnSlide(slide, lesson, words, engine)) }
    }),
  }
}

function drawnSlide(slide: Slide, lesson: Lesson, words: Words, engine: PlotEngine | null): Slide {
  if (figuresOf(allBlocks(slide)).length === 0) return slide
  const drawn = (blocks: readonly Block[], room: Room, beside: boolean): readonly Block[] =>
    blocks.map((block) => (block.kind === 'directive' ? drawnBlock(block, room, beside) : block))
  const drawnBlock = (block: Directive, room: Room, beside: boolean): Directive => {
    const count = Object.values(block.slots).flat().length
    const slots = Object.entries(block.slots).map(([name, inner]) => {
      if (block.name !== 'columns') return [name, drawn(inner, room, beside)] as const
      return [name, inner.map((one) => drawn([one], roomInColumn(room, count, widthOf(one)), true)[0]!)] as const
    })
    const inside = { ...block, slots: Object.fromEntries(slots) }
    return block.figure === null
      ? inside
      : { ...inside, view: { ...block.view, ...view(block.figure, block, room, beside) } }
  }
  const view = (figure: Figure, block: Directive, room: Room, beside: boolean): Record<string, Plain> => {
    const { language } = lesson
    const size = drawingSize(figure, room, block.slots.body ?? [])
    return {
      foldsTable: false,
      wideHtml: null,
      narrowHtml: null,
      ...drawFigure(figure, size, language, words, engine),
      onPage: drawForPage(figure, beside, language, words, engine),
    }
  }
  return {
    ...slide,
    blocks: drawn(slide.blocks, roomOnSlide(slide), false),
    notes: drawn(slide.notes, { width: 640, height: 320 }, false),
  }
}

/** The fields that a page to read has instead: a drawing as wide as its column, and a second one for a phone. */
function drawForPage(
  figure: Figure,
  beside: boolean,
  language: string,
  words: Words,
  engine: PlotEngine | null,
): Record<string, Plain> {
  if (figure.kind === 'timeline') return layOutTimeline(figure, pageBody, language, mostOnPage)
  const draw = (way: 'wide' | 'narrow'): string | null => {
    const size = sizeOnPage(figure, way, language, engine)
    return size === null ? null : (drawFigure(figure, size, language, words, engine).svgHtml as string)
  }
  const narrow = draw('narrow')
  // Beside something else a column is never wide.
  if (beside && narrow !== null) return { svgHtml: null, wideHtml: null, narrowHtml: narrow }
  return { svgHtml: null, wideHtml: draw('wide'), narrowHtml: narrow === null ? null : withoutTextures(narrow) }
}

/** A timeline stands in the page's column without being scaled. */
const pageBody = { width: 1120, height: 0 }

function drawFigure(
  figure: Figure,
  size: DrawingSize,
  language: string,
  words: Words,
  engine: PlotEngine | null,
): Record<string, Plain> {
  const alt = describeFigure(figure, language, words)
  const table = tabulateFigure(figure, language, words)
  switch (figure.kind) {
    case 'chart':
      return { table, svgHtml: drawChart(figure, size, alt, language, engine!) }
    case 'hemicycle':
      return { table, svgHtml: drawHemicycle(figure, size, alt, language) }
    case 'tilemap':
      return { table, svgHtml: drawTilemap(figure, size, alt, language, words) }
    case 'timeline':
      return { table, ...layOutTimeline(figure, size, language) }
    default:
      return figure satisfies never
  }
}

function widthOf(block: Block): string | null {
  return block.kind === 'directive' && typeof block.view.width === 'string' ? block.view.width : null
}

function allBlocks(slide: Slide): readonly Block[] {
  return slide.notes.length === 0 ? slide.blocks : [...slide.blocks, ...slide.notes]
}

function figuresOf(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'prose') return []
    const inside = Object.values(block.slots).flatMap(figuresOf)
    return block.figure === null ? inside : [block.figure, ...inside]
  })
}
